import { getDatabase } from "@/lib/db/client";
import { writeRecordChanges } from "@/lib/db/write-record";
import type { RecordChanges } from "@/lib/domain/changes";
import type { NegotiationRecord } from "@/lib/domain/model";
import { engines, type TestDatabase } from "@/tests/support/database";

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** What a route file exports. */
export type Route = Record<
  "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE",
  (request: Request, context: Context) => Promise<Response>
>;

const BY = { actor: "tests", action: "store" };

/** Gives this process an empty database of its own, in memory; `close` takes it away again. */
export async function useMemoryDatabase(): Promise<TestDatabase> {
  const [engine] = engines;
  if (engine === undefined) throw new RangeError("no engine");
  const own = await engine.open();
  globalThis.parleyDatabase = Promise.resolve(own.database);
  return {
    ...own,
    async close() {
      globalThis.parleyDatabase = undefined;
      await own.close();
    },
  };
}

/** Writes a whole new record to this process's database. */
export async function storeRecord(record: NegotiationRecord): Promise<void> {
  await writeRecordChanges(
    await getDatabase(),
    {
      negotiation: record.negotiation.slug,
      create: { ...record, revisions: [], evidence: [] },
      update: NO_UPDATE,
      order: listOrder(record),
    },
    BY,
  );
}

/** Adds revisions to positions that the record has. */
export async function storeRevisions(
  record: NegotiationRecord,
  revisions: RecordChanges["create"]["revisions"],
): Promise<void> {
  await writeRecordChanges(
    await getDatabase(),
    {
      negotiation: record.negotiation.slug,
      create: { ...NO_UPDATE, positions: [], revisions, evidence: [] },
      update: NO_UPDATE,
      order: listOrder(record),
    },
    BY,
  );
}

const NO_UPDATE: RecordChanges["update"] = {
  negotiation: null,
  parties: [],
  categories: [],
  issues: [],
  sources: [],
  statements: [],
  proposals: [],
  events: [],
  readings: [],
};

function listOrder(record: NegotiationRecord): RecordChanges["order"] {
  const slugs = (items: readonly { readonly slug: string }[]) => items.map(({ slug }) => slug);
  return {
    parties: slugs(record.parties),
    categories: slugs(record.categories),
    issues: slugs(record.issues),
  };
}

interface Asked {
  readonly slug?: string;
  /** What follows the question mark. */
  readonly query?: string;
  readonly method?: keyof Route;
  readonly headers?: HeadersInit;
}

/** Calls a route as the server would. */
export async function call(
  route: Route,
  { slug = "talks", query = "", method = "GET", headers = {} }: Asked = {},
): Promise<Response> {
  const request = new Request(`http://parley.test/api/v1/any?${query}`, { method, headers });
  return await route[method](request, { params: Promise.resolve({ slug }) });
}
