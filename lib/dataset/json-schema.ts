import { z } from "zod";
import { DATASET_FORMAT, DATASET_VERSION, datasetSchema } from "./schema";

/** The JSON Schema (draft 2020-12) of the one-document form, as published; the same on every run. */
export function buildDatasetJsonSchema(): object {
  const schema = z.toJSONSchema(datasetSchema, { target: "draft-2020-12", io: "input" });
  return { $id: `urn:parley:${DATASET_FORMAT}:${DATASET_VERSION}`, ...schema };
}

/** The published JSON Schema as a text file. */
export function writeDatasetJsonSchema(): string {
  return `${JSON.stringify(buildDatasetJsonSchema(), null, 1)}\n`;
}
