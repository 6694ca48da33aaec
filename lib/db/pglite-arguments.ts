import type { ArgType } from "@prisma/driver-adapter-utils";

/**
 * A query argument of Prisma's in a form that PGlite serialises as PostgreSQL reads it: dates in UTC,
 * bytes as bytes, lists as array literals (PGlite knows no arrays of types made after it was opened).
 */
export function buildArgument(argument: unknown, type: ArgType | undefined): unknown {
  if (argument === null || argument === undefined) return null;
  if (Array.isArray(argument)) return formatArray(argument.map((item) => buildArgument(item, type)));
  if (type?.scalarType === "datetime" && typeof argument === "string") {
    return formatDate(new Date(argument), type.dbType);
  }
  if (argument instanceof Date) return formatDate(argument, type?.dbType);
  if (type?.scalarType === "bytes" && typeof argument === "string") {
    return new Uint8Array(Buffer.from(argument, "base64"));
  }
  if (ArrayBuffer.isView(argument)) {
    return new Uint8Array(argument.buffer, argument.byteOffset, argument.byteLength);
  }
  return argument;
}

function formatDate(date: Date, dbType: string | undefined): string {
  const iso = date.toISOString();
  switch (dbType) {
    case "DATE":
      return iso.slice(0, iso.indexOf("T"));
    case "TIME":
    case "TIMETZ":
      return iso.slice(iso.indexOf("T") + 1, -1);
    default:
      return iso;
  }
}

function formatArray(items: readonly unknown[]): string {
  return `{${items.map(formatItem).join(",")}}`;
}

function formatItem(item: unknown): string {
  if (item === null) return "NULL";
  if (item instanceof Uint8Array) return `"\\\\x${Buffer.from(item).toString("hex")}"`;
  return `"${String(item).replace(/["\\]/g, "\\$&")}"`;
}
