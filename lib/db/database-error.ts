import { ParleyError } from "@/lib/errors";

/** What is known about a failure of the database, from whichever library reported it. */
interface Failure {
  /** SQLSTATE, Prisma's code, or the socket's. */
  readonly code: string;
  readonly message: string;
  readonly constraint: string | null;
}

const CONFLICTS = ["23505", "40001", "40P01", "P2002", "P2034"];
const REFUSALS = /^(22|23)...$|^P20(00|03|04|11|12|20)$/;
const OUTAGES =
  /^(08|28|3D|53|57)...$|^55P03$|^P1\d{3}$|^P20(24|28|37)$|^CONNECT|^E(CONN|HOST|NET|TIMEDOUT|NOTFOUND|PIPE|AI_)/;
/** node-postgres gives these no code. */
const OUTAGE_MESSAGES = /timeout exceeded when trying to connect|Connection terminated|PGlite is closed/;

/**
 * The ParleyError that an error of the database stands for: `conflict` when somebody else was first,
 * `invalid` when the database refuses the content, `unavailable` when it cannot be reached. Anything else
 * is given back as it is: a fault of ours.
 */
export function toParleyError(error: unknown): unknown {
  if (error instanceof ParleyError) return error;
  const failure = findFailure(error);
  if (failure === null) return error;
  const { code, message, constraint } = failure;
  if (CONFLICTS.includes(code)) {
    return new ParleyError(
      "conflict",
      "It exists already, or somebody else has changed it at the same time.",
      [{ at: constraint ?? "database", reason: message }],
      { cause: error },
    );
  }
  if (REFUSALS.test(code)) {
    const fault = { at: constraint ?? "database", reason: message };
    return new ParleyError("invalid", `The database refuses this: ${message}.`, [fault], { cause: error });
  }
  if (OUTAGES.test(code) || OUTAGE_MESSAGES.test(message)) {
    return new ParleyError("unavailable", `The database cannot be used: ${message}.`, [], { cause: error });
  }
  return error;
}

/** Runs `work`; what the database throws arrives as `toParleyError` says. */
export async function withDatabaseErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toParleyError(error);
  }
}

function findFailure(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  // Prisma hangs the driver's error below its own, and passes it on bare from a failed COMMIT.
  const driver = findObject(findObject(error, "meta"), "driverAdapterError") ?? error;
  const cause = findObject(driver, "cause") ?? error;
  const constraint = findObject(cause, "constraint");
  return {
    code: findText(cause, "originalCode") ?? findText(error, "code") ?? "",
    message: lastLine(findText(cause, "originalMessage") ?? error.message),
    constraint: findText(constraint, "index") ?? findText(error, "constraint_name"),
  };
}

/** Prisma's own messages begin with the source code of the call. */
function lastLine(message: string): string {
  return message
    .trimEnd()
    .slice(message.trimEnd().lastIndexOf("\n") + 1)
    .replace(/\.$/, "");
}

function findObject(value: unknown, key: string): object | null {
  const found: unknown = value === null ? null : Object.getOwnPropertyDescriptor(Object(value), key)?.value;
  return typeof found === "object" ? found : null;
}

function findText(value: unknown, key: string): string | null {
  const found: unknown = value === null ? null : Object.getOwnPropertyDescriptor(Object(value), key)?.value;
  return typeof found === "string" ? found : null;
}
