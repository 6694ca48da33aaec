import type { EntryKind } from "@/lib/desk/entry-kind";

const KIND: Readonly<Record<EntryKind, string>> = {
  position: "Position",
  statement: "Statement",
  source: "Source",
  party: "Party",
  category: "Category",
  issue: "Issue",
  proposal: "Proposal",
  event: "Event",
  negotiation: "Negotiation",
  import: "Import",
};

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const desk = {
  title: "Desk",
  navigation: "Desk",
  home: "What waits",
  review: "Review",
  entries: "Entries",
  import: "Import",
  account: "Account",
  people: "People",
  kind: KIND,
  states: {
    draft: "draft",
    submitted: "in review",
    returned: "returned",
    published: "published",
    discarded: "given up",
  },
  status: {
    untouched: "Nothing changed yet.",
    saving: "Saving …",
    saved: (ago: string) => `Draft saved ${ago}.`,
    savedBefore: "Draft saved.",
    offline: "No connection. What you type is kept in this browser and saved as soon as there is one.",
    "signed-out": "Your session has ended. Nothing is lost: sign in again here and go on.",
    failed: "This could not be saved. What you typed is kept in this browser.",
    stale: "Somebody else changed this at the same time.",
  },
  ago: (seconds: number) => {
    if (seconds < 5) return "just now";
    if (seconds < 60) return `${seconds} seconds ago`;
    return seconds < 3600
      ? `${count(Math.floor(seconds / 60), "minute", "minutes")} ago`
      : `${count(Math.floor(seconds / 3600), "hour", "hours")} ago`;
  },
  restored: "Text that had not been saved was found in this browser and put back.",
  merged: "Changes by somebody else were merged with yours. Look them over before you go on.",
  undo: "Undo",
  redo: "Redo",
  note: "Note to the reviewer",
  submit: "Submit for review",
  submitting: "Submitting …",
  discard: "Give up this draft",
  discardAsk: "Give up this draft? It will be kept but no longer shown.",
  discardYes: "Give it up",
  discardNo: "Keep writing",
  tryAgain: "Try again",
  fourEyes: "An editor who did not write it publishes it.",
  twoEyes: "An editor publishes it; in this negotiation that may be its author.",
  faults: (n: number) => `${count(n, "thing stands", "things stand")} in the way`,
  fieldless: "The entry as a whole",
  present: (names: string) => `${names} also has this open.`,
  presentMany: (names: string) => `${names} also have this open.`,
  clash: {
    title: "Settle what clashes",
    draft:
      "This draft was changed in another window or by a colleague. What did not clash is merged already.",
    entry: "The entry was published anew since you began. What did not clash is merged already.",
    field: "Field",
    mine: "Yours",
    theirs: "Theirs",
    empty: "nothing",
    take: "Go on with these",
  },
  signInAgain: "Sign in again",
} as const;
