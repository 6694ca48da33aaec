import { z } from "zod";
import type { CsvKind } from "@/lib/desk/csv/columns";
import { exportCsv, ROW_CHOICES, type RowChoice } from "@/lib/desk/csv/export-rows";
import type { NegotiationRecord } from "@/lib/domain/model";
import { defineRecordEndpoint } from "./endpoint";
import { choiceSchema } from "./query-schema";

const querySchema = z.strictObject({
  rows: choiceSchema(ROW_CHOICES).describe(
    "All there are, none (a template to fill in), or a few that show what can stand there.",
  ),
});

const csvSchema = z
  .string()
  .meta({ id: "Csv", description: "Comma-separated values in UTF-8; the first row names the columns." });

const SUFFIXES: Readonly<Record<RowChoice, string>> = { all: "", none: "-template", examples: "-examples" };

export const statementsCsvEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/statements.csv",
  operationId: "exportStatements",
  summary: "What was said, one statement a row, as it can be imported again",
  ...describeFile("statements"),
});

export const positionsCsvEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/positions.csv",
  operationId: "exportPositions",
  summary: "The positions that stand, one a row, as they can be imported again",
  ...describeFile("positions"),
});

type Query = z.output<typeof querySchema>;

function describeFile(kind: CsvKind) {
  return {
    query: querySchema,
    response: csvSchema,
    mediaType: "text/csv; charset=utf-8",
    fileName: ({ negotiation }: NegotiationRecord, { rows }: Query) =>
      `${negotiation.slug}-${kind}${SUFFIXES[rows]}.csv`,
    answer: (record: NegotiationRecord, { rows }: Query) => exportCsv(record, kind, rows),
  };
}
