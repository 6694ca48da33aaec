import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/access";
import type { Database } from "@/lib/db/client";
import { listDeskLog } from "@/lib/db/desk-log";
import { findDraft } from "@/lib/db/drafts";
import { findRecord } from "@/lib/db/record";
import { writeRecordChanges } from "@/lib/db/write-record";
import { beginDraft, saveDraft } from "@/lib/desk/draft-writing";
import type { NegotiationRecord } from "@/lib/domain/model";
import { StaleError } from "@/lib/errors";
import { buildCreation, exampleRecord } from "@/tests/db/example-record";
import { createPerson } from "@/tests/desk/support/people";
import { servers, type TestDatabase } from "@/tests/support/database";

const CLIENTS = 16;
const EDITS = 10_000;
/** Few enough that each is fought over, enough that most attempts are not in vain. */
const ENTRIES = 8;
const NAIVE_EDITS = 800;

/** What every edit leaves in a draft, so that a lost one is missed. */
interface Tally {
  readonly total: number;
  readonly byClient: Readonly<Record<string, number>>;
}

// Races do not show on PGlite, which has one connection.
describe.each(servers)("16 clients that edit one entry on $name", (engine) => {
  let opened: TestDatabase;
  let clients: Database[];
  let record: NegotiationRecord;
  let actor: Actor;

  beforeAll(async () => {
    opened = await engine.open();
    clients = await Promise.all(Array.from({ length: CLIENTS }, () => opened.reopen()));
    await writeRecordChanges(opened.database, buildCreation(exampleRecord), {
      actor: "test",
      action: "store",
    });
    const stored = await findRecord(opened.database, exampleRecord.negotiation.slug);
    if (stored === null) throw new RangeError("not stored");
    record = stored;
    actor = await createPerson(opened.database, "editor");
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await opened.close();
  });

  async function begin(): Promise<string> {
    const content = { slug: "new", title: write({ total: 0, byClient: {} }) };
    const draft = { kind: "category", target: null, content, suggestion: null } as const;
    return (await beginDraft(opened.database, actor, record, draft)).id;
  }

  async function read(client: Database, id: string) {
    const draft = await findDraft(client, id);
    if (draft === null) throw new RangeError("no draft");
    return draft;
  }

  test(`lose none of ${EDITS} edits, and each stands in the log once`, { timeout: 600_000 }, async () => {
    const ids = await Promise.all(Array.from({ length: ENTRIES }, begin));
    let left = EDITS;
    let overtaken = 0;
    await Promise.all(
      clients.map(async (client, index) => {
        while (left > 0) {
          left -= 1;
          const id = ids[left % ENTRIES] ?? "";
          for (let isDone = false; !isDone; ) {
            const draft = await read(client, id);
            const title = write(count(parse(draft.content.title), String(index)));
            const saved = { version: draft.version, content: { ...draft.content, title }, rebased: null };
            try {
              await saveDraft(client, actor, record, draft, saved);
              isDone = true;
            } catch (error) {
              if (!(error instanceof StaleError)) throw error;
              overtaken += 1;
            }
          }
        }
      }),
    );
    let total = 0;
    for (const id of ids) {
      const { content, version } = await read(opened.database, id);
      const tally = parse(content.title);
      expect(Object.values(tally.byClient).reduce((sum, edits) => sum + edits, 0)).toBe(tally.total);
      expect(version).toBe(tally.total + 1);
      const log = await listDeskLog(opened.database, { subject: "draft", subjectId: id });
      expect(log.filter(({ action }) => action === "draft.save")).toHaveLength(tally.total);
      total += tally.total;
    }
    expect(total).toBe(EDITS);
    expect(overtaken).toBeGreaterThan(EDITS / 100);
  });

  test("would lose some without the version: the same edits, read and then written", {
    timeout: 120_000,
  }, async () => {
    const id = await begin();
    let left = NAIVE_EDITS;
    await Promise.all(
      clients.map(async (client, index) => {
        while (left > 0) {
          left -= 1;
          const draft = await read(client, id);
          const title = write(count(parse(draft.content.title), String(index)));
          await client.client.draft.update({
            where: { id },
            data: { content: { ...draft.content, title }, version: { increment: 1 } },
          });
        }
      }),
    );
    const { content, version } = await read(opened.database, id);
    expect(version).toBe(NAIVE_EDITS + 1);
    expect(parse(content.title).total).toBeLessThan(NAIVE_EDITS);
  });
});

function count({ total, byClient }: Tally, client: string): Tally {
  return { total: total + 1, byClient: { ...byClient, [client]: (byClient[client] ?? 0) + 1 } };
}

const write = (tally: Tally): string => JSON.stringify(tally);

function parse(text: unknown): Tally {
  return JSON.parse(String(text));
}
