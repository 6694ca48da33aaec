import { DataTable } from "@/components/ui/data-table";
import type { Day } from "@/lib/domain/day";
import type { Negotiation, Party } from "@/lib/domain/model";
import { historyAddress } from "@/lib/web/news-address";
import { method as texts } from "@/messages";

/** The parameters of the matrix's address, with an example that can be followed. */
export function AddressTable({
  negotiation,
  parties,
}: {
  negotiation: Negotiation;
  parties: readonly Party[];
}) {
  const chosen = parties.slice(0, 2).map(({ slug }) => `&parties=${slug}`);
  const example = `/${negotiation.slug}?asOf=${negotiation.coverage.through}&compare=${negotiation.coverage.from}${chosen.join("")}&diff=true`;
  return (
    <>
      <DataTable
        name={texts.parts.address}
        columns={[
          { key: "name", label: texts.addressColumns.name, width: "sm:w-[9rem]" },
          { key: "values", label: texts.addressColumns.values, width: "sm:w-[30%]" },
          { key: "meaning", label: texts.addressColumns.meaning },
        ]}
        rows={Object.entries(texts.parameters).map(([name, { values, meaning }]) => ({
          key: name,
          head: <code>{name}</code>,
          cells: { values: <code className="text-[0.8125rem]">{values}</code>, meaning },
        }))}
      />
      <p className="mt-3 wrap-anywhere">
        {texts.addressExample}:{" "}
        <a className="link" href={example}>
          {example}
        </a>
      </p>
    </>
  );
}

/** Where the data can be had, and what was published when. */
export function DownloadList({ negotiation, asOf }: { negotiation: Negotiation; asOf: Day }) {
  const base = `/api/v1/negotiations/${negotiation.slug}`;
  const downloads = [
    { text: texts.data.dataset, href: `${base}/dataset` },
    { text: texts.data.matrix, href: `${base}/matrix?asOf=${asOf}` },
    { text: texts.data.statements, href: `${base}/statements` },
    { text: texts.data.positions, href: `${base}/positions` },
    { text: texts.data.statementsCsv, href: `${base}/statements.csv` },
    { text: texts.data.positionsCsv, href: `${base}/positions.csv` },
    { text: texts.data.history, href: historyAddress.page(negotiation.slug) },
    { text: texts.data.feed, href: historyAddress.feed(negotiation.slug) },
    { text: texts.data.schema, href: "/api/v1/dataset-schema.json" },
    { text: texts.data.openapi, href: "/api/v1/openapi.json" },
  ];
  return (
    <ul className="max-w-4xl">
      {downloads.map(({ text, href }) => (
        <li key={href} className="border-t border-line py-2">
          <a className="link" href={href}>
            {text}
          </a>
          <code className="block text-[0.8125rem] wrap-anywhere text-mute">{href}</code>
        </li>
      ))}
    </ul>
  );
}
