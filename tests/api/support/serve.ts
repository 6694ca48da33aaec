import { getDatabase } from "@/lib/db/client";
import { writeRecordChanges } from "@/lib/db/write-record";
import { buildNoChanges, type RecordChanges } from "@/lib/domain/changes";
import type { NegotiationRecord } from "@/lib/domain/model";

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** What a route file exports. */
export type Route = Record<
  "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE",
  (request: Request, context: Context) => Promise<Response>
>;

const BY = { actor: "tests", action: "store" };

/** Writes a whole new record to this process's database. */
export async function storeRecord(record: NegotiationRecord): Promise<void> {
  await writeRecordChanges(
    await getDatabase(),
    { ...buildNoChanges(record), create: { ...record, revisions: [], evidence: [] } },
    BY,
  );
}

/** Adds revisions to positions that the record has. */
export async function storeRevisions(
  record: NegotiationRecord,
  revisions: RecordChanges["create"]["revisions"],
): Promise<void> {
  const none = buildNoChanges(record);
  await writeRecordChanges(await getDatabase(), { ...none, create: { ...none.create, revisions } }, BY);
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
