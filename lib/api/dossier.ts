import { z } from "zod";
import { slugSchema } from "@/lib/dataset/text-schema";
import { buildDossier } from "@/lib/figures/build-dossier";
import { dossierSchema } from "./dossier-schema";
import { defineRecordEndpoint } from "./endpoint";
import { asOfSchema, recordedAtSchema } from "./query-schema";
import { checkNames } from "./record-names";

export const dossierEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/dossier",
  operationId: "getDossier",
  summary: "Everything behind one cell: what was said, in which source, and what happened before",
  query: z.strictObject({
    party: slugSchema.describe("The party."),
    issue: slugSchema.describe("The issue."),
    asOf: asOfSchema,
    recordedAt: recordedAtSchema,
  }),
  response: dossierSchema,
  answer(record, { party, issue }, at) {
    checkNames(record, { party, issue });
    return buildDossier(record, { party, issue, ...at });
  },
});
