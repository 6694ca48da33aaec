import { z } from "zod";

export const problemSchema = z
  .strictObject({
    type: z.string().describe("urn:parley:problem: and a word for the kind."),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    faults: z
      .array(z.strictObject({ at: z.string().describe("A parameter."), reason: z.string() }))
      .describe("What is wrong with the input, one by one; empty where it is not the input."),
    current: z
      .strictObject({ version: z.int(), value: z.json() })
      .optional()
      .describe("With 412: the present version, and what it says."),
  })
  .meta({ id: "Problem", description: "Problem details (RFC 9457)." });
