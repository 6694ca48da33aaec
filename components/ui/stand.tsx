import type { Day } from "@/lib/domain/day";
import type { StandSpec } from "@/lib/figures/stand-spec";
import { days, marks, issue as texts } from "@/messages";
import { ConfidenceBars } from "./confidence-bars";
import { Pips } from "./pips";

/** What a party holds on an issue: option, place, confidence, day, marks, limits and conditions. */
export function Stand({ stand, asOf }: { stand: StandSpec; asOf: Day }) {
  const { cell } = stand;
  const isKnown = cell.state !== "no-position" && cell.state !== "not-researched";
  return (
    <>
      <p className={isKnown ? "font-semibold" : "text-mute"}>{stand.label ?? marks.stance(cell)}</p>
      {isKnown && (
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-[0.8125rem] text-mute">
          <Pips pips={cell.pips} />
          {cell.step !== null && cell.pips.length > 0 && <span>{marks.step(cell.step, cell.steps)}</span>}
          {cell.confidence !== null && (
            <span className="inline-flex items-center gap-1.5">
              <ConfidenceBars confidence={cell.confidence} />
              {marks.confidence[cell.confidence]}
            </span>
          )}
          {cell.day !== null && <span>{days.short(cell.day, asOf)}</span>}
          {cell.marks
            .filter(({ kind }) => kind !== "rules-out")
            .map((mark) => (
              <span key={mark.kind} className="tag">
                {mark.kind === "joint"
                  ? `${marks.mark(mark)}: ${marks.list(mark.parties)}`
                  : marks.mark(mark)}
              </span>
            ))}
        </p>
      )}
      {stand.conditions.map(({ options, condition }) => (
        <p key={condition} className="mt-1">
          {texts.condition(marks.list(options, "or"), condition)}
        </p>
      ))}
      {stand.acceptable && <p className="mt-1">{texts.acceptable(marks.list(stand.acceptable))}</p>}
      {stand.redLines && <p className="mt-1">{texts.redLines(marks.list(stand.redLines))}</p>}
    </>
  );
}
