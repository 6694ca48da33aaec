import { numbers } from "./numbers";

const ROLE = {
  reader: "Reader",
  analyst: "Analyst",
  editor: "Editor",
  admin: "Administrator",
} as const;

const ROLE_DOES = {
  reader: "reads, also by program with a token",
  analyst: "drafts entries and submits them for review",
  editor: "also reviews and publishes what others wrote",
  admin: "also invites people and sets their roles",
} as const;

const INVITED = {
  reader: "You are invited as a reader.",
  analyst: "You are invited as an analyst: to draft entries and submit them for review.",
  editor: "You are invited as an editor: to draft entries, and to review and publish what others wrote.",
  admin: "You are invited as an administrator: to invite people, to set their roles, and to do all they do.",
} as const;

const SCOPE = {
  read: "read",
  draft: "read and draft",
  review: "read, draft and review",
} as const;

const email = "E-mail address";
const password = "Password";

export const account = {
  role: ROLE,
  roleDoes: ROLE_DOES,
  scope: SCOPE,
  email,
  password,
  name: "Name",
  /** What is wrong with a field, the reason in the words of the API. */
  fault: (label: string, reason: string) => `${label} ${reason}`,
  offline: "There is no connection to Parley. Try again in a moment.",
  signedOut: "Your session has ended. Sign in again.",
  failed: "That did not work. Try again; if it stays, tell whoever runs this copy of Parley.",
  needsScript: "This form needs JavaScript, which is switched off in this browser.",
  signIn: {
    title: "Sign in",
    lead: "For the people who keep the entries. Reading needs no account.",
    submit: "Sign in",
    busy: "Signing in …",
    or: "or",
    withProvider: (name: string) => `Sign in with ${name}`,
    noAccount:
      "Accounts are made by invitation. For an account, or for a new password in place of a lost one, ask an administrator of this copy for a link.",
    /** By the codes that come back from the provider. */
    errors: {
      account_not_linked:
        "There is an account with this e-mail address that is not linked to your provider. Sign in with its password; the account page can link it.",
      unable_to_create_session: "This account is disabled. An administrator can enable it again.",
      access_denied: "The provider did not let you in.",
      state_mismatch: "That took too long, or was begun in another window. Try again.",
    } as Readonly<Record<string, string>>,
    errorElse: "Signing in through the provider did not work. Try again.",
  },
  signOut: "Sign out",
  accept: {
    title: "Make your account",
    invited: INVITED,
    setUp: "This makes the first account of this copy of Parley. It administers all others.",
    signedIn: (name: string) =>
      `You are signed in as ${name}. Going on makes another account and signs you in there.`,
    nameHint: "As it stands beside what you write.",
    passwordHint: "12 characters at least. A few words that only you would put together are easy to keep.",
    submit: "Make the account",
    busy: "Making the account …",
    goneTitle: "This invitation cannot be used",
    gone: "It was used, was taken back, or has expired. Ask whoever sent it for another one.",
    toSignIn: "I have an account: sign in",
  },
  reset: {
    title: "Set a new password",
    lead: (name: string) => `For the account of ${name}.`,
    warning:
      "Setting it ends all sessions of the account and revokes its personal tokens. Programs that use one need a new token.",
    signedIn: (name: string, other: string) =>
      `You are signed in as ${name}. Going on signs you in as ${other}.`,
    submit: "Set the password",
    busy: "Setting the password …",
    goneTitle: "This link cannot be used",
    gone: "It was used, was replaced by a newer one or taken back, or has expired. Ask an administrator for another one.",
  },
  own: {
    title: "Account",
    lead: (address: string, role: keyof typeof ROLE) => `${address} · ${ROLE[role]}`,
    sessions: "Where you are signed in",
    sessionsLead: "A session ends 30 days after it was last used.",
    session: { browser: "Browser", address: "From", since: "Since", act: "Action" },
    unknownBrowser: "unknown browser",
    unknownAddress: "not known",
    thisOne: "this one",
    end: "End",
    endSpoken: (name: string) => `End the session in ${name}`,
    password: "Password",
    passwordLead: "Changing it ends your other sessions.",
    noPassword: "This account has no password: it signs in through the provider.",
    currentPassword: "Current password",
    newPassword: "New password",
    changePassword: "Change the password",
    passwordChanged: "The password is changed. Your other sessions have ended.",
    provider: (name: string) => `Sign in with ${name}`,
    providerLead: (name: string) =>
      `Link your identity at ${name}, if its e-mail address is the same as here.`,
    providerLinked: (name: string) => `Your identity at ${name} is linked.`,
    link: (name: string) => `Link ${name}`,
    linkFailed:
      "The identity was not linked. It must have the e-mail address of this account, confirmed by the provider.",
    tokens: "Personal tokens",
    tokensLead:
      "With a token a program does in your name what its scope and your role allow. It goes into the header: Authorization: Bearer.",
    token: {
      name: "Name",
      start: "Begins with",
      scope: "May",
      used: "Last used",
      expires: "Expires",
      act: "Action",
    },
    noTokens: "You have no tokens.",
    never: "never",
    expired: (at: string) => `expired ${at}`,
    revoke: "Revoke",
    revokeSpoken: (name: string) => `Revoke the token ${name}`,
    tokenName: "What it is for",
    tokenScope: "What it may do",
    tokenDays: "Days until it expires",
    tokenDaysHint: "Left empty, it does not expire.",
    makeToken: "Make a token",
    tokenMade: "Copy the token now: it is not shown again.",
  },
  people: {
    title: "People",
    lead: "Who has an account, and what each may do.",
    columns: { name: "Name", email, role: "Role", since: "Since", act: "Action" },
    you: "you",
    disabled: (at: string) => `disabled since ${at}`,
    roleOf: (name: string) => `Role of ${name}`,
    saveRole: "Save",
    saveRoleSpoken: (name: string) => `Save the role of ${name}`,
    disable: "Disable",
    disableSpoken: (name: string) => `Disable the account of ${name}`,
    disableLead:
      "A disabled account is signed out everywhere at once and its tokens are revoked. What it wrote stays.",
    enable: "Enable",
    enableSpoken: (name: string) => `Enable the account of ${name}`,
    invitations: "Invitations",
    invitationsLead: (inDays: number) =>
      `A link makes one account. It works once, for ${inDays} days. Send it as you like: Parley sends no mail.`,
    link: { for: "For", role: "Role", by: "By", expires: "Expires", act: "Action" },
    noInvitations: "No invitation is open.",
    anybody: "whoever has the link",
    setUp: "the set-up",
    takeBack: "Take back",
    takeBackSpoken: (whom: string) => `Take back the invitation for ${whom}`,
    inviteRole: "Role",
    inviteEmail: "E-mail address, if you know it",
    inviteEmailHint: "Then the link makes an account with this address only.",
    invite: "Make an invitation",
    invited: "Copy the link now: it is not shown again.",
    resets: "Lost passwords",
    resetsLead: (inDays: number) =>
      `A link sets a new password for one account. It works once, for ${numbers.count(inDays, "day", "days")}; a newer one for the account takes its place. Setting the password ends all sessions of the account and revokes its personal tokens. Send it to the account’s owner alone: whoever uses it is signed in as that person.`,
    noResets: "No such link is open.",
    command: "the command on the server",
    takeBackResetSpoken: (whom: string) => `Take back the link for the password of ${whom}`,
    resetWhom: "Account",
    resetChoose: "Choose an account",
    makeReset: "Make a link for a new password",
    resetMade: "Copy the link now: it is not shown again.",
  },
} as const;
