import type { ReactNode } from "react";
import { listWholeSources } from "@/lib/desk/new-statement";
import type { Statement } from "@/lib/domain/model";
import { pageAddress } from "@/lib/web/page-address";
import { days, dossier, issue as issueTexts, marks } from "@/messages";
import type { EditorForm } from "./editor-form";

interface StatementLineProps {
  readonly form: Pick<EditorForm, "record" | "content" | "party">;
  readonly statement: Statement;
  /** What it is to the position, in the line of its tags. */
  readonly children?: ReactNode;
  /** What can be done with it, beside it. */
  readonly actions?: ReactNode;
}

/** One statement in a list: its day, who said what, its kind and attribution, and where it stands. */
export function StatementLine({ form, statement, children, actions }: StatementLineProps) {
  const { record, content, party } = form;
  const source = [...record.sources, ...listWholeSources(content)].find(
    ({ slug }) => slug === statement.source,
  );
  const parties = record.parties.filter(({ slug }) => statement.parties.includes(slug));
  const speaker = [statement.speaker, statement.role].filter((part) => part !== null).join(", ");
  const isOwn = parties.length === 1 && parties[0]?.slug === party.slug;
  const who = parties.length === 0 ? issueTexts.nobody : marks.list(parties.map(({ title }) => title));
  const about = [isOwn && speaker !== "" ? null : who, speaker === "" ? null : speaker].filter(
    (part) => part !== null,
  );
  const basis = days.dateBasis[statement.dateBasis];
  const place = source
    ? dossier.paragraph(dossier.source(source.publisher, source.publishedOn), statement.paragraph)
    : statement.source;
  return (
    <div className="evidence-line">
      <div className="text-[0.8125rem] text-mute">
        {days.long(statement.saidOn)}
        {basis && <span className="block text-xs">{basis}</span>}
      </div>
      <div className="min-w-0">
        <p className="text-[0.8125rem] text-mute">{about.join(" · ")}</p>
        <p>{statement.summary}</p>
        {statement.quote && (
          <p className="font-serif italic" lang={statement.quote.language}>
            “{statement.quote.text}”
          </p>
        )}
        <div className="mt-1 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-[0.8125rem] text-mute">
          <span className="tag">{dossier.kinds[statement.kind]}</span>
          <span className="tag">{marks.attribution[statement.attribution]}</span>
          <a
            className="link"
            href={pageAddress.statement(record.negotiation.slug, statement.id)}
            target="_blank"
            rel="noreferrer"
          >
            {place}
          </a>
          {children}
        </div>
      </div>
      {actions && <div className="evidence-actions">{actions}</div>}
    </div>
  );
}
