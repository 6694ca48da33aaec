import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { SpokenSpec } from "@/lib/figures/stand-spec";
import { issue as texts } from "@/messages";
import { Spoken } from "./spoken";

interface SpokenListProps {
  readonly spoken: readonly SpokenSpec[];
  /** How many are left out because they were made after the day shown. */
  readonly later: number;
  readonly none: string;
  readonly negotiation: Slug;
  readonly asOf: Day;
}

/** Statements in order of day, and how many came later. */
export function SpokenList({ spoken, later, none, negotiation, asOf }: SpokenListProps) {
  return (
    <>
      {spoken.length === 0 && <p className="text-mute">{none}</p>}
      <ul>
        {spoken.map((each) => (
          <li key={each.statement.id} className="break-inside-avoid">
            <Spoken spoken={each} negotiation={negotiation} asOf={asOf} />
          </li>
        ))}
      </ul>
      {later > 0 && <p className="mt-2 text-[0.8125rem] text-mute">{texts.spokenLater(later)}</p>}
    </>
  );
}
