import { DataTable } from "@/components/ui/data-table";
import type { Draft } from "@/lib/desk/draft";
import { viewImport } from "@/lib/desk/import-view";
import type { ImportedPosition } from "@/lib/desk/imported-position";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";
import { listStanceOptions } from "@/lib/domain/stance";
import { titleOf } from "@/lib/figures/title-of";
import { days, imports } from "@/messages";
import { PackagePartCard } from "./package-part-card";

interface ImportContentsProps {
  readonly record: NegotiationRecord;
  readonly draft: Pick<Draft, "content" | "state">;
}

/** More than that nobody reads here; the file is at hand. */
const SHOWN = 200;

/** What an import brings, for who reviews it. */
export function ImportContents({ record, draft }: ImportContentsProps) {
  const texts = imports.contents;
  const view = viewImport(record, draft.content);
  if (view === null) return <p className="card mt-3 text-mute">{texts.unreadable}</p>;
  if (view.kind === "package") {
    if (draft.state === "published") return <p className="card mt-3 text-mute">{texts.decided}</p>;
    return (
      <div className="mt-3 flex flex-col gap-3">
        <p>
          {imports.package.would} {view.description}.
        </p>
        {view.parts.map((part) => (
          <PackagePartCard key={part.part} part={part} />
        ))}
      </div>
    );
  }
  return (
    <div className="mt-3 flex flex-col gap-5">
      {view.statements.length > 0 && <Statements record={record} statements={view.statements} />}
      {view.positions.length > 0 && <Positions record={record} positions={view.positions} />}
    </div>
  );
}

function Statements({
  record,
  statements,
}: {
  readonly record: NegotiationRecord;
  readonly statements: readonly Statement[];
}) {
  const { columns, ...texts } = imports.contents;
  const nameOf = (slug: string) => titleOf(record.parties, slug);
  const title = texts.statements(statements.length);
  return (
    <section>
      <h3>{title}</h3>
      {statements.length > SHOWN && <p className="mb-2 text-mute">{texts.first(SHOWN)}</p>}
      <DataTable
        name={title}
        columns={[
          { key: "id", label: columns.id, width: "sm:w-[11rem]" },
          { key: "said", label: columns.said, short: true, width: "sm:w-[8rem]" },
          { key: "by", label: columns.by, short: true, width: "sm:w-[9rem]" },
          { key: "summary", label: columns.summary },
        ]}
        rows={statements.slice(0, SHOWN).map(({ id, saidOn, parties, summary }) => ({
          key: id,
          head: <span className="font-normal break-words">{id}</span>,
          cells: { said: days.long(saidOn), by: parties.map(nameOf).join(", "), summary },
        }))}
      />
    </section>
  );
}

function Positions({
  record,
  positions,
}: {
  readonly record: NegotiationRecord;
  readonly positions: readonly ImportedPosition[];
}) {
  const { columns, ...texts } = imports.contents;
  const title = texts.positions(positions.length);
  return (
    <section>
      <h3>{title}</h3>
      {positions.length > SHOWN && <p className="mb-2 text-mute">{texts.first(SHOWN)}</p>}
      <DataTable
        name={title}
        columns={[
          { key: "cell", label: columns.cell, width: "sm:w-[30%]" },
          { key: "from", label: columns.from, short: true, width: "sm:w-[8rem]" },
          { key: "position", label: columns.position },
          { key: "rationale", label: columns.rationale },
        ]}
        rows={positions.slice(0, SHOWN).map((position) => {
          const { party, issue, validFrom, stance, rationale } = position;
          const of = record.issues.find(({ slug }) => slug === issue);
          const partyTitle = titleOf(record.parties, party);
          const options = listStanceOptions(stance).map(
            (key) => of?.options.find((option) => option.key === key)?.label ?? key,
          );
          return {
            key: `${party} ${issue} ${validFrom}`,
            head: `${partyTitle} · ${of?.title ?? issue}`,
            cells: {
              from: days.long(validFrom),
              position: [stance.state, ...(options.length > 0 ? [options.join("; ")] : [])].join(": "),
              rationale,
            },
          };
        })}
      />
    </section>
  );
}
