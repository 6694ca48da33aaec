import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { SpokenSpec } from "@/lib/figures/stand-spec";
import { pageAddress } from "@/lib/web/page-address";
import { days, dossier, issue, marks, sources } from "@/messages";

interface SpokenProps {
  readonly spoken: SpokenSpec;
  readonly negotiation: Slug;
  readonly asOf: Day;
  /** On the page of the sources, the statement is the target of links instead of a link to its source. */
  readonly isTarget?: boolean;
}

/** One statement: who said what, on which day, to which issues and options it speaks, and where it stands. */
export function Spoken({ spoken, negotiation, asOf, isTarget = false }: SpokenProps) {
  const { statement, source, parties, claims } = spoken;
  const basis = days.dateBasis[statement.dateBasis];
  const speaker = [statement.speaker, statement.role].filter((part) => part !== null).join(", ");
  const who = parties.length > 0 ? marks.list(parties.map(({ title }) => title)) : issue.nobody;
  return (
    <div
      className="statement scroll-mt-4 py-2.5! target:outline-2 target:outline-offset-4 target:outline-ink"
      id={isTarget ? statement.id : undefined}
    >
      <div className="text-[0.8125rem] text-mute">
        {isTarget ? (
          <a
            className="link"
            href={`#${statement.id}`}
            aria-label={`${days.long(statement.saidOn)}. ${sources.permanent(statement.id)}`}
          >
            {days.long(statement.saidOn)}
          </a>
        ) : (
          days.long(statement.saidOn)
        )}
        {basis && <span className="block text-xs">{basis}</span>}
        {statement.saidOn > asOf && <span className="block text-xs">{sources.later(asOf)}</span>}
      </div>
      <div>
        <p className="text-[0.8125rem] text-mute">
          <b className="font-semibold text-ink">{who}</b>
          {speaker && ` · ${speaker}`}
        </p>
        <p className="max-w-[46rem]">{statement.summary}</p>
        {statement.quote && (
          <p className="font-serif italic" lang={statement.quote.language}>
            “{statement.quote.text}”
            {statement.quote.translator && (
              <span className="not-italic"> ({dossier.translated(statement.quote.translator)})</span>
            )}
          </p>
        )}
        <div className="mt-1 flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-[0.8125rem] text-mute">
          <span className="tag">{dossier.kinds[statement.kind]}</span>
          <span className="tag">{marks.attribution[statement.attribution]}</span>
          {!isTarget && (
            <a className="link" href={pageAddress.statement(negotiation, statement.id)}>
              {dossier.paragraph(dossier.source(source.publisher, source.publishedOn), statement.paragraph)}
            </a>
          )}
          <Claims claims={claims} negotiation={negotiation} asOf={asOf} />
        </div>
      </div>
    </div>
  );
}

function Claims({
  claims,
  negotiation,
  asOf,
}: {
  claims: SpokenSpec["claims"];
  negotiation: Slug;
  asOf: Day;
}) {
  if (claims.length === 0) return <span>{sources.noClaims}</span>;
  return (
    <ul aria-label={sources.claims} className="flex flex-wrap gap-x-4">
      {claims.map(({ issue: about, option }) => (
        <li key={`${about.slug} ${option}`}>
          <a className="link" href={pageAddress.issue(negotiation, about.slug, asOf)}>
            {about.title}
          </a>
          {": "}
          {option ?? sources.noOption}
        </li>
      ))}
    </ul>
  );
}
