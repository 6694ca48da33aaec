import path from "node:path";
import { z } from "zod";
import { ParleyError } from "@/lib/errors";

export interface Environment {
  /** Where the PostgreSQL server is, or null for the embedded database. */
  readonly databaseUrl: string | null;
  /** The folder of the embedded database, absolute. */
  readonly dataDirectory: string;
}

/** Set to nothing means not set, as in `DATABASE_URL= npm start`. */
const blankAsMissing = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

const environmentSchema = z.object({
  DATABASE_URL: z.preprocess(
    blankAsMissing,
    z
      .string()
      .trim()
      .refine(isPostgresUrl, "must be a URL that starts with postgres:// or postgresql://")
      .optional(),
  ),
  PARLEY_DATA_DIR: z.preprocess(blankAsMissing, z.string().trim().default(".data")),
});

function isPostgresUrl(value: string): boolean {
  return URL.canParse(value) && ["postgres:", "postgresql:"].includes(new URL(value).protocol);
}

/**
 * What the variables say. Throws ParleyError `invalid` with a fault for each variable that cannot be used;
 * no value appears in the message, since DATABASE_URL holds a password.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const result = environmentSchema.safeParse(variables);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => ({ at: issue.path.join("."), reason: issue.message }));
    throw new ParleyError(
      "invalid",
      `The environment cannot be used: ${faults.map((fault) => `${fault.at} ${fault.reason}`).join("; ")}.`,
      faults,
    );
  }
  return {
    databaseUrl: result.data.DATABASE_URL ?? null,
    dataDirectory: path.resolve(result.data.PARLEY_DATA_DIR),
  };
}

let environment: Environment | null = null;

/** The environment of this process, read when it is first asked for. Throws as `parseEnvironment` does. */
export function getEnvironment(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}
