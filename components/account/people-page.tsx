import { DataTable } from "@/components/ui/data-table";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { ROLES } from "@/lib/auth/access";
import type { Invitation, ListedUser } from "@/lib/auth/people";
import { account, days } from "@/messages";
import { ActButton } from "./act-button";
import { InvitationTable } from "./invitation-table";
import { RoleForm } from "./role-form";
import { SecretForm } from "./secret-form";

const texts = account.people;

interface PeoplePageProps {
  readonly users: readonly ListedUser[];
  readonly invitations: readonly Invitation[];
  /** How long an invitation may be accepted. */
  readonly invitationDays: number;
  /** Who is looking. */
  readonly userId: string;
}

/** Everybody with an account, and the invitations that are open. */
export function PeoplePage({ users, invitations, invitationDays, userId }: PeoplePageProps) {
  return (
    <>
      <PageHead title={texts.title} lead={`${texts.lead} ${texts.disableLead}`} />
      <PeopleTable users={users} userId={userId} />
      <PageSection id="invitations" title={texts.invitations} lead={texts.invitationsLead(invitationDays)}>
        {invitations.length === 0 ? (
          <p className="text-mute">{texts.noInvitations}</p>
        ) : (
          <InvitationTable invitations={invitations} users={users} />
        )}
        <div className="mt-6 max-w-md">
          <SecretForm
            fields={[
              {
                name: "role",
                label: texts.inviteRole,
                type: "choice",
                choices: ROLES.map((role) => ({
                  value: role,
                  label: `${account.role[role]}: ${account.roleDoes[role]}`,
                })),
                value: "analyst",
              },
              {
                name: "email",
                label: texts.inviteEmail,
                type: "email",
                hint: texts.inviteEmailHint,
                optional: true,
              },
            ]}
            submit={texts.invite}
            path="/v1/invitations"
            secret="link"
            made={texts.invited}
          />
        </div>
      </PageSection>
    </>
  );
}

function PeopleTable({ users, userId }: Pick<PeoplePageProps, "users" | "userId">) {
  return (
    <DataTable
      name={texts.title}
      columns={[
        { key: "name", label: texts.columns.name },
        { key: "email", label: texts.columns.email },
        { key: "role", label: texts.columns.role, width: "w-72" },
        { key: "since", label: texts.columns.since, short: true },
        { key: "act", label: texts.columns.act, width: "w-44" },
      ]}
      rows={users.map(({ id, name, email, role, createdAt, disabledAt }) => ({
        key: id,
        head: (
          <>
            {name} {id === userId && <span className="tag">{texts.you}</span>}
          </>
        ),
        cells: {
          email: <span className="break-all">{email}</span>,
          role: <RoleForm id={id} name={name} role={role} />,
          since: disabledAt === null ? days.instant(createdAt) : texts.disabled(days.instant(disabledAt)),
          act: (
            <ActButton
              label={disabledAt === null ? texts.disable : texts.enable}
              spoken={disabledAt === null ? texts.disableSpoken(name) : texts.enableSpoken(name)}
              method="PATCH"
              path={`/v1/users/${id}`}
              body={{ disabled: disabledAt === null }}
            />
          ),
        },
      }))}
    />
  );
}
