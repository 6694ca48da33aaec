import { randomUUID } from "node:crypto";
import * as assignee from "@/app/api/v1/drafts/[id]/assignee/route";
import * as comments from "@/app/api/v1/drafts/[id]/comments/route";
import * as publication from "@/app/api/v1/drafts/[id]/publication/route";
import * as returning from "@/app/api/v1/drafts/[id]/return/route";
import * as draft from "@/app/api/v1/drafts/[id]/route";
import * as submission from "@/app/api/v1/drafts/[id]/submission/route";
import * as check from "@/app/api/v1/negotiations/[slug]/check/route";
import * as dataset from "@/app/api/v1/negotiations/[slug]/dataset/route";
import * as drafts from "@/app/api/v1/negotiations/[slug]/drafts/route";
import * as positions from "@/app/api/v1/negotiations/[slug]/positions/route";
import * as presence from "@/app/api/v1/presence/route";
import type { Role } from "@/lib/auth/access";
import { makePersonalToken } from "@/lib/auth/make-personal-token";
import { parseDocument } from "@/lib/dataset/read-document";
import { getDatabase } from "@/lib/db/client";
import type { DraftContent } from "@/lib/desk/check-entry";
import type { EntryKind } from "@/lib/desk/entry-kind";
import type { NegotiationRecord } from "@/lib/domain/model";
import { createPerson } from "@/tests/desk/support/people";
import { buildRecord, type RecordSketch } from "@/tests/support/record";
import { storeRecord } from "./serve";

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Handler = (
  request: Request,
  context: { params: Promise<{ id: string; slug: string }> },
) => Promise<Response>;

const ROUTES: readonly (readonly [RegExp, Record<Method, Handler>])[] = [
  [/^negotiations\/(?<slug>[^/]+)\/drafts$/, drafts],
  [/^negotiations\/(?<slug>[^/]+)\/check$/, check],
  [/^negotiations\/(?<slug>[^/]+)\/positions$/, positions],
  [/^negotiations\/(?<slug>[^/]+)\/dataset$/, dataset],
  [/^drafts\/(?<id>[^/]+)$/, draft],
  [/^drafts\/(?<id>[^/]+)\/submission$/, submission],
  [/^drafts\/(?<id>[^/]+)\/publication$/, publication],
  [/^drafts\/(?<id>[^/]+)\/return$/, returning],
  [/^drafts\/(?<id>[^/]+)\/assignee$/, assignee],
  [/^drafts\/(?<id>[^/]+)\/comments$/, comments],
  [/^presence$/, presence],
];

export interface Person {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Somebody with an account and a token for all that the account may. */
export async function addPerson(role: Role): Promise<Person> {
  const { userId } = await createPerson(await getDatabase(), role);
  const token = { name: "tests", scope: "review", expiresInDays: null } as const;
  const { secret } = await makePersonalToken(userId, token, new Date());
  return { id: userId, headers: { Authorization: `Bearer ${secret}` } };
}

export interface Asked {
  readonly version?: number | string;
  /** Sent as JSON, a text and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the API as a program of this person's would. */
export async function askAs(
  { headers }: Pick<Person, "headers">,
  method: Method,
  path: string,
  { version, body, headers: more = {} }: Asked = {},
): Promise<Response> {
  for (const [pattern, route] of ROUTES) {
    const match = pattern.exec(path.replace(/\?.*/, ""));
    if (match === null) continue;
    const request = new Request(`http://parley.test/api/v1/${path}`, {
      method,
      headers: {
        ...headers,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(version !== undefined && {
          "If-Match": typeof version === "number" ? `"${version}"` : version,
        }),
        ...more,
      },
      ...(body !== undefined && { body: writeBody(body) }),
    });
    const { id = "", slug = "" } = match.groups ?? {};
    return await route[method](request, { params: Promise.resolve({ id, slug }) });
  }
  throw new RangeError(`no such route: ${path}`);
}

function writeBody(body: unknown): BodyInit {
  return typeof body === "string" || body instanceof Buffer ? body : JSON.stringify(body);
}

/** A draft as somebody has just seen it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The answer's body. Throws with all of it unless the status is the one expected. */
export async function expectStatus(status: number, answer: Promise<Response>) {
  const response = await answer;
  const text = await response.text();
  if (response.status !== status) throw new Error(`${response.status}, not ${status}: ${text}`);
  return text === "" ? null : JSON.parse(text);
}

export async function begin(
  by: Person,
  slug: string,
  kind: EntryKind,
  target: string | null,
  content: DraftContent,
): Promise<Seen> {
  const body = { kind, target, content };
  return await expectStatus(201, askAs(by, "POST", `negotiations/${slug}/drafts`, { body }));
}

export async function submit(by: Person, { id, version }: Seen): Promise<Seen> {
  return await expectStatus(200, askAs(by, "POST", `drafts/${id}/submission`, { version, body: {} }));
}

export function askToPublish(by: Person, { id, version }: Seen): Promise<Response> {
  return askAs(by, "POST", `drafts/${id}/publication`, { version, body: {} });
}

export async function publish(by: Person, seen: Seen): Promise<Seen> {
  return await expectStatus(200, askToPublish(by, seen));
}

/** Stores a negotiation of its own for each test, under a name that no other has; gives the name. */
export async function storeTalks(sketch: RecordSketch = {}): Promise<string> {
  const slug = `talks-${randomUUID()}`;
  const record = buildRecord({ ...TALKS, ...sketch, negotiation: { ...sketch.negotiation, slug } });
  await storeRecord(record);
  return slug;
}

export const TALKS: RecordSketch = {
  issues: ["i", { slug: "j", options: ["x", "y"] }],
  statements: [
    { id: "new", parties: ["a"], saidOn: "2025-04-10", claims: [{ issue: "i", option: "o3" }] },
    { id: "again", parties: ["a"], saidOn: "2025-04-20", claims: [{ issue: "i", option: "o2" }] },
  ],
  positions: [
    { party: "a", issue: "i", prefers: "o2" },
    { party: "b", issue: "i", prefers: "o4" },
  ],
};

/** The record as everybody reads it. Throws when what is published is not a valid dataset. */
export async function readRecord(slug: string): Promise<NegotiationRecord> {
  const path = `negotiations/${slug}/dataset`;
  const reading = parseDocument(await expectStatus(200, askAs({ headers: {} }, "GET", path)), path);
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.record;
}
