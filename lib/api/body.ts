import type { z } from "zod";
import { readJson } from "@/lib/dataset/json-text";
import { type Fault, ParleyError } from "@/lib/errors";

const MOST_BYTES = 256 * 1024;
const FORM = "application/x-www-form-urlencoded";

interface Taken {
  readonly mostBytes?: number;
  readonly takesForm?: boolean;
}

/**
 * The body as text. Throws ParleyError `wrong-type` unless it is JSON (or a form, where one is taken), `invalid`
 * where it is not in UTF-8, and `too-large` as soon as it is longer than the endpoint takes, however much more would
 * follow.
 */
export async function readBodyText(
  request: Request,
  { mostBytes = MOST_BYTES, takesForm }: Taken,
): Promise<string> {
  const type = findMediaType(request);
  if (type !== "application/json" && !(takesForm && type === FORM)) {
    throw new ParleyError("wrong-type", "Send the body as application/json.");
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      throw new ParleyError("too-large", `The body is longer than ${mostBytes / 1024} kB.`);
    }
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

/** Strictly: what another encoding wrote would otherwise be kept with a question mark for each of its letters. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ParleyError("invalid", "The body is not text in UTF-8.", [], { cause: error });
  }
}

/**
 * The text (null: there is none) as `schema` reads it. Throws ParleyError `invalid` with a fault for each field that is unknown or not
 * as it should be.
 */
export function parseBodyText<Schema extends z.ZodType>(
  schema: Schema,
  text: string | null,
  request: Request,
): z.output<Schema> {
  const result = schema.safeParse(readBody(text, request));
  if (result.success) return result.data;
  throw new ParleyError("invalid", "Some fields cannot be used.", listSchemaFaults(result.error));
}

/** What a schema found, by field; `authors[2]` is the third of the authors. */
export function listSchemaFaults(error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const at = writePath(issue.path);
    if (issue.code !== "unrecognized_keys") return [{ at, reason: issue.message }];
    return issue.keys.map((key) => ({ at: writePath([...issue.path, key]), reason: "is not a field here" }));
  });
}

function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((at, part) => {
    if (typeof part === "number") return `${at}[${part}]`;
    return at === "" ? String(part) : `${at}.${String(part)}`;
  }, "");
}

function findMediaType(request: Request): string {
  return (request.headers.get("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function readBody(text: string | null, request: Request): unknown {
  if (text === null) return undefined;
  return findMediaType(request) === FORM ? readForm(text) : readJsonBody(text);
}

/** Every field once, and not nested deeper than what is read with it can follow. */
function readJsonBody(text: string): unknown {
  const reading = readJson(text);
  if ("value" in reading) return reading.value;
  const faults = reading.faults.map(({ line, column, reason }) => ({
    at: `line ${line}, column ${column}`,
    reason,
  }));
  throw new ParleyError("invalid", `The body cannot be used as JSON: ${faults[0]?.reason}.`, faults);
}

/** Every field once, as text; what was left blank is left out. */
function readForm(text: string): Record<string, string> {
  const fields = [...new URLSearchParams(text)].filter(([, value]) => value.trim() !== "");
  return Object.fromEntries(fields);
}
