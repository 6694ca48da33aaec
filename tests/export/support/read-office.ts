import { strFromU8, unzipSync } from "fflate";

/** The parts of an Office file by their path; those that are no XML are left out. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  );
}

export function readPartsLike(bytes: Uint8Array, pattern: RegExp): readonly string[] {
  return [...readParts(bytes)]
    .filter(([path]) => pattern.test(path))
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .map(([, xml]) => xml);
}

/** The elements of a name, with their tags, which do not hold others of the same name. */
export const listElements = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>.*?</${name}>)`, "gs"))].map(([each]) => each);

const REFERENCES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&#x27;": "'",
  "&amp;": "&",
};

const unescapeXml = (text: string) => text.replace(/&[^;]+;/g, (each) => REFERENCES[each] ?? each);

/** What is read of some XML: the texts of its runs, with its breaks as line ends. */
export const readText = (xml: string): string =>
  unescapeXml(
    xml
      .replace(/<(?:w|a):br(?:\s[^>]*)?\/>|<\/(?:w|a):p>/g, "\u2028")
      .replace(/<[^>]*>/g, "")
      .replaceAll("\u2028", "\n"),
  );

/** White space does not count where lines are broken anew. */
export const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The tables of some XML as texts, row by row. */
export function readTables(xml: string, prefix: "a" | "w"): readonly (readonly (readonly string[])[])[] {
  return listElements(xml, `${prefix}:tbl`).map((table) =>
    listElements(table, `${prefix}:tr`).map((row) =>
      listElements(row, `${prefix}:tc`).map((cell) => flat(readText(cell))),
    ),
  );
}

/**
 * The rows below the heads of tables that are one: tables with one head go on with each other's rows, tables with
 * another have further columns of the same rows, of which the first is there again.
 */
export function mergeTables(
  tables: readonly (readonly (readonly string[])[])[],
): readonly (readonly string[])[] {
  const groups = new Map<string, (readonly string[])[]>();
  for (const [head = [], ...rows] of tables) {
    const key = head.join("\n");
    groups.set(key, [...(groups.get(key) ?? []), ...rows]);
  }
  const [first = [], ...others] = groups.values();
  return first.map((row, at) => [...row, ...others.flatMap((group) => (group[at] ?? []).slice(1))]);
}

/** The addresses outside the file that its parts name. */
export function listLinks(bytes: Uint8Array): readonly string[] {
  return [...readParts(bytes).values()].flatMap((xml) =>
    [...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)].map(([each]) =>
      unescapeXml(/Target="([^"]*)"/.exec(each)?.[1] ?? ""),
    ),
  );
}

/** A sheet's rows: texts and numbers, null for blank cells. */
export function readSheet(
  bytes: Uint8Array,
  number: number,
): readonly (readonly (string | number | null)[])[] {
  const parts = readParts(bytes);
  const shared = listElements(parts.get("xl/sharedStrings.xml") ?? "", "si").map((each) =>
    unescapeXml(each.replace(/<[^>]*>/g, "")).replace(/_x([0-9A-F]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
  return listElements(parts.get(`xl/worksheets/sheet${number}.xml`) ?? "", "row").map((row) => {
    const cells: (string | number | null)[] = [];
    for (const cell of listElements(row, "c")) {
      const column = /r="([A-Z]+)\d/.exec(cell)?.[1] ?? "A";
      const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < at) cells.push(null);
      const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1] ?? null;
      cells.push(
        value === null ? null : / t="s"/.test(cell) ? (shared[Number(value)] ?? null) : Number(value),
      );
    }
    return cells;
  });
}
