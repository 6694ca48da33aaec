import { PageHead } from "@/components/ui/page-head";
import { ROLES } from "@/lib/auth/access";
import type { Invitation, ListedUser, PasswordReset } from "@/lib/auth/people";
import { account } from "@/messages";
import { LinkSection } from "./link-section";
import { PeopleTable } from "./people-table";

const texts = account.people;

interface PeoplePageProps {
  readonly users: readonly ListedUser[];
  readonly invitations: readonly Invitation[];
  /** How long an invitation may be accepted. */
  readonly invitationDays: number;
  readonly resets: readonly PasswordReset[];
  /** How long a link sets a password. */
  readonly resetDays: number;
  /** Who is looking. */
  readonly userId: string;
}

/** Everybody with an account, and the links that are open. */
export function PeoplePage(props: PeoplePageProps) {
  return (
    <>
      <PageHead title={texts.title} lead={`${texts.lead} ${texts.disableLead}`} />
      <PeopleTable users={props.users} userId={props.userId} />
      <Invitations {...props} />
      <PasswordResets {...props} />
    </>
  );
}

function Invitations({ users, invitations, invitationDays }: PeoplePageProps) {
  const links = invitations.map(({ id, email, role, invitedBy, expiresAt }) => ({
    id,
    whom: email ?? texts.anybody,
    role,
    by: invitedBy,
    expiresAt,
  }));
  return (
    <LinkSection
      id="invitations"
      title={texts.invitations}
      lead={texts.invitationsLead(invitationDays)}
      none={texts.noInvitations}
      links={links}
      users={users}
      nobody={texts.setUp}
      path="/v1/invitations"
      spoken={texts.takeBackSpoken}
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
      made={texts.invited}
    />
  );
}

function PasswordResets({ users, resets, resetDays, userId }: PeoplePageProps) {
  const others = users.filter(({ id, disabledAt }) => id !== userId && disabledAt === null);
  const links = resets.map(({ id, userId: whose, madeBy, expiresAt }) => ({
    id,
    whom: users.find((user) => user.id === whose)?.name ?? whose,
    role: null,
    by: madeBy,
    expiresAt,
  }));
  return (
    <LinkSection
      id="resets"
      title={texts.resets}
      lead={texts.resetsLead(resetDays)}
      none={texts.noResets}
      links={links}
      users={users}
      nobody={texts.command}
      path="/v1/password-resets"
      spoken={texts.takeBackResetSpoken}
      fields={[
        {
          name: "userId",
          label: texts.resetWhom,
          type: "choice",
          // Nobody is chosen beforehand, so that no link is made for somebody by mistake.
          choices: [
            { value: "", label: texts.resetChoose },
            ...others.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` })),
          ],
        },
      ]}
      submit={texts.makeReset}
      made={texts.resetMade}
    />
  );
}
