import { DataTable, type Row } from "@/components/ui/data-table";
import type { Negotiation } from "@/lib/domain/model";
import { isCellNews, type NewsSpec } from "@/lib/figures/chronicle-spec";
import { newsAddress } from "@/lib/web/news-address";
import { history as texts } from "@/messages";

interface NewsTableProps {
  readonly negotiation: Negotiation;
  readonly news: readonly NewsSpec[];
}

/** News under the days on which they were published, in UTC. */
export function NewsTable({ negotiation, news }: NewsTableProps) {
  const groups = new Map<string, Row[]>();
  for (const each of news) {
    const day = texts.day(each.at);
    const rows = groups.get(day) ?? [];
    rows.push(buildRow(each, negotiation));
    groups.set(day, rows);
  }
  return (
    <DataTable
      name={texts.title}
      columns={[
        { key: "what", label: texts.columns.what, width: "sm:w-[24%]" },
        { key: "kind", label: texts.columns.kind, short: true, width: "sm:w-[10rem]" },
        { key: "position", label: texts.columns.position, short: true, width: "sm:w-[24%]" },
        { key: "reason", label: texts.columns.reason },
        { key: "time", label: texts.columns.time, short: true, width: "sm:w-[6.5rem]" },
      ]}
      groups={[...groups].map(([day, rows]) => ({ key: day, title: day, rows }))}
    />
  );
}

function buildRow(news: NewsSpec, negotiation: Negotiation): Row {
  const time = texts.time(news.at);
  if (!isCellNews(news)) {
    return {
      key: news.id,
      head: <span className="font-normal">{texts.countEntries(news)}</span>,
      cells: { kind: texts.entryKinds[news.kind], reason: texts.named(news), time },
    };
  }
  return {
    key: news.id,
    head: (
      <a className="link font-normal" href={newsAddress(negotiation, news)}>
        {texts.cell(news.party.title, news.issue.title)}
      </a>
    ),
    cells: {
      kind: <span className={news.kind === "moved" ? "font-semibold" : ""}>{texts.cellKind(news.kind)}</span>,
      position: (
        <>
          {texts.position(news)}
          <span className="block text-xs text-mute">{texts.about(news)}</span>
        </>
      ),
      reason: news.reason,
      time,
    },
  };
}
