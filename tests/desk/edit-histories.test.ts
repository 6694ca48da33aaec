import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AuditEntry, listAuditEntries } from "@/lib/db/audit";
import { findRecord } from "@/lib/db/record";
import { writeRecordChanges } from "@/lib/db/write-record";
import { buildNoChanges, type RecordChanges } from "@/lib/domain/changes";
import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord, Position, Revision, Statement } from "@/lib/domain/model";
import { listFaults } from "@/lib/domain/validity";
import { buildCreation } from "@/tests/db/example-record";
import { engines, type TestDatabase } from "@/tests/support/database";
import { applyEdit, buildStart, type Edit, editHistory, findRestored, instantOf } from "./edit-history";

const HISTORIES = 1000;
/** Of one negotiation, one for each of its positions; each round of edits is one write. */
const BATCH = 200;
const SLOW_MS = 240_000;

const histories = fc.sample(
  fc
    .tuple(editHistory, fc.nat({ max: 100 }))
    .map(([edits, of]): readonly Edit[] => [...edits, { kind: "restore", of }]),
  { numRuns: HISTORIES, seed: 20_250_523 },
);

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
  }, SLOW_MS);
  afterAll(async () => {
    await opened.close();
  });

  const write = (changes: RecordChanges, action: string) =>
    writeRecordChanges(opened.database, changes, { actor: "Ann", action });
  async function read(slug: string): Promise<NegotiationRecord> {
    const found = await findRecord(opened.database, slug);
    if (found === null) throw new Error("no record");
    return found;
  }

  test(
    `after any of ${HISTORIES} histories, restoring revision k gives state k, the past is as it was, and the audit is complete`,
    async () => {
      for (let from = 0; from < HISTORIES; from += BATCH) {
        await checkHistories(`talks-${from}`, histories.slice(from, from + BATCH));
      }
    },
    SLOW_MS,
  );

  async function checkHistories(slug: string, batch: readonly (readonly Edit[])[]) {
    await write(buildCreation(buildStart(slug)), "create");
    const past = [await read(slug)];
    const writes: RecordChanges[] = [];
    const rounds = Math.max(...batch.map((edits) => edits.length));
    for (let round = 0; round < rounds; round++) {
      const before = past.at(-1) ?? buildStart(slug);
      const edits = new Map(before.positions.map(({ id }, at) => [id, batch[at]?.[round]] as const));
      const changes = buildChanges(before, edits, round);
      await write(changes, `round ${round}`);
      writes.push(changes);
      const after = await read(slug);
      checkRound(before, after, edits, changes);
      past.push(after);
    }
    const last = past.at(-1) ?? buildStart(slug);
    expect(listFaults(last)).toEqual([]);
    checkPast(past, last);
    const audit = await listAuditEntries(opened.database, slug, { limit: 10_000 });
    checkAudit(past, writes, audit);
  }
});

function buildChanges(
  record: NegotiationRecord,
  edits: ReadonlyMap<string, Edit | undefined>,
  round: number,
): RecordChanges {
  const written = record.positions.flatMap((position) => {
    const edit = edits.get(position.id);
    const statement = getStatement(record, `${position.id}.said`);
    return edit === undefined
      ? []
      : [{ position: position.id, ...applyEdit(edit, position, statement, instantOf(round)) }];
  });
  const none = buildNoChanges(record);
  return {
    ...none,
    create: {
      ...none.create,
      revisions: written.flatMap(({ position, revision }) => (revision ? [{ position, revision }] : [])),
      evidence: written.flatMap(({ position, link }) => (link ? [{ position, link }] : [])),
    },
    update: { ...none.update, statements: written.flatMap(({ statement }) => statement ?? []) },
  };
}

