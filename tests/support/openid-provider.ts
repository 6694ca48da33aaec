import { createHash, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Who is signed in at the provider. */
export interface Identity {
  readonly sub: string;
  readonly email: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

interface Granted {
  readonly identity: Identity;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly nonce: string | null;
}

export interface OpenIdProvider {
  readonly issuer: string;
  /** Whoever comes from now on is this person. */
  setIdentity(identity: Identity): void;
  /** What it signs from now on is not signed with the key that it publishes. */
  forge(isForging: boolean): void;
  close(): Promise<void>;
}

export const CLIENT = { id: "parley", secret: "client secret" } as const;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A small provider of OpenID Connect on HTTP: code flow with PKCE, tokens signed with RS256. */
export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const forger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const granted = new Map<string, Granted>();
  let identity: Identity = { sub: "1", email: "nobody@example.org" };
  let signer = key;
  let issuer = "";

  function writeToken({ identity: { sub, ...claims }, nonce }: Granted): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      iss: issuer,
      aud: CLIENT.id,
      iat: now,
      exp: now + 60,
      sub,
      ...claims,
      ...(nonce && { nonce }),
    };
    const signed = `${encode({ alg: "RS256", kid: "key", typ: "JWT" })}.${encode(payload)}`;
    return `${signed}.${sign("sha256", Buffer.from(signed), signer).toString("base64url")}`;
  }

  function authorize(asked: URL, response: ServerResponse): void {
    const query = asked.searchParams;
    const redirectUri = query.get("redirect_uri") ?? "";
    const isRight =
      query.get("client_id") === CLIENT.id &&
      query.get("response_type") === "code" &&
      query.get("code_challenge_method") === "S256" &&
      (query.get("scope") ?? "").split(" ").includes("openid");
    if (!isRight) {
      response.writeHead(400).end();
      return;
    }
    const code = randomUUID();
    granted.set(code, {
      identity,
      redirectUri,
      challenge: query.get("code_challenge") ?? "",
      nonce: query.get("nonce"),
    });
    const back = new URL(redirectUri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", query.get("state") ?? "");
    response.writeHead(302, { Location: back.href }).end();
  }

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await readText(request));
    const code = form.get("code") ?? "";
    const grant = granted.get(code);
    granted.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isRight =
      isClient(request, form) &&
      grant?.challenge === challenge &&
      grant.redirectUri === form.get("redirect_uri");
    if (!grant || !isRight) {
      answer(response, { error: "invalid_grant" }, 400);
      return;
    }
    answer(response, {
      access_token: "access token of the provider",
      token_type: "Bearer",
      expires_in: 60,
      id_token: writeToken(grant),
    });
  }

  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", issuer);
    switch (asked.pathname) {
      case "/.well-known/openid-configuration":
        return answer(response, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/keys":
        return answer(response, {
          keys: [{ ...createPublicKey(key).export({ format: "jwk" }), kid: "key", alg: "RS256", use: "sig" }],
        });
      case "/authorize":
        return authorize(asked, response);
      case "/token":
        return void exchange(request, response);
      default:
        response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${findPort(server.address())}`;
  return {
    issuer,
    setIdentity(next) {
      identity = next;
    },
    forge(isForging) {
      signer = isForging ? forger : key;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function findPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new RangeError("no port");
  return address.port;
}

function isClient(request: IncomingMessage, form: URLSearchParams): boolean {
  const basic = Buffer.from(`${encodeURIComponent(CLIENT.id)}:${encodeURIComponent(CLIENT.secret)}`).toString(
    "base64",
  );
  return (
    request.headers.authorization === `Basic ${basic}` ||
    (form.get("client_id") === CLIENT.id && form.get("client_secret") === CLIENT.secret)
  );
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function answer(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
