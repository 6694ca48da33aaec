import type { EvidenceLink, Source, Statement as StatementRecord } from "@/lib/domain/model";
import { days, dossier, marks } from "@/messages";

interface StatementProps {
  readonly statement: Omit<StatementRecord, "source">;
  readonly source: Source;
  readonly negotiation: string;
  /** What it is to a position, where it is shown as evidence. */
  readonly evidence?: EvidenceLink["role"];
}

/** One statement with its day, its source and, as evidence, its role. */
export function Statement({ statement, source, negotiation, evidence }: StatementProps) {
  const basis = days.dateBasis[statement.dateBasis];
  const speaker = [statement.speaker, statement.role].filter((part) => part !== null).join(", ");
  return (
    <div className="statement" id={statement.id}>
      <div className="text-[0.8125rem] text-mute">
        {days.long(statement.saidOn)}
        {basis && <span className="block text-xs">{basis}</span>}
      </div>
      <div>
        <p>
          {speaker && <span className="font-semibold">{speaker}: </span>}
          {statement.summary}
        </p>
        {statement.quote && (
          <p className="font-serif italic" lang={statement.quote.language}>
            “{statement.quote.text}”
            {statement.quote.translator && (
              <span className="not-italic"> ({dossier.translated(statement.quote.translator)})</span>
            )}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-[0.8125rem] text-mute">
          <span className="tag">{dossier.kinds[statement.kind]}</span>
          <span className="tag">{marks.attribution[statement.attribution]}</span>
          <a className="link" href={`/${negotiation}/sources#${statement.id}`}>
            {dossier.paragraph(dossier.source(source.publisher, source.publishedOn), statement.paragraph)}
          </a>
          {evidence && (
            <span className={evidence === "contradicts" ? "font-semibold text-ink" : ""}>
              · {dossier.roles[evidence]}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
