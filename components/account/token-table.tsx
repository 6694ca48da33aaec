import { DataTable } from "@/components/ui/data-table";
import type { PersonalToken } from "@/lib/auth/people";
import type { Instant } from "@/lib/domain/day";
import { account, days } from "@/messages";
import { ActButton } from "./act-button";

const texts = account.own;

interface TokenTableProps {
  readonly tokens: readonly PersonalToken[];
  readonly now: Instant;
}

export function TokenTable({ tokens, now }: TokenTableProps) {
  const tellEnd = (at: Instant | null) => {
    if (at === null) return texts.never;
    return at > now ? days.instant(at) : texts.expired(days.instant(at));
  };
  return (
    <DataTable
      name={texts.tokens}
      columns={[
        { key: "name", label: texts.token.name },
        { key: "start", label: texts.token.start, short: true },
        { key: "scope", label: texts.token.scope, short: true },
        { key: "used", label: texts.token.used, short: true },
        { key: "expires", label: texts.token.expires, short: true },
        { key: "act", label: texts.token.act, width: "w-44" },
      ]}
      rows={tokens.map(({ id, name, start, scope, lastUsedAt, expiresAt }) => ({
        key: id,
        head: name,
        cells: {
          start: <code>{start}…</code>,
          scope: account.scope[scope],
          used: lastUsedAt === null ? texts.never : days.instant(lastUsedAt),
          expires: tellEnd(expiresAt),
          act: (
            <ActButton
              label={texts.revoke}
              spoken={texts.revokeSpoken(name)}
              method="DELETE"
              path={`/v1/tokens/${id}`}
            />
          ),
        },
      }))}
    />
  );
}
