import * as invitation from "@/app/api/v1/invitations/[id]/route";
import * as acceptance from "@/app/api/v1/invitations/acceptance/route";
import * as invitations from "@/app/api/v1/invitations/route";
import * as reset from "@/app/api/v1/password/reset/route";
import * as password from "@/app/api/v1/password/route";
import * as passwordReset from "@/app/api/v1/password-resets/[id]/route";
import * as passwordResets from "@/app/api/v1/password-resets/route";
import * as session from "@/app/api/v1/session/route";
import * as oneSession from "@/app/api/v1/sessions/[id]/route";
import * as sessions from "@/app/api/v1/sessions/route";
import * as token from "@/app/api/v1/tokens/[id]/route";
import * as tokens from "@/app/api/v1/tokens/route";
import * as user from "@/app/api/v1/users/[id]/route";
import * as users from "@/app/api/v1/users/route";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const ROUTES: Readonly<Record<string, Record<Method, Handler>>> = {
  session,
  sessions,
  "sessions/{id}": oneSession,
  password,
  "password/reset": reset,
  "password-resets": passwordResets,
  "password-resets/{id}": passwordReset,
  tokens,
  "tokens/{id}": token,
  "invitations/acceptance": acceptance,
  invitations,
  "invitations/{id}": invitation,
  users,
  "users/{id}": user,
};

export interface Asked {
  readonly cookie?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a route of accounts as the server would, for a page of ours unless `headers` say otherwise. */
export async function ask(
  method: Method,
  path: string,
  { cookie, token, body, id = "", headers = {} }: Asked = {},
): Promise<Response> {
  const route = ROUTES[path];
  if (route === undefined) throw new RangeError(`no such route: ${path}`);
  const request = new Request(`http://parley.test/api/v1/${path.replace("{id}", id)}`, {
    method,
    headers: {
      Host: "parley.test",
      ...(token === undefined ? { "Sec-Fetch-Site": "same-origin" } : { Authorization: `Bearer ${token}` }),
      ...(cookie !== undefined && { Cookie: cookie }),
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return await route[method](request, { params: Promise.resolve({ id }) });
}

/** The cookie as a browser sends it back. */
export function readCookie(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
}

/** Signs in and gives the cookie. */
export async function signIn(email: string, password: string): Promise<string> {
  const response = await ask("POST", "session", { body: { email, password } });
  if (response.status !== 200) throw new RangeError(`not signed in: ${await response.text()}`);
  return readCookie(response);
}

/** Who a cookie or a token says that we are: the e-mail address, or null. */
export async function findWho(asked: Asked): Promise<string | null> {
  const { user } = await (await ask("GET", "session", asked)).json();
  return user?.email ?? null;
}
