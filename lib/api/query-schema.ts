import { z } from "zod";
import { daySchema, instantSchema, slugSchema } from "@/lib/dataset/text-schema";
import { type Fault, ParleyError } from "@/lib/errors";

/** A query without parameters. */
export const noQuerySchema = z.strictObject({});

export const asOfSchema = daySchema
  .optional()
  .describe("The day whose state is asked for. The last day covered when left out.");

export const recordedAtSchema = instantSchema
  .optional()
  .describe("The instant as of whose record this is told. Now when left out.");

/** The day and the instant among the parameters of a query that was read. */
export const momentSchema = z.object({ asOf: asOfSchema, recordedAt: recordedAtSchema });

export const basisSchema = choiceSchema(["default", "own", "all"]).describe(
  "Whose word counts in verdicts and numbers: only what parties say themselves (own), also what is only reported (all), or reports in verdicts and not in pairwise numbers (default).",
);

/** One of a few words, the first when left out. */
export function choiceSchema<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, { error: `should be one of ${choices.join(", ")}` }).default(choices[0]);
}

export const filterSchema = slugSchema.optional();

/**
 * The query as `schema` reads it. Throws ParleyError `invalid` with a fault for each parameter that is
 * unknown, given twice or not as it should be.
 */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  search: URLSearchParams,
): z.output<Schema> {
  const faults: Fault[] = [];
  for (const name of new Set(search.keys())) {
    if (search.getAll(name).length > 1) faults.push({ at: name, reason: "is given more than once" });
  }
  const result = schema.safeParse(Object.fromEntries(search));
  if (!result.success) faults.push(...result.error.issues.flatMap(listFaults));
  if (result.success && faults.length === 0) return result.data;
  const names = [...new Set(faults.map(({ at }) => at))];
  throw new ParleyError("invalid", `Cannot use the query: ${names.join(", ")}.`, faults);
}

function listFaults(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ at: key, reason: "is not a parameter here" }));
  }
  return [{ at: issue.path.join("."), reason: issue.message }];
}
