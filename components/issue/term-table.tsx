import { DataTable } from "@/components/ui/data-table";
import type { Slug } from "@/lib/domain/model";
import type { IssueTermSpec } from "@/lib/figures/issue-spec";
import { pageAddress } from "@/lib/web/page-address";
import { days, marks, issue as texts } from "@/messages";

/** What the proposals on the table say on the issue. */
export function TermTable({ terms, negotiation }: { terms: readonly IssueTermSpec[]; negotiation: Slug }) {
  const { termColumns: columns } = texts;
  return (
    <DataTable
      name={texts.terms}
      columns={[
        { key: "proposal", label: columns.proposal, width: "sm:w-[22%]" },
        { key: "by", label: columns.by, short: true, width: "sm:w-[16%]" },
        { key: "day", label: columns.day, short: true, width: "sm:w-[9rem]" },
        { key: "term", label: columns.term },
        { key: "rests", label: columns.rests, short: true, width: "sm:w-[9rem]" },
      ]}
      rows={terms.map((term) => ({
        key: `${term.proposal.slug} ${term.summary}`,
        head: term.proposal.title,
        cells: {
          by: marks.list(term.proposers),
          day: (
            <span>
              {days.long(term.datedOn)}
              {days.dateBasis[term.dateBasis] && (
                <span className="block text-xs text-mute">{days.dateBasis[term.dateBasis]}</span>
              )}
            </span>
          ),
          term: (
            <span>
              <span className={term.option ? "font-semibold" : "text-mute"}>
                {term.option ?? texts.termOpen}
              </span>
              <span className="block">{term.summary}</span>
            </span>
          ),
          rests: (
            <span className="flex flex-wrap gap-x-2">
              {term.statements.map((id, index) => (
                <a key={id} className="link" href={pageAddress.statement(negotiation, id)}>
                  {texts.termStatement(index + 1, term.statements.length)}
                </a>
              ))}
            </span>
          ),
        },
      }))}
    />
  );
}
