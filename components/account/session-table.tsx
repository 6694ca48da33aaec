import { DataTable } from "@/components/ui/data-table";
import type { SignedInSession } from "@/lib/auth/people";
import { account, days } from "@/messages";
import { ActButton } from "./act-button";
import { nameBrowser } from "./browser-name";

const texts = account.own;

interface SessionTableProps {
  readonly sessions: readonly SignedInSession[];
  /** The one that looks at the table. */
  readonly current: string | null;
}

export function SessionTable({ sessions, current }: SessionTableProps) {
  return (
    <DataTable
      name={texts.sessions}
      columns={[
        { key: "browser", label: texts.session.browser },
        { key: "address", label: texts.session.address, short: true },
        { key: "since", label: texts.session.since, short: true },
        { key: "act", label: texts.session.act, width: "w-44" },
      ]}
      rows={sessions.map(({ id, userAgent, address, createdAt }) => {
        const browser = nameBrowser(userAgent) ?? texts.unknownBrowser;
        return {
          key: id,
          head: browser,
          cells: {
            address: address ?? <span className="text-mute">{texts.unknownAddress}</span>,
            since: days.instant(createdAt),
            act:
              id === current ? (
                <span className="tag">{texts.thisOne}</span>
              ) : (
                <ActButton
                  label={texts.end}
                  spoken={texts.endSpoken(browser)}
                  method="DELETE"
                  path={`/v1/sessions/${id}`}
                />
              ),
          },
        };
      })}
    />
  );
}
