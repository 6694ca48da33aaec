import type { Access, Role } from "./access";

const anyone: Access = { least: "anyone", scope: "read" };
const admin: Access = { least: "admin", scope: null };
const ownAccount: Access = { least: "reader", scope: null };
const readingOwn: Access = { least: "reader", scope: "read" };
const writingOwn: Access = { least: "reader", scope: "draft" };
const looking: Access = { least: "analyst", scope: "read" };
const drafting: Access = { least: "analyst", scope: "draft" };
const reviewing: Access = { least: "editor", scope: "review" };

/**
 * Who may do what: every method of every endpoint, under `/api`. The one table: the door of the API reads it, the
 * documentation tells it, and a test fails on an endpoint that is missing here or is here in vain.
 */
export const ENDPOINT_ACCESS = {
  "GET /health": anyone,
  "GET /ready": anyone,
  "GET /v1/openapi.json": anyone,
  "GET /v1/dataset-schema.json": anyone,
  "GET /v1/negotiations": anyone,
  "GET /v1/negotiations/{slug}/matrix": anyone,
  "GET /v1/negotiations/{slug}/dossier": anyone,
  "GET /v1/negotiations/{slug}/agreement": anyone,
  "GET /v1/negotiations/{slug}/statements": anyone,
  "GET /v1/negotiations/{slug}/positions": anyone,
  "GET /v1/negotiations/{slug}/sources": anyone,
  "GET /v1/negotiations/{slug}/proposals": anyone,
  "GET /v1/negotiations/{slug}/events": anyone,
  "GET /v1/negotiations/{slug}/dataset": anyone,
  "GET /v1/negotiations/{slug}/statements.csv": anyone,
  "GET /v1/negotiations/{slug}/positions.csv": anyone,
  "GET /v1/negotiations/{slug}/figures/{file}": anyone,
  // What readers do.
  "GET /v1/negotiations/{slug}/history": anyone,
  "GET /v1/negotiations/{slug}/live": anyone,
  "POST /v1/negotiations/{slug}/suggestions": anyone,
  "POST /v1/negotiations/{slug}/snapshots": anyone,
  "GET /v1/snapshots/{file}": anyone,
  // Briefings: made by anyone, kept under an account. Whose may be changed is asked beside the data.
  "GET /v1/negotiations/{slug}/briefing/standard": anyone,
  "POST /v1/negotiations/{slug}/briefing/outline": anyone,
  "POST /v1/negotiations/{slug}/briefing/files/{format}": anyone,
  "POST /v1/negotiations/{slug}/briefing/pages": anyone,
  "POST /v1/negotiations/{slug}/briefing/snapshots": writingOwn,
  "GET /v1/negotiations/{slug}/briefings": readingOwn,
  "POST /v1/negotiations/{slug}/briefings": writingOwn,
  "GET /v1/briefings/{id}": readingOwn,
  "PUT /v1/briefings/{id}": writingOwn,
  "DELETE /v1/briefings/{id}": writingOwn,
  "PUT /v1/briefings/{id}/sharing": writingOwn,
  "POST /v1/briefings/{id}/copies": writingOwn,
  // Accounts.
  "GET /v1/session": anyone,
  "POST /v1/session": anyone,
  "DELETE /v1/session": anyone,
  "POST /v1/invitations/acceptance": anyone,
  "POST /v1/password/reset": anyone,
  "POST /auth/sign-on": anyone,
  "GET /auth/callback/oidc": anyone,
  "POST /auth/linking": ownAccount,
  "GET /v1/sessions": ownAccount,
  "DELETE /v1/sessions/{id}": ownAccount,
  "PUT /v1/password": ownAccount,
  "GET /v1/tokens": ownAccount,
  "POST /v1/tokens": ownAccount,
  "DELETE /v1/tokens/{id}": ownAccount,
  "GET /v1/invitations": admin,
  "POST /v1/invitations": admin,
  "DELETE /v1/invitations/{id}": admin,
  "GET /v1/password-resets": admin,
  "POST /v1/password-resets": admin,
  "DELETE /v1/password-resets/{id}": admin,
  "GET /v1/users": admin,
  "PATCH /v1/users/{id}": admin,
  // The desk.
  "POST /v1/negotiations": reviewing,
  "GET /v1/negotiations/{slug}/entries/{kind}/{id}": looking,
  "GET /v1/negotiations/{slug}/drafts": looking,
  "POST /v1/negotiations/{slug}/drafts": drafting,
  "POST /v1/negotiations/{slug}/check": drafting,
  "POST /v1/negotiations/{slug}/imports": drafting,
  "POST /v1/imports": reviewing,
  "GET /v1/negotiations/{slug}/suggestions": looking,
  "PATCH /v1/suggestions/{id}": drafting,
  "GET /v1/drafts/{id}": looking,
  "PUT /v1/drafts/{id}": drafting,
  "DELETE /v1/drafts/{id}": drafting,
  "POST /v1/drafts/{id}/submission": drafting,
  "DELETE /v1/drafts/{id}/submission": drafting,
  "POST /v1/drafts/{id}/publication": reviewing,
  "POST /v1/drafts/{id}/return": reviewing,
  "PUT /v1/drafts/{id}/assignee": drafting,
  "GET /v1/drafts/{id}/comments": looking,
  "POST /v1/drafts/{id}/comments": drafting,
  "PUT /v1/presence": drafting,
} as const satisfies Readonly<Record<string, Access>>;

export type EndpointKey = keyof typeof ENDPOINT_ACCESS;

/** The least role that may open each page of the desk; all other pages are for everybody. */
export const PAGE_ACCESS = {
  "/desk": "analyst",
  "/desk/account": "reader",
  "/desk/people": "admin",
  "/desk/review": "editor",
  "/desk/new-negotiation": "editor",
  "/desk/drafts/[id]": "analyst",
  "/desk/[negotiation]/cells/[cell]": "analyst",
  "/desk/[negotiation]/entries": "analyst",
  "/desk/[negotiation]/entries/[kind]/[name]": "analyst",
  "/desk/[negotiation]/import": "analyst",
} as const satisfies Readonly<Record<string, Role>>;

export type DeskPagePath = keyof typeof PAGE_ACCESS;
