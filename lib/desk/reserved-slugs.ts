/**
 * No negotiation may be called so: what addresses mean already, at the root and below `/desk`, and what they are
 * likely to mean one day.
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "about",
  "account",
  "api",
  "assets",
  "auth",
  "briefing",
  "desk",
  "docs",
  "drafts",
  "embed",
  "feed",
  "figures",
  "help",
  "invitation",
  "live",
  "new",
  "new-negotiation",
  "password-reset",
  "people",
  "review",
  "search",
  "settings",
  "sign-in",
  "sign-out",
  "snapshots",
  "static",
]);
