import { z } from "zod";
import { ParleyError } from "@/lib/errors";
import { findSignOn } from "./auth";
import { PROVIDER } from "./build-auth";
import { findOrigin } from "./origin";
import { findReturnPath } from "./return-path";

const beginningSchema = z.object({ url: z.url() });

/** Where to send the browser so that somebody signs in there, and the cookie that it has to bring back. */
export interface BegunSignOn {
  readonly url: string;
  readonly cookie: string;
}

/** Begins a way over the provider that ends at `to`, signed in. Throws ParleyError `unavailable`, `not-found`. */
export async function beginSignOn(request: Request, to: string | null): Promise<BegunSignOn> {
  return await begin(request, "/sign-in/social", {
    callbackURL: findReturnPath(to) ?? "/desk",
    newUserCallbackURL: "/desk/account",
    errorCallbackURL: "/sign-in",
  });
}

/** The same for somebody who is signed in, to be known by the provider's identity from then on. */
export async function beginLinking(request: Request): Promise<BegunSignOn> {
  return await begin(request, "/link-social", {
    callbackURL: "/desk/account",
    errorCallbackURL: "/desk/account",
  });
}

/** Ends the way over the provider: sends the browser on, with the cookie of a session where all went well. */
export async function answerCallback(request: Request): Promise<Response> {
  const auth = await getSignOn();
  const { search } = new URL(request.url);
  return await auth.handler(
    new Request(`${findOrigin(request)}/api/auth/callback/${PROVIDER}${search}`, {
      headers: request.headers,
    }),
  );
}

async function begin(
  request: Request,
  path: string,
  addresses: Readonly<Record<string, string>>,
): Promise<BegunSignOn> {
  const auth = await getSignOn();
  const origin = findOrigin(request);
  // Only these fields: the library would take an identity token from the body as well, among other things.
  const response = await auth.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Origin: origin,
        Cookie: request.headers.get("Cookie") ?? "",
      },
      body: JSON.stringify({ provider: PROVIDER, disableRedirect: true, ...addresses }),
    }),
  );
  const [cookie] = response.headers.getSetCookie();
  const answer = beginningSchema.safeParse(await response.json().catch(() => null));
  if (!response.ok || cookie === undefined || !answer.success) {
    throw new ParleyError("unavailable", `The provider of identities cannot be used (${response.status}).`);
  }
  return { url: answer.data.url, cookie };
}

async function getSignOn() {
  const auth = await findSignOn();
  if (auth === null) throw new ParleyError("not-found", "There is no single sign-on here.");
  return auth;
}
