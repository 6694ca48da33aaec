import { ConfidenceBars } from "@/components/ui/confidence-bars";
import { Pips } from "@/components/ui/pips";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { days, marks } from "@/messages";

export type Lens = "camps" | "scale" | "relative";

interface MatrixCellProps {
  readonly cell: CellSpec;
  readonly party: string;
  readonly issue: string;
  readonly lens: Lens;
  readonly asOf: CellSpec["day"] & string;
  readonly href: string;
  readonly open: boolean;
  readonly reference: boolean;
  readonly focusable: boolean;
  readonly column: number;
}

const STRONG = new Set(["moved", "rules-out", "no-longer-recorded"]);
const CAMP_TINTS = 6;

/** How the chosen lens paints a cell; null where it says nothing about it. */
function paint(cell: CellSpec, lens: Lens): { className: string; value: number | null } {
  if (cell.state === "no-position") return { className: "void", value: null };
  if (cell.state === "not-researched") return { className: "", value: null };
  if (lens === "camps" && cell.camp !== null) {
    return { className: `camp-${(cell.camp % CAMP_TINTS) + 1}`, value: null };
  }
  const value = lens === "scale" ? cell.value : lens === "relative" ? cell.distance : null;
  if (value !== null) return { className: "ramp", value };
  return { className: cell.step === null ? "open-stance" : "", value: null };
}

/** One party on one issue; the whole cell is the link to its dossier. */
export function MatrixCell(props: MatrixCellProps) {
  const { cell, lens } = props;
  const { className, value } = paint(cell, lens);
  const known = cell.state !== "no-position" && cell.state !== "not-researched";
  return (
    <td
      role="cell"
      className={`cell ${className} ${props.reference ? "reference" : ""}`}
      style={value === null ? undefined : { ["--value" as string]: value.toFixed(4) }}
      data-open={props.open || undefined}
    >
      <a
        href={props.href}
        data-party={props.party}
        data-cell={`${cell.party}.${cell.issue}`}
        data-column={props.column}
        tabIndex={props.focusable ? 0 : -1}
        aria-label={marks.cellName(props.party, props.issue, cell)}
      >
        {known ? (
          <b>{marks.stance(cell)}</b>
        ) : (
          <b className="unknown">
            <span>{marks.stance(cell)}</span>
          </b>
        )}
        {(cell.confidence !== null || cell.marks.length > 0) && (
          <span className="meta">
            <Pips pips={cell.pips} />
            {cell.confidence !== null && <ConfidenceBars confidence={cell.confidence} />}
            {cell.day !== null && <span>{days.short(cell.day, props.asOf)}</span>}
            {cell.marks.map((mark) => (
              <span key={mark.kind} className={STRONG.has(mark.kind) ? "strong" : undefined}>
                {marks.mark(mark)}
              </span>
            ))}
          </span>
        )}
      </a>
    </td>
  );
}
