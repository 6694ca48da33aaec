import { type ColumnType, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

interface Scalar {
  readonly oid: number;
  readonly arrayOid: number;
  readonly type: ColumnType;
  readonly arrayType: ColumnType;
  /** PostgreSQL's text form to the form that Prisma expects for this column type. */
  readonly read: (text: string) => unknown;
}

const asText = (text: string) => text;
const asNumber = (text: string) => Number(text);
/** The session runs in UTC, so the offset that PostgreSQL prints is always +00. */
const asZonedTime = (text: string) => text.replace(" ", "T").replace(/[+-]\d{2}(:\d{2})?$/, "+00:00");
const asPlainTime = (text: string) => `${text.replace(" ", "T")}+00:00`;
const asBytes = (text: string) => new Uint8Array(Buffer.from(text.slice(2), "hex"));

function scalar(
  oid: number,
  arrayOid: number,
  kind: "Int32" | "Int64" | "Float" | "Double" | "Numeric" | "Boolean" | "Character" | "Text",
  read: (text: string) => unknown,
): Scalar {
  return { oid, arrayOid, type: ColumnTypeEnum[kind], arrayType: ColumnTypeEnum[`${kind}Array`], read };
}

const SCALARS: readonly Scalar[] = [
  scalar(16, 1000, "Boolean", (text) => text === "t"),
  scalar(18, 1002, "Character", asText),
  scalar(19, 1003, "Text", asText),
  scalar(20, 1016, "Int64", asText),
  scalar(21, 1005, "Int32", asNumber),
  scalar(23, 1007, "Int32", asNumber),
  scalar(25, 1009, "Text", asText),
  scalar(26, 1028, "Int64", asText),
  scalar(700, 1021, "Float", asNumber),
  scalar(701, 1022, "Double", asNumber),
  scalar(705, 0, "Text", asText),
  scalar(1042, 1014, "Text", asText),
  scalar(1043, 1015, "Text", asText),
  scalar(1700, 1231, "Numeric", asText),
  scalar(2278, 0, "Text", asText),
  {
    oid: 17,
    arrayOid: 1001,
    type: ColumnTypeEnum.Bytes,
    arrayType: ColumnTypeEnum.BytesArray,
    read: asBytes,
  },
  {
    oid: 114,
    arrayOid: 199,
    type: ColumnTypeEnum.Json,
    arrayType: ColumnTypeEnum.JsonArray,
    read: asText,
  },
  {
    oid: 3802,
    arrayOid: 3807,
    type: ColumnTypeEnum.Json,
    arrayType: ColumnTypeEnum.JsonArray,
    read: asText,
  },
  {
    oid: 1082,
    arrayOid: 1182,
    type: ColumnTypeEnum.Date,
    arrayType: ColumnTypeEnum.DateArray,
    read: asText,
  },
  {
    oid: 1083,
    arrayOid: 1183,
    type: ColumnTypeEnum.Time,
    arrayType: ColumnTypeEnum.TimeArray,
    read: asText,
  },
  {
    oid: 1114,
    arrayOid: 1115,
    type: ColumnTypeEnum.DateTime,
    arrayType: ColumnTypeEnum.DateTimeArray,
    read: asPlainTime,
  },
  {
    oid: 1184,
    arrayOid: 1185,
    type: ColumnTypeEnum.DateTime,
    arrayType: ColumnTypeEnum.DateTimeArray,
    read: asZonedTime,
  },
  {
    oid: 2950,
    arrayOid: 2951,
    type: ColumnTypeEnum.Uuid,
    arrayType: ColumnTypeEnum.UuidArray,
    read: asText,
  },
];

/** Types that a database defines itself, enums here, start at this object id. */
const FIRST_USER_TYPE = 16_384;

const COLUMN_TYPES = new Map<number, ColumnType>(
  SCALARS.flatMap(({ oid, arrayOid, type, arrayType }) => [
    [oid, type] as const,
    [arrayOid, arrayType] as const,
  ]),
);

/** How PGlite must hand over each type so that Prisma reads what it reads from node-postgres. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = Object.fromEntries(
  SCALARS.flatMap(({ oid, arrayOid, read }) => [
    [oid, read],
    [arrayOid, (text: string) => parseArray(text, read)],
  ]),
);

/** Prisma's column type for a PostgreSQL type, or null for one that Prisma has no column type for. */
export function findColumnType(oid: number): ColumnType | null {
  return COLUMN_TYPES.get(oid) ?? (oid >= FIRST_USER_TYPE ? ColumnTypeEnum.Text : null);
}

/**
 * The elements of a PostgreSQL array in its text form, nested arrays as nested lists. An unquoted NULL is
 * null, a quoted one is the text.
 */
export function parseArray(text: string, read: (text: string) => unknown): unknown[] {
  let at = text.indexOf("{");
  function parseQuoted(): string {
    let value = "";
    for (at++; text[at] !== '"'; at++) {
      if (text[at] === "\\") at++;
      value += text[at];
    }
    at++;
    return value;
  }
  function parseBare(): string {
    const start = at;
    while (at < text.length && text[at] !== "," && text[at] !== "}") at++;
    return text.slice(start, at);
  }
  function parseList(): unknown[] {
    const items: unknown[] = [];
    at++;
    while (at < text.length && text[at] !== "}") {
      if (text[at] === ",") at++;
      else if (text[at] === "{") items.push(parseList());
      else if (text[at] === '"') items.push(read(parseQuoted()));
      else {
        const bare = parseBare();
        items.push(bare === "NULL" ? null : read(bare));
      }
    }
    at++;
    return items;
  }
  return parseList();
}
