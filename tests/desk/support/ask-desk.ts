import { randomUUID } from "node:crypto";
import * as publication from "@/app/api/v1/drafts/[id]/publication/route";
import * as draft from "@/app/api/v1/drafts/[id]/route";
import * as submission from "@/app/api/v1/drafts/[id]/submission/route";
import * as newImport from "@/app/api/v1/imports/route";
import * as imports from "@/app/api/v1/negotiations/[slug]/imports/route";
import type { Role, Scope } from "@/lib/auth/access";
import { hashSecret } from "@/lib/auth/secrets";
import type { Database } from "@/lib/db/client";
import { createPersonalToken } from "@/lib/db/personal-tokens";
import { createPerson } from "./people";

const ROUTES = {
  "GET /drafts/{name}": draft.GET,
  "POST /drafts/{name}/submission": submission.POST,
  "POST /drafts/{name}/publication": publication.POST,
  "POST /negotiations/{name}/imports": imports.POST,
  "POST /imports": newImport.POST,
} as const;

/** The token of a new account with this role. */
export async function createToken(db: Database, role: Role, scope: Scope = "review"): Promise<string> {
  const { userId } = await createPerson(db, role);
  const secret = randomUUID();
  const tokenHash = hashSecret(secret);
  await createPersonalToken(db, { userId, name: "tests", tokenHash, start: "", scope, expiresAt: null });
  return secret;
}

interface Asked {
  /** Left out: nobody. */
  readonly token?: string;
  /** The id or slug in the path. */
  readonly name?: string;
  readonly version?: number;
  readonly body?: unknown;
}

/** Asks a route of the desk as a program would. */
export async function askDesk(
  route: keyof typeof ROUTES,
  { token, name = "", version, body }: Asked,
): Promise<Response> {
  const [method] = route.split(" ");
  const request = new Request("http://parley.test/api/v1/any", {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(version !== undefined && { "If-Match": `"${version}"` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return await ROUTES[route](request, { params: Promise.resolve({ id: name, slug: name }) });
}
