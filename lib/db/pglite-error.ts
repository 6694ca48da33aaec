import { DriverAdapterError, type MappedError } from "@prisma/driver-adapter-utils";

/** What PostgreSQL says about an error, as PGlite passes it on. */
interface ServerError {
  readonly message: string;
  readonly code: string;
  readonly severity: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** The error that Prisma expects of a driver adapter, of the same kinds as those of `@prisma/adapter-pg`. */
export function buildDriverError(error: unknown): unknown {
  if (!isServerError(error)) return error;
  return new DriverAdapterError({
    originalCode: error.code,
    originalMessage: error.message,
    ...mapServerError(error),
  });
}

function isServerError(error: unknown): error is ServerError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    "severity" in error &&
    typeof error.severity === "string"
  );
}

function mapServerError(error: ServerError): MappedError {
  const constraint = error.constraint === undefined ? undefined : { index: error.constraint };
  switch (error.code) {
    case "22001":
      return { kind: "LengthMismatch", column: error.column };
    case "22003":
      return { kind: "ValueOutOfRange", cause: error.message };
    case "22P02":
      return { kind: "InvalidInputValue", message: error.message };
    case "23505":
      return { kind: "UniqueConstraintViolation", constraint, table: error.table };
    case "23502":
      return {
        kind: "NullConstraintViolation",
        constraint: error.column === undefined ? undefined : { fields: [error.column] },
      };
    case "23503":
      return { kind: "ForeignKeyConstraintViolation", constraint };
    case "23001":
      return { kind: "RestrictViolation", constraint };
    case "40001":
    case "40P01":
      return { kind: "TransactionWriteConflict" };
    case "42P01":
      return { kind: "TableDoesNotExist", table: error.message.split('"').at(1) };
    case "42703":
      return { kind: "ColumnNotFound", column: error.message.split('"').at(1) };
    default:
      return {
        kind: "postgres",
        code: error.code,
        severity: error.severity,
        message: error.message,
        detail: error.detail,
        column: error.column,
        hint: error.hint,
      };
  }
}
