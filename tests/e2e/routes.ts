/** Every page that is for everybody, with an address that shows it; a page that is missing here fails a test. */
export const ROUTES: Readonly<Record<string, string>> = {
  "/": "/",
  "/[negotiation]": "/russia-ukraine",
  "/[negotiation]/agreement": "/russia-ukraine/agreement",
  "/[negotiation]/figures/[figure]": "/russia-ukraine/figures/agreement",
  "/embed/[negotiation]/[figure]": "/embed/russia-ukraine/agreement",
  "/[negotiation]/issues/[issue]": "/russia-ukraine/issues/crimea-recognition",
  "/[negotiation]/parties/[party]": "/russia-ukraine/parties/europe",
  "/[negotiation]/briefing": "/russia-ukraine/briefing",
  "/[negotiation]/history": "/russia-ukraine/history",
  "/[negotiation]/sources": "/russia-ukraine/sources",
  "/[negotiation]/suggested": "/russia-ukraine/suggested",
  "/[negotiation]/method": "/russia-ukraine/method",
  "/snapshots/[hash]": "/snapshots/none",
  "/sign-in": "/sign-in",
  "/invitation/[token]": "/invitation/none",
  "/password-reset/[token]": "/password-reset/none",
};

/** Every page of the desk, shown to whoever is signed in and may; the draft is one that is not there. */
export const DESK_ROUTES: Readonly<Record<string, string>> = {
  "/desk": "/desk",
  "/desk/account": "/desk/account",
  "/desk/people": "/desk/people",
  "/desk/review": "/desk/review",
  "/desk/new-negotiation": "/desk/new-negotiation",
  "/desk/drafts/[id]": "/desk/drafts/none",
  "/desk/[negotiation]/cells/[cell]": "/desk/russia-ukraine/cells/us.crimea-recognition",
  "/desk/[negotiation]/entries": "/desk/russia-ukraine/entries",
  "/desk/[negotiation]/entries/[kind]/[name]": "/desk/russia-ukraine/entries/party/us",
  "/desk/[negotiation]/import": "/desk/russia-ukraine/import",
};
