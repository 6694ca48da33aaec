import type { Day, Instant } from "@/lib/domain/day";
import { days, shell } from "@/messages";

const GENRES = { figure: "Data figure", briefing: "Briefing" } as const;

/** What a citation names. */
export interface Cited {
  readonly kind: keyof typeof GENRES;
  readonly title: string;
  readonly negotiation: string;
  readonly asOf: Day;
  /** When it was frozen, or as of when its data were recorded. */
  readonly on: Instant;
  readonly url: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

const AUTHOR = shell.product;

/** APA, 7th edition, for a data set of a group that publishes it itself; its number stands before its form. */
export function citeApa(cited: Cited): string {
  const [year, month, day] = readDate(cited.on);
  return `${AUTHOR}. (${year}, ${month} ${day}). ${nameWork(cited)} (${short(cited)}) [${GENRES[cited.kind]}]. ${cited.url}`;
}

/** Chicago Manual of Style, 17th edition, bibliography. */
export function citeChicago(cited: Cited): string {
  const [year, month, day] = readDate(cited.on);
  return `${AUTHOR}. “${quoteWithin(nameWork(cited))}.” ${GENRES[cited.kind]}, ${short(cited)}. ${month} ${day}, ${year}. ${cited.url}.`;
}

/** One BibTeX entry; text that BibTeX would read as its own is escaped. */
export function citeBibtex(cited: Cited): string {
  const day = cited.on.slice(0, 10);
  const fields = {
    author: `{${AUTHOR}}`,
    title: `{${escapeBibtex(nameWork(cited))}}`,
    year: day.slice(0, 4),
    month: String(Number(day.slice(5, 7))),
    day: String(Number(day.slice(8, 10))),
    howpublished: `\\url{${cited.url.replace(/[{}\\]/g, (character) => encodeURIComponent(character))}}`,
    note: escapeBibtex(`${GENRES[cited.kind]}, ${short(cited)}`),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{parley-${cited.hash.slice(0, 12)},\n${lines.join(",\n")}\n}\n`;
}

/** A list with one item in CSL-JSON, which reference managers read. */
export function citeCsl(cited: Cited): string {
  const parts = cited.on.slice(0, 10).split("-").map(Number);
  const item = {
    id: `parley-${cited.hash.slice(0, 12)}`,
    type: cited.kind === "figure" ? "dataset" : "report",
    title: nameWork(cited),
    author: [{ literal: AUTHOR }],
    issued: { "date-parts": [parts] },
    URL: cited.url,
    version: short(cited),
    genre: GENRES[cited.kind],
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const nameWork = ({ title, negotiation, asOf }: Cited) =>
  `${title}: ${negotiation}, as of ${days.long(asOf)}`;

/** Inside quotation marks those of the title are single ones. */
const quoteWithin = (text: string) =>
  text
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/"([^"]*)"/g, "‘$1’");

const short = ({ hash }: Cited) => `SHA-256 ${hash.slice(0, 16)}`;

function readDate(on: Instant): [year: string, month: string, day: string] {
  const [day = "", month = "", year = ""] = days.long(on.slice(0, 10) as Day).split(" ");
  return [year, month, day];
}

/* BibTeX counts braces whether or not a backslash stands before them, so text must hold none of its own. */
const BIBTEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^#$%&_<>|]/g, (character) => BIBTEX[character] ?? `\\${character}`);
}
