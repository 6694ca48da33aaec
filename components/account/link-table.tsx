import { DataTable } from "@/components/ui/data-table";
import type { Role } from "@/lib/auth/access";
import type { ListedUser } from "@/lib/auth/people";
import type { Instant } from "@/lib/domain/day";
import { account, days } from "@/messages";
import { ActButton } from "./act-button";

const texts = account.people;

interface OpenLink {
  readonly id: string;
  readonly whom: string;
  /** Of the account that it makes; null where it makes none. */
  readonly role: Role | null;
  /** A user; null: nobody in particular. */
  readonly by: string | null;
  readonly expiresAt: Instant;
}

interface LinkTableProps {
  readonly name: string;
  readonly links: readonly OpenLink[];
  readonly users: readonly ListedUser[];
  /** Who made those that no user made. */
  readonly nobody: string;
  /** Where each is taken back, by its id. */
  readonly path: "/v1/invitations" | "/v1/password-resets";
  /** What is said of taking back the one for somebody. */
  readonly spoken: (whom: string) => string;
}

/** One-time links that can still be used, each to be taken back. */
export function LinkTable({ name, links, users, nobody, path, spoken }: LinkTableProps) {
  const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? nobody;
  const hasRoles = links.some(({ role }) => role !== null);
  return (
    <DataTable
      name={name}
      columns={[
        { key: "for", label: texts.link.for },
        ...(hasRoles ? [{ key: "role", label: texts.link.role, short: true }] : []),
        { key: "by", label: texts.link.by, short: true },
        { key: "expires", label: texts.link.expires, short: true },
        { key: "act", label: texts.link.act, width: "w-44" },
      ]}
      rows={links.map(({ id, whom, role, by, expiresAt }) => ({
        key: id,
        head: whom,
        cells: {
          role: role && account.role[role],
          by: nameOf(by),
          expires: days.instant(expiresAt),
          act: (
            <ActButton label={texts.takeBack} spoken={spoken(whom)} method="DELETE" path={`${path}/${id}`} />
          ),
        },
      }))}
    />
  );
}
