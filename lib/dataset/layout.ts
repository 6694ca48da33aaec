/** The parts of a record that are lists, in the order of the format. */
export const LIST_PARTS = [
  "parties",
  "categories",
  "issues",
  "sources",
  "statements",
  "positions",
  "proposals",
  "events",
  "readings",
] as const;

export type ListPart = (typeof LIST_PARTS)[number];
export type Part = "negotiation" | ListPart;

/** The file of a folder that holds each part. */
export const FILE_OF_PART: Readonly<Record<Part, string>> = {
  negotiation: "negotiation.json",
  parties: "parties.json",
  categories: "codebook.json",
  issues: "codebook.json",
  sources: "sources.json",
  statements: "statements.json",
  positions: "positions.json",
  proposals: "proposals.json",
  events: "events.json",
  readings: "coverage.json",
};

export const FOLDER_FILES: readonly string[] = [...new Set(Object.values(FILE_OF_PART))];

/** Where a fault is, for people: a part and the path inside it, as `file: path`. */
export type Locate = (part: Part, path: string) => string;

/** Places in one document: `dataset.json: positions[russia.nato-membership.1].stance`. */
export function locateInDocument(file: string): Locate {
  return (part, path) => `${file}: ${part}${path}`;
}

/** Places in a folder: `positions.json: [russia.nato-membership.1].stance`. */
export const locateInFolder: Locate = (part, path) => {
  const file = FILE_OF_PART[part];
  const isNamedInFile = part === "negotiation" || file === "codebook.json";
  if (isNamedInFile) return `${file}: ${part}${path}`;
  return path === "" ? `${file}: the whole file` : `${file}: ${path}`;
};

/** The part and inner path of a place in a record, such as `positions[x].evidence[2]`, or null. */
export function findPart(at: string): { readonly part: Part; readonly path: string } | null {
  const name = /^[a-z]+/.exec(at)?.[0];
  const part = name === "negotiation" ? name : LIST_PARTS.find((list) => list === name);
  return part === undefined ? null : { part, path: at.slice(part.length) };
}
