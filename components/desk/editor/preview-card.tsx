import { ConfidenceBars } from "@/components/ui/confidence-bars";
import { Pips } from "@/components/ui/pips";
import type { PreviewSide, PreviewSpec } from "@/lib/desk/preview";
import type { Day } from "@/lib/domain/day";
import { days, editor, marks } from "@/messages";

/** What readers will see otherwise: the cell, its camp, the verdict and the same options with each other party. */
export function PreviewCard({ preview }: { preview: PreviewSpec }) {
  const { before, after, day, shared } = preview;
  const texts = editor.preview;
  const isCounted = shared.some((each) => each.after !== null);
  const changed = shared.filter((each) => each.after && tellShared(each.after) !== tellShared(each.before));
  return (
    <section className="card preview" aria-labelledby="preview-title">
      <h2 id="preview-title" className="small-title">
        {texts.title}
        <span className="text-mute">
          {" "}
          {texts.asOf(day)}
          {preview.isBeyondCoverage && `, ${texts.beyond}`}
        </span>
      </h2>
      <div className="preview-cells">
        <PreviewCell label={texts.before} side={before} day={day} />
        <span aria-hidden="true" className="preview-arrow">
          →
        </span>
        {after ? (
          <PreviewCell label={texts.after} side={after} day={day} />
        ) : (
          <div className="preview-cell blank">
            <span className="sr-only">{texts.after}: </span>
            {texts.nothing}
          </div>
        )}
      </div>
      {after && (
        <dl className="preview-facts">
          <Fact name={texts.camp} before={tellCamp(before)} after={tellCamp(after)} />
          <Fact
            name={texts.verdict}
            before={marks.verdict[before.verdict]}
            after={marks.verdict[after.verdict]}
          />
          {changed.map((each) => (
            <Fact
              key={each.party.slug}
              name={texts.shared(each.party.title)}
              before={tellShared(each.before)}
              after={tellShared(each.after ?? each.before)}
            />
          ))}
          {isCounted && changed.length < shared.length && (
            <div>
              <dt>{changed.length === 0 ? texts.sharedAll : texts.sharedRest}</dt>
              <dd>{texts.asBefore}</dd>
            </div>
          )}
        </dl>
      )}
      {after && !isCounted && <p className="field-hint">{texts.unsupported}</p>}
    </section>
  );
}

function Fact({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {before === after ? (
          editor.preview.same(before)
        ) : (
          <>
            {before} <span aria-hidden="true">→</span>
            <span className="sr-only">, {editor.preview.to}</span> <b>{after}</b>
          </>
        )}
      </dd>
    </div>
  );
}

/** The cell as the matrix shows it. */
function PreviewCell({ label, side: { cell }, day }: { label: string; side: PreviewSide; day: Day }) {
  const isKnown = cell.state !== "no-position" && cell.state !== "not-researched";
  const tint =
    cell.camp !== null
      ? `camp-${(cell.camp % 6) + 1}`
      : cell.state === "no-position"
        ? "void"
        : isKnown && cell.step === null
          ? "open-stance"
          : "";
  return (
    <div className={`preview-cell ${tint}`}>
      <span className="sr-only">{label}: </span>
      <b className={isKnown ? "" : "font-normal text-mute"}>{marks.stance(cell)}</b>
      {isKnown && (
        <span className="preview-meta">
          <Pips pips={cell.pips} />
          {cell.step !== null && cell.pips.length > 0 && (
            <span className="sr-only">{marks.step(cell.step, cell.steps)}</span>
          )}
          {cell.confidence !== null && (
            <>
              <ConfidenceBars confidence={cell.confidence} />
              <span className="sr-only">{marks.confidence[cell.confidence]}</span>
            </>
          )}
          {cell.day !== null && <span>{days.short(cell.day, day)}</span>}
          {cell.marks.map((mark) => (
            <span key={mark.kind} className={mark.kind === "rules-out" ? "font-semibold text-ink" : ""}>
              {marks.mark(mark)}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function tellCamp({ camp }: PreviewSide): string {
  if (camp === null) return editor.preview.noCamp;
  return camp.length === 0
    ? editor.preview.alone
    : editor.preview.with(marks.list(camp.map(({ title }) => title)));
}

function tellShared({ same, of }: PreviewSpec["shared"][number]["before"]): string {
  return editor.preview.of(same, of);
}
