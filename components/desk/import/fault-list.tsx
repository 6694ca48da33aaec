import type { Fault } from "@/lib/domain/fault";
import { imports } from "@/messages";

const SHOWN = 50;

/** Faults by their places, the first of very many. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="mt-2 list-disc pl-5">
      {faults.slice(0, SHOWN).map(({ at, reason }) => (
        <li key={`${at} ${reason}`} className="break-words">
          {at} {reason}
        </li>
      ))}
      {faults.length > SHOWN && <li>{imports.package.more(faults.length - SHOWN)}</li>}
    </ul>
  );
}
