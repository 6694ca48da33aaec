import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Access, ROLES, type Role, SCOPES } from "@/lib/auth/access";
import { ENDPOINT_ACCESS, PAGE_ACCESS } from "@/lib/auth/access-table";
import { makePersonalToken } from "@/lib/auth/make-personal-token";
import { getDatabase } from "@/lib/db/client";
import { addAccount, addSignedIn } from "@/tests/auth/support/accounts";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { storeRecord } from "./support/serve";
import { type Handler, listServed } from "./support/served";
import { buildTalks } from "./support/talks";

interface Caller {
  readonly name: string;
  readonly role: Role | null;
  readonly scope: (typeof SCOPES)[number] | "session" | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** What should happen, worked out from the table without the code that guards the door. */
function expectDecision({ least, scope }: Access, caller: Caller): "allowed" | 401 | 403 {
  if (least === "anyone") return "allowed";
  if (caller.role === null) return 401;
  const ranks: Readonly<Record<Role, number>> = { reader: 0, analyst: 1, editor: 2, admin: 3 };
  if (ranks[caller.role] < ranks[least]) return 403;
  if (caller.scope === "session") return "allowed";
  const widths = { read: 0, draft: 1, review: 2 };
  return scope !== null && caller.scope !== null && widths[caller.scope] >= widths[scope] ? "allowed" : 403;
}

test("the table of pages lists every page of the desk, and each asks it by its own name", () => {
  const root = path.join(process.cwd(), "app");
  const pages = readdirSync(path.join(root, "desk"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => ({
      route: path.posix.join("/desk", path.dirname(file)),
      file: path.join(root, "desk", file),
    }))
    .map(({ route, file }) => ({ route: route.replace(/\/\.$/, ""), source: readFileSync(file, "utf8") }));
  expect(pages.map(({ route }) => route).toSorted()).toEqual(Object.keys(PAGE_ACCESS).toSorted());
  for (const { route, source } of pages)
    expect(source.replaceAll(/\s+/g, "")).toContain(`findDeskActor("${route}"`);
});

describe("who may do what", () => {
  const [engine] = engines;
  if (engine === undefined) throw new RangeError("no engine");
  let opened: TestDatabase;
  let served: ReadonlyMap<string, Handler>;

  beforeAll(async () => {
    opened = await useDatabase(engine);
    await storeRecord(buildTalks());
    served = await listServed();
  });
  afterAll(() => opened.close());

  test("the table lists every endpoint that is served, and no other", () => {
    expect([...served.keys()].toSorted()).toEqual(Object.keys(ENDPOINT_ACCESS).toSorted());
  });

  test("every endpoint × every role × signed out, by session and by token of every scope, does what the table says", {
    timeout: 180_000,
  }, async () => {
    const callers = await buildCallers();
    expect(callers).toHaveLength(1 + ROLES.length * (1 + SCOPES.length));
    const wrong: string[] = [];
    let asked = 0;
    for (const [key, access] of listEndingLast()) {
      const handler = served.get(key);
      if (handler === undefined) continue;
      for (const caller of callers) {
        asked += 1;
        const expected = expectDecision(access, caller);
        const status = await call(key, handler, caller.headers);
        const isRight = expected === "allowed" ? status !== 401 && status !== 403 : status === expected;
        if (!isRight) wrong.push(`${key} as ${caller.name}: ${status}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(callers.length * served.size);
  });

  test("a page of another site cannot make a browser change anything", async () => {
    const { cookie } = await addSignedIn(await getDatabase(), "admin");
    const foreign: Readonly<Record<string, string>>[] = [
      { Origin: "https://elsewhere.example" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      {},
    ];
    const wrong: string[] = [];
    for (const [key, handler] of served) {
      if (key.startsWith("GET ")) continue;
      for (const headers of foreign) {
        const status = await call(key, handler, { Cookie: cookie, ...headers });
        if (status !== 403) wrong.push(`${key} ${JSON.stringify(headers)}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Signing out comes last, or nobody would be signed in for what follows. */
function listEndingLast(): [string, Access][] {
  const all: [string, Access][] = Object.entries(ENDPOINT_ACCESS);
  const isEnding = ([key]: [string, Access]) => key === "DELETE /v1/session";
  return [...all.filter((each) => !isEnding(each)), ...all.filter(isEnding)];
}

async function call(
  key: string,
  handler: Handler,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const [method = ""] = key.split(" ");
  const stop = new AbortController();
  const request = new Request(`http://parley.test/api${key.split(" ")[1]}`, {
    method,
    signal: stop.signal,
    headers: {
      ...headers,
      "If-Match": '"1"',
      ...(method !== "GET" && { "Content-Type": "application/json" }),
    },
    ...(method !== "GET" && { body: "{}" }),
  });
  const names = { slug: "talks", id: "none", kind: "source", file: "agreement.json", format: "pdf" };
  const params = Promise.resolve(names);
  const response = await handler(request, { params });
  stop.abort();
  await response.body?.cancel().catch(() => {});
  return response.status;
}

async function buildCallers(): Promise<Caller[]> {
  const db = await getDatabase();
  const callers: Caller[] = [{ name: "nobody", role: null, scope: null, headers: {} }];
  for (const role of ROLES) {
    callers.push({
      name: `${role} signed in`,
      role,
      scope: "session",
      headers: { Cookie: (await addSignedIn(db, role)).cookie, "Sec-Fetch-Site": "same-origin" },
    });
    for (const scope of SCOPES) {
      const account = await addAccount(db, role);
      const { secret } = await makePersonalToken(
        account.id,
        { name: "test", scope, expiresInDays: null },
        new Date(),
      );
      callers.push({
        name: `${role} with a token to ${scope}`,
        role,
        scope,
        headers: { Authorization: `Bearer ${secret}` },
      });
    }
  }
  return callers;
}
