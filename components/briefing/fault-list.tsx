import type { Fault } from "@/lib/domain/fault";
import { briefingPage } from "@/messages";
import { findFaultyPart, nameField } from "./find-part";
import type { WorkingPart } from "./working-briefing";

interface FaultListProps {
  readonly faults: readonly Fault[];
  readonly parts: readonly WorkingPart[];
}

/** What is wrong with a briefing that was sent, each fault with the way to its part. */
export function FaultList({ faults, parts }: FaultListProps) {
  if (faults.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-5">
      {faults.map((fault) => {
        const found = findFaultyPart(fault);
        const part = found && parts[found.place];
        return (
          <li key={`${fault.at} ${fault.reason}`}>
            {found && part ? (
              <a className="link" href={`#part-${part.key}-name`}>
                {briefingPage.files.atPart(found.place + 1)}
              </a>
            ) : (
              briefingPage.files.atWhole
            )}
            , {found?.field ?? nameField(fault.at)}: {fault.reason}
          </li>
        );
      })}
    </ul>
  );
}
