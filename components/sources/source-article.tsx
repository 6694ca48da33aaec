import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Spoken } from "@/components/ui/spoken";
import type { Day } from "@/lib/domain/day";
import type { Slug, Source } from "@/lib/domain/model";
import type { SilentParagraph, SourceSpec } from "@/lib/figures/sources-spec";
import { days, marks, sources as texts } from "@/messages";

/** The id of a source's part of the page. */
export const sourceAnchor = (slug: Slug) => `source-${slug}`;

interface SourceArticleProps {
  readonly spec: SourceSpec;
  readonly negotiation: Slug;
  readonly asOf: Day;
}

/** One source: what is known of it, the statements taken from it, and the paragraphs that gave none. */
export function SourceArticle({ spec, negotiation, asOf }: SourceArticleProps) {
  const { source } = spec;
  const id = sourceAnchor(source.slug);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-12 scroll-mt-4">
      <h2 id={`${id}-title`} lang={source.title === null ? undefined : source.language}>
        {source.title ?? texts.untitled}
      </h2>
      <SourceFacts spec={spec} />
      {spec.spoken.length === 0 && <p className="mt-4 text-mute">{texts.noStatements}</p>}
      {spec.spoken.length > 0 && (
        <details className="mt-5 print:[&::details-content]:[content-visibility:visible] print:[&::details-content]:block">
          <summary className="text-sm font-semibold">{texts.spoken(spec.statements)}</summary>
          {spec.spoken.map(({ paragraph, statements }) => (
            <div
              key={paragraph}
              className="mt-3 gap-x-6 border-t border-line-strong pt-2 sm:grid sm:grid-cols-[6rem_minmax(0,1fr)] sm:first-of-type:mt-5"
            >
              <h3 className="pt-2.5 font-sans text-[0.8125rem] tracking-normal text-mute">
                {texts.paragraph(paragraph)}
              </h3>
              <ul className="[&>li:first-child>.statement]:border-t-0">
                {statements.map((spoken) => (
                  <li key={spoken.statement.id} className="break-inside-avoid">
                    <Spoken spoken={spoken} negotiation={negotiation} asOf={asOf} isTarget />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
      {spec.silent.length > 0 && <Silent silent={spec.silent} />}
    </section>
  );
}

function SourceFacts({ spec }: { spec: SourceSpec }) {
  const { source } = spec;
  const { fields } = texts;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [fields.publisher, source.publisher ?? texts.notNamed],
    [fields.authors, source.authors.length > 0 ? marks.list(source.authors) : texts.notNamed],
    [fields.published, source.publishedOn ? days.long(source.publishedOn) : texts.notNamed],
    [fields.dateNote, source.dateNote],
    [fields.tier, texts.tier(source.tier)],
    [fields.language, texts.language(source.language)],
    [fields.address, <Address key="address" url={source.url} source={source} />],
    [fields.archive, <Address key="archive" url={source.archiveUrl} source={source} />],
    [fields.read, texts.read(spec.paragraphs, spec.spoken.length, spec.statements)],
    ...spec.copies.map((copy): readonly [string, ReactNode] => [
      fields.copy,
      <span key={copy.slug} id={sourceAnchor(copy.slug)} className="scroll-mt-4">
        {copy.title ?? texts.untitled}, {copy.publisher ?? texts.notNamed}:{" "}
        <Address url={copy.url} source={copy} />
      </span>,
    ]),
  ];
  return (
    <dl className="mt-3 grid max-w-4xl gap-x-6 gap-y-1 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]">
      {facts.map(([term, fact], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several copies have the same term, and none changes place.
        <div key={`${term} ${index}`} className="contents">
          <dt className="text-mute max-sm:mt-1 max-sm:text-xs">{term}</dt>
          <dd className="min-w-0 wrap-anywhere">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Only addresses of web pages become links. */
function Address({ url, source }: { url: string | null; source: Source }) {
  if (url === null) return texts.notNamed;
  if (!/^https?:\/\//.test(url)) return url;
  return (
    <a
      className="link"
      href={url}
      rel="noreferrer"
      aria-label={texts.addressOf(source.title ?? texts.untitled, url)}
    >
      {url}
    </a>
  );
}

function Silent({ silent }: { silent: readonly SilentParagraph[] }) {
  return (
    <details className="mt-5 print:[&::details-content]:[content-visibility:visible] print:[&::details-content]:block">
      <summary className="text-sm font-semibold">{texts.silent(silent.length)}</summary>
      <div className="mt-2 max-w-4xl">
        <DataTable
          name={texts.silent(silent.length)}
          columns={[
            { key: "paragraph", label: texts.silentColumns.paragraph, width: "sm:w-[8rem]" },
            { key: "reason", label: texts.silentColumns.reason, width: "sm:w-[45%]" },
            { key: "note", label: texts.silentColumns.note },
          ]}
          rows={silent.map(({ paragraph, reason, note }) => ({
            key: String(paragraph),
            head: texts.paragraph(paragraph),
            cells: { reason: reason && texts.reasons[reason], note },
          }))}
        />
      </div>
    </details>
  );
}
