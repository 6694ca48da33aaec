import { DataTable } from "@/components/ui/data-table";
import type { Day } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, OptionKey } from "@/lib/domain/model";
import { pageAddress } from "@/lib/web/page-address";
import { method as texts } from "@/messages";

interface CodebookTableProps {
  readonly record: Pick<NegotiationRecord, "negotiation" | "categories" | "issues">;
  readonly asOf: Day;
}

/** Every issue by category, with its options and where each comes from. */
export function CodebookTable({ record, asOf }: CodebookTableProps) {
  const { codebookColumns: columns } = texts;
  return (
    <DataTable
      name={texts.parts.codebook}
      columns={[
        { key: "issue", label: columns.issue, width: "sm:w-[20%]" },
        { key: "question", label: columns.question, width: "sm:w-[24%]" },
        { key: "level", label: columns.level, width: "sm:w-[8rem]" },
        { key: "options", label: columns.options },
      ]}
      groups={record.categories.map(({ slug, title }) => ({
        key: slug,
        title,
        rows: record.issues
          .filter(({ category }) => category === slug)
          .map((issue) => ({
            key: issue.slug,
            head: (
              <a
                className="hover:underline"
                href={pageAddress.issue(record.negotiation.slug, issue.slug, asOf)}
              >
                {issue.title}
              </a>
            ),
            cells: {
              question: issue.question,
              level: <LevelText issue={issue} />,
              options: (
                <>
                  <Options issue={issue} />
                  <RetiredOptions issue={issue} />
                </>
              ),
            },
          })),
      }))}
    />
  );
}

function LevelText({ issue }: { issue: Issue }) {
  return (
    <>
      {texts.levels[issue.level]}
      {issue.scale && (
        <span className="block text-xs text-mute">
          {texts.scaleOf(issue.scale.min, issue.scale.max, issue.scale.unit)}
        </span>
      )}
      {issue.tier === "thin" && <span className="block text-xs text-mute">{texts.thin}</span>}
    </>
  );
}

function Options({ issue }: { issue: Issue }) {
  return (
    <ol className="list-decimal pl-5 marker:text-mute">
      {issue.options.map(({ key, step, label, value, origin }) => (
        <li key={key} value={step}>
          {label}
          {value !== null && ` (${value})`}
          {texts.origins[origin] && <span className="text-xs text-mute"> · {texts.origins[origin]}</span>}
        </li>
      ))}
    </ol>
  );
}

/** What old revisions name and nothing stands on any more, with what stands for each. */
function RetiredOptions({ issue: { options, retired } }: { issue: Issue }) {
  if (retired.length === 0) return null;
  const labelOf = (key: OptionKey) => options.find((option) => option.key === key)?.label ?? key;
  return (
    <ul className="mt-2 text-xs text-mute">
      {retired.map(({ key, label, into }) => (
        <li key={key}>{texts.retired(label, labelOf(into))}</li>
      ))}
    </ul>
  );
}
