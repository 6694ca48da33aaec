import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { countPlanned } from "@/lib/dataset/describe-plan";
import { planChanges } from "@/lib/dataset/plan";
import { parseDocument } from "@/lib/dataset/read-document";
import { lineSchema } from "@/lib/dataset/text-schema";
import { writeDocument } from "@/lib/dataset/write";
import { getDatabase } from "@/lib/db/client";
import { writeRecordChanges } from "@/lib/db/write-record";
import type { DraftContent } from "@/lib/desk/check-entry";
import { CSV_KINDS, type CsvKind } from "@/lib/desk/csv/columns";
import type { Mapping } from "@/lib/desk/csv/match-columns";
import { isImportable, listReadingFaults, readCsvInSteps } from "@/lib/desk/csv/read-csv";
import { listDatedAhead } from "@/lib/desk/dated-ahead";
import { beginDraft } from "@/lib/desk/draft-writing";
import { RESERVED_SLUGS } from "@/lib/desk/reserved-slugs";
import { toJson } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { getNow } from "@/lib/web/load-record";
import { defineGuardedEndpoint } from "./guarded-endpoint";
import { getLoaded } from "./loaded";
import { noQuerySchema } from "./query-schema";

const MOST_BYTES = 20 * 1024 * 1024;

const fileSchema = lineSchema(200).describe("The name of the file.");

export const importEndpoint = defineGuardedEndpoint({
  key: "POST /v1/negotiations/{slug}/imports",
  operationId: "importFile",
  summary: "Begin a draft of what a file brings, if nothing in it is faulty; else every fault, and no draft",
  body: z.strictObject({
    file: fileSchema,
    kind: z
      .enum([...CSV_KINDS, "package"])
      .describe("Statements or positions, one a row (CSV), or a whole dataset package (JSON)."),
    text: z.string(),
    mapping: z
      .record(z.string().max(1000), z.string().max(80).nullable())
      .default({})
      .describe("For headers of a CSV file: the column that each means, or null to leave it out."),
  }),
  query: noQuerySchema,
  response: z
    .strictObject({
      id: z.string(),
      version: z.int(),
      brought: z.int().describe("How many entries would be new or changed."),
      known: z.int().describe("How many the record has already, and so were skipped."),
    })
    .meta({ id: "BegunImport", description: "The draft, its version, and how much it holds." }),
  status: 201,
  needsVersion: false,
  mostBytes: MOST_BYTES,
  async answer({ actor, parameters, body: { file, kind, text, mapping } }) {
    const { record } = await getLoaded(parameters.slug);
    const { content, brought, known } =
      kind === "package"
        ? readPackage(record, file, text)
        : await readRows(record, kind, file, text, mapping);
    if (brought === 0) {
      throw new ParleyError("invalid", "The file brings nothing that the record does not have.");
    }
    const begun = { kind: "import", target: null, content, suggestion: null } as const;
    const written = await beginDraft(await getDatabase(), actor, record, begun);
    return {
      body: { ...written, brought, known },
      version: written.version,
      location: `/api/v1/drafts/${written.id}`,
    };
  },
});

export const createFromPackageEndpoint = defineGuardedEndpoint({
  key: "POST /v1/imports",
  operationId: "importNegotiation",
  summary: "Create a negotiation from a dataset package",
  body: z.strictObject({ file: fileSchema, text: z.string() }),
  query: noQuerySchema,
  response: z.strictObject({ negotiation: z.string() }),
  status: 201,
  needsVersion: false,
  mostBytes: MOST_BYTES,
  async answer({ actor, body: { file, text } }) {
    const record = getPackage(file, text);
    const { slug } = record.negotiation;
    if (RESERVED_SLUGS.has(slug)) {
      const fault = { at: "negotiation.slug", reason: "is kept for pages of Parley itself" };
      throw new ParleyError("invalid", NOTHING_DONE, [fault]);
    }
    const { changes } = planChanges(null, record);
    const ahead = listDatedAhead(changes, getNow());
    if (ahead.length > 0) throw new ParleyError("invalid", NOTHING_DONE, ahead);
    await writeRecordChanges(await getDatabase(), changes, {
      actor: actor.userId,
      action: `import negotiation from ${file}`,
    });
    return { body: { negotiation: slug }, location: `/${slug}` };
  },
});

interface Brought {
  readonly content: DraftContent;
  readonly brought: number;
  readonly known: number;
}

async function readRows(
  record: NegotiationRecord,
  kind: CsvKind,
  file: string,
  text: string,
  mapping: Mapping,
): Promise<Brought> {
  const steps = readCsvInSteps({ text, kind, mapping, record, now: getNow() });
  let step = steps.next();
  while (!step.done) {
    // Others are answered between the steps of a long file.
    await setImmediate();
    step = steps.next();
  }
  const reading = step.value;
  if (!isImportable(reading)) throw new ParleyError("invalid", NOTHING_DONE, listReadingFaults(reading));
  const { rows, statements, positions } = reading;
  const brought = statements.length + positions.length;
  const content = { file, statements: toJson(statements), positions: toJson(positions) };
  return { content, brought, known: rows.length - brought };
}

function readPackage(record: NegotiationRecord, file: string, text: string): Brought {
  const incoming = getPackage(file, text);
  const plan = planChanges(record, incoming);
  const faults = [...plan.faults, ...listDatedAhead(plan.changes, getNow())];
  if (faults.length > 0) throw new ParleyError("invalid", NOTHING_DONE, faults);
  const content = { file, package: toJson(JSON.parse(writeDocument(incoming))) };
  return { content, ...countPlanned(plan) };
}

const NOTHING_DONE = "Nothing was imported: something in the file is faulty.";

/** Throws ParleyError `invalid` with every fault. */
function getPackage(file: string, text: string): NegotiationRecord {
  const reading = parseDocument(text, file);
  if ("faults" in reading) throw new ParleyError("invalid", NOTHING_DONE, reading.faults);
  return reading.record;
}
