import type { z } from "zod";
import { type Fault, ParleyError } from "@/lib/errors";

const MOST_BYTES = 256 * 1024;
const FORM = "application/x-www-form-urlencoded";

interface Taken {
  readonly mostBytes?: number;
  readonly takesForm?: boolean;
}

/**
 * The body as text. Throws ParleyError `wrong-type` unless it is JSON (or a form, where one is taken), and
 * `too-large` as soon as it is longer than the endpoint takes, however much more would follow.
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
  return new TextDecoder().decode(Buffer.concat(chunks));
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
  return findMediaType(request) === FORM ? readForm(text) : readJson(text);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ParleyError("invalid", `The body is not JSON: ${reason}`, [], { cause: error });
  }
}

/** Every field once, as text; what was left blank is left out. */
function readForm(text: string): Record<string, string> {
  const fields = [...new URLSearchParams(text)].filter(([, value]) => value.trim() !== "");
  return Object.fromEntries(fields);
}
