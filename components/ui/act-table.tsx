import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { ActSpec } from "@/lib/figures/issue-spec";
import { pageAddress } from "@/lib/web/page-address";
import { days, dossier, marks, issue as texts } from "@/messages";
import { DataTable } from "./data-table";

interface ActTableProps {
  readonly name: string;
  readonly acts: readonly ActSpec[];
  readonly negotiation: Slug;
  readonly asOf: Day;
  /** Whether the table is about one issue, naming the parties, or about one party, naming the issues. */
  readonly names: "party" | "issue";
  readonly dayColumn: string;
  readonly textColumn: string;
}

function tellText({ entry }: ActSpec): string {
  switch (entry.kind) {
    case "first-recorded":
    case "changed":
      return marks.stance(entry.stance);
    case "moved":
      return texts.fromTo(marks.list(entry.from, "or"), marks.list(entry.to, "or"));
    case "no-position":
      return dossier.searched;
    case "said-again":
      return entry.summary;
    case "corrected":
    case "retracted":
      return entry.reason;
  }
}

/** What happened on which day, one kind of act alone. */
export function ActTable({ name, acts, negotiation, asOf, names, dayColumn, textColumn }: ActTableProps) {
  const columns = texts.historyColumns;
  return (
    <DataTable
      name={name}
      columns={[
        { key: "day", label: dayColumn, width: "sm:w-[9rem]" },
        {
          key: "cell",
          label: names === "party" ? columns.party : columns.issue,
          short: true,
          width: names === "party" ? "sm:w-[10rem]" : "sm:w-[26%]",
        },
        { key: "what", label: columns.what, short: true, width: "sm:w-[10rem]" },
        { key: "text", label: textColumn, short: true },
      ]}
      rows={acts.map((act) => ({
        key: `${act.party.slug} ${act.issue.slug} ${act.entry.kind} ${act.entry.id}`,
        head: (
          <span className="font-normal">
            {days.long(act.entry.day)}
            {act.entry.day > asOf && <span className="block text-xs text-mute">{texts.later}</span>}
          </span>
        ),
        cells: {
          cell: (
            <a
              className="link"
              href={pageAddress.cell(negotiation, act.party.slug, act.issue.slug, asOf)}
              aria-label={texts.dossierOf(act.party.title, act.issue.title)}
            >
              {names === "party" ? act.party.title : act.issue.title}
            </a>
          ),
          what: (
            <span className={act.entry.kind === "moved" ? "font-semibold" : ""}>
              {dossier.historyNote[act.entry.kind]}
            </span>
          ),
          text: tellText(act),
        },
      }))}
    />
  );
}