/** Read back, there is what was written, and nothing else has changed; what was restored is what it was. */
function checkRound(
  before: NegotiationRecord,
  after: NegotiationRecord,
  edits: ReadonlyMap<string, Edit | undefined>,
  { create, update }: RecordChanges,
) {
  for (const [at, position] of after.positions.entries()) {
    const earlier = before.positions[at];
    if (earlier === undefined) throw new Error("no such position before");
    const added = create.revisions
      .filter((each) => each.position === position.id)
      .map(({ revision }) => revision);
    const links = create.evidence.filter((each) => each.position === position.id).map(({ link }) => link);
    expect(position.revisions).toEqual([...earlier.revisions, ...added]);
    expect(new Set(position.evidence)).toEqual(new Set([...earlier.evidence, ...links]));
    const edit = edits.get(position.id);
    if (edit?.kind === "restore")
      expect(getContent(position, position.revisions.length)).toEqual(
        getContent(earlier, findRestored(edit.of, getRevision(earlier, earlier.revisions.length))),
      );
  }
  const reworded = new Map(update.statements.map((statement) => [statement.id, statement]));
  expect(after.statements).toEqual(
    before.statements.map((statement) => reworded.get(statement.id) ?? statement),
  );
}

/** As recorded at the instant of each round, every cell is what it was when that round was the last. */
function checkPast(past: readonly NegotiationRecord[], last: NegotiationRecord) {
  const asOf = last.negotiation.coverage.through;
  for (const [round, then] of past.slice(1).entries()) {
    const recordedAt = instantOf(round);
    expect(buildGrid(last, { asOf, recordedAt }).cells).toEqual(buildGrid(then, { asOf, recordedAt }).cells);
  }
}

/** One entry for each thing written in each write and none besides, and updates with the value before. */
function checkAudit(
  past: readonly NegotiationRecord[],
  writes: readonly RecordChanges[],
  audit: readonly AuditEntry[],
) {
  const [start] = past;
  if (start === undefined) throw new Error("no start");
  const { parties, categories, issues, sources, statements, positions } = start;
  expect(audit.filter(({ action }) => action === "create")).toHaveLength(
    1 + [parties, categories, issues, sources, statements, positions].flat().length,
  );
  expect(audit.filter(({ action }) => action !== "create" && !/^round \d+$/.test(action))).toEqual([]);
  for (const [round, { create, update }] of writes.entries()) {
    const entries = audit.filter(({ action }) => action === `round ${round}`);
    const created = { change: "created" };
    const before = past[round] ?? start;
    expect(
      sortEntries(entries.map(({ entity, entityId, detail }) => ({ entity, entityId, detail }))),
    ).toEqual(
      sortEntries([
        ...create.revisions.map(({ position, revision }) => ({
          entity: "revision",
          entityId: `${position} ${revision.number}`,
          detail: created,
        })),
        ...create.evidence.map(({ position, link }) => ({
          entity: "evidence",
          entityId: `${position} ${link.statement}`,
          detail: created,
        })),
        ...update.statements.map(({ id }) => ({
          entity: "statement",
          entityId: id,
          detail: { change: "updated", before: getStatement(before, id) },
        })),
      ]),
    );
  }
}

function sortEntries<Entry extends { readonly entity: string; readonly entityId: string }>(
  entries: readonly Entry[],
) {
  const name = ({ entity, entityId }: Entry) => `${entity} ${entityId}`;
  return entries.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
}

function getStatement({ statements }: NegotiationRecord, id: string): Statement {
  const statement = statements.find((each) => each.id === id);
  if (statement === undefined) throw new RangeError(`no statement: ${id}`);
  return statement;
}

function getRevision({ id, revisions }: Position, number: number): Revision {
  const revision = revisions.find((each) => each.number === number);
  if (revision === undefined) throw new RangeError(`no revision ${number} of ${id}`);
  return revision;
}

/** What a revision says, without when and why it was written. */
function getContent(
  position: Position,
  number: number,
): Omit<Revision, "number" | "publishedAt" | "correction"> {
  const { number: _, publishedAt: __, correction: ___, ...content } = getRevision(position, number);
  return content;
}
