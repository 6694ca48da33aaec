import type { Level } from "@/lib/domain/model";
import type { VerdictSpec } from "@/lib/figures/issue-spec";
import { marks, issue as texts } from "@/messages";

function tellVerdict(verdict: VerdictSpec["verdict"], level: Level): string {
  const isDistance = verdict === "close" || verdict === "apart" || verdict === "opposed";
  return level === "interval" && isDistance ? texts.verdictInterval[verdict] : texts.verdictText[verdict];
}

/** The verdict in a sentence, then who stands where and who has no place. */
export function VerdictText({ spec, level }: { spec: VerdictSpec; level: Level }) {
  return (
    <div className="max-w-3xl">
      <p className="text-base font-semibold">{tellVerdict(spec.verdict, level)}</p>
      <ul className="mt-1">
        {spec.camps.map(({ option, parties }) => (
          <li key={option}>{texts.camp(marks.list(parties), option, parties.length > 1)}</li>
        ))}
        {spec.reported.length > 0 && <li>{texts.reported(marks.list(spec.reported))}</li>}
        {spec.unplaced.length > 0 && (
          <li className="text-mute">
            {texts.unplaced(
              marks.list(spec.unplaced.map(({ party, state }) => texts.unplacedParty(party, state))),
            )}
          </li>
        )}
      </ul>
    </div>
  );
}
