import { Page } from "@/components/ui/page";
import type { Negotiation } from "@/lib/domain/model";
import { pages } from "@/messages";

interface NegotiationListProps {
  readonly negotiations: readonly {
    readonly negotiation: Pick<Negotiation, "slug" | "title" | "summary" | "coverage">;
    readonly counts: { readonly parties: number; readonly issues: number; readonly statements: number };
  }[];
}

/** Every negotiation that Parley holds. */
export function NegotiationList({ negotiations }: NegotiationListProps) {
  return (
    <Page>
      <h1>{pages.negotiations.title}</h1>
      <p className="mt-2 max-w-3xl text-mute">{pages.negotiations.lead}</p>
      {negotiations.length === 0 ? (
        <div className="card mt-8 max-w-3xl">
          <h2>{pages.negotiations.empty}</h2>
          <p className="mt-1">{pages.negotiations.emptyText}</p>
        </div>
      ) : (
        <ul className="mt-8 grid max-w-5xl gap-4">
          {negotiations.map(({ negotiation: { slug, title, summary, coverage }, counts }) => (
            <li key={slug} className="card relative hover:border-line-strong">
              <h2>
                <a href={`/${slug}`} className="after:absolute after:inset-0 after:rounded-xl">
                  {title}
                </a>
              </h2>
              <p className="mt-1">{summary}</p>
              <p className="mt-2 text-[0.8125rem] text-mute">
                {pages.negotiations.counts(counts, coverage.from, coverage.through)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
