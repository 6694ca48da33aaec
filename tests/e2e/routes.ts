/** Every page of the app with an address that shows it; a page that is missing here fails a test. */
export const ROUTES: Readonly<Record<string, string>> = {
  "/": "/",
  "/[negotiation]": "/russia-ukraine",
  "/[negotiation]/issues/[issue]": "/russia-ukraine/issues/crimea-recognition",
  "/[negotiation]/parties/[party]": "/russia-ukraine/parties/europe",
  "/[negotiation]/history": "/russia-ukraine/history",
  "/[negotiation]/sources": "/russia-ukraine/sources",
  "/[negotiation]/suggested": "/russia-ukraine/suggested",
  "/[negotiation]/method": "/russia-ukraine/method",
};
