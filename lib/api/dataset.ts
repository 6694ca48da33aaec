import { z } from "zod";
import { writeDatasetJsonSchema } from "@/lib/dataset/json-schema";
import { datasetSchema } from "@/lib/dataset/schema";
import { writeDocument } from "@/lib/dataset/write";
import { definePlainEndpoint, defineRecordEndpoint } from "./endpoint";
import { noQuerySchema } from "./query-schema";

export const datasetEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/dataset",
  operationId: "getDataset",
  summary: "The whole record as one dataset document, for import elsewhere",
  query: noQuerySchema,
  response: datasetSchema.meta({ id: "Dataset" }),
  fileName: ({ negotiation }) => `${negotiation.slug}.parley.json`,
  answer: (record) => writeDocument(record),
});

export const datasetSchemaEndpoint = definePlainEndpoint({
  path: "/dataset-schema.json",
  operationId: "getDatasetSchema",
  summary: "The JSON Schema of dataset documents",
  query: noQuerySchema,
  response: z.looseObject({ $schema: z.string(), $id: z.string() }),
  mediaType: "application/schema+json",
  answer: async () => writeDatasetJsonSchema(),
});
