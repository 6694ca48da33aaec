import type { z } from "zod";
import { listSchemaFaults } from "@/lib/dataset/schema-faults";
import type { Fault } from "@/lib/domain/fault";

/** What a schema found wrong with the content of a form, by field; `offers[1].condition`. */
export function listFieldFaults(error: z.ZodError, content: unknown, prefix = ""): Fault[] {
  return listSchemaFaults(error, content).map(({ path, reason }) => ({
    at: prefix === "" ? path.replace(/^\./, "") : `${prefix}${path}`,
    reason,
  }));
}
