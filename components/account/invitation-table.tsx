import { DataTable } from "@/components/ui/data-table";
import type { Invitation, ListedUser } from "@/lib/auth/people";
import { account, days } from "@/messages";
import { ActButton } from "./act-button";

const texts = account.people;

interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  readonly users: readonly ListedUser[];
}

export function InvitationTable({ invitations, users }: InvitationTableProps) {
  const nameOf = (id: string | null) => users.find((user) => user.id === id)?.name ?? texts.setUp;
  return (
    <DataTable
      name={texts.invitations}
      columns={[
        { key: "for", label: texts.invitation.for },
        { key: "role", label: texts.invitation.role, short: true },
        { key: "by", label: texts.invitation.by, short: true },
        { key: "expires", label: texts.invitation.expires, short: true },
        { key: "act", label: texts.invitation.act, width: "w-44" },
      ]}
      rows={invitations.map(({ id, email, role, invitedBy, expiresAt }) => ({
        key: id,
        head: email ?? texts.anybody,
        cells: {
          role: account.role[role],
          by: nameOf(invitedBy),
          expires: days.instant(expiresAt),
          act: (
            <ActButton
              label={texts.takeBack}
              spoken={texts.takeBackSpoken(email ?? texts.anybody)}
              method="DELETE"
              path={`/v1/invitations/${id}`}
            />
          ),
        },
      }))}
    />
  );
}
