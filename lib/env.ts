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
export const blankAsMissing = (value: unknown) =>
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

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What `schema` makes of the variables. Throws ParleyError `invalid` with a fault for each variable that cannot
 * be used; no value appears in the message, since some hold passwords.
 */
export function parseVariables<Schema extends z.ZodType>(
  schema: Schema,
  variables: Variables,
): z.output<Schema> {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({ at: issue.path.join("."), reason: issue.message }));
  throw new ParleyError(
    "invalid",
    `The environment cannot be used: ${faults.map((fault) => `${fault.at} ${fault.reason}`).join("; ")}.`,
    faults,
  );
}

/** What the variables say. Throws as `parseVariables` does. */
export function parseEnvironment(variables: Variables): Environment {
  const { DATABASE_URL = null, PARLEY_DATA_DIR } = parseVariables(environmentSchema, variables);
  return { databaseUrl: DATABASE_URL, dataDirectory: path.resolve(PARLEY_DATA_DIR) };
}

let environment: Environment | null = null;

/** The environment of this process, read when it is first asked for. Throws as `parseEnvironment` does. */
export function getEnvironment(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}
