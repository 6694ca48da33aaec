import { findDay } from "@/lib/domain/day";
import type { Level } from "@/lib/domain/model";
import type { ColumnKind } from "@/lib/figures/framed/table-spec";
import { days } from "./days";
import { figures } from "./figures";

/** Words that stand in the files of figures beside the words of the figures themselves. */
export const figureFiles = {
  sheets: { data: "Data", grid: "Table", codebook: "Codebook", sources: "Sources", about: "About" },
  /** A value of the table that people read; what is not known or does not apply is a dash. */
  value: (value: string | number | null, kind: ColumnKind): string => {
    if (value === null) return "–";
    if (kind === "share" && typeof value === "number") return figures.agreement.share(value);
    const day = kind === "day" ? findDay(String(value)) : null;
    return day === null ? String(value) : days.long(day);
  },
  kinds: {
    text: "text",
    number: "number",
    share: "share, 0 to 1, shown as percent; blank where it is not known",
    day: "calendar day without a zone",
  } satisfies Readonly<Record<ColumnKind, string>>,
  levels: {
    ordinal: "ordered options",
    nominal: "options without an order",
    interval: "options with a value in a unit",
  } satisfies Readonly<Record<Level, string>>,
  codebook: {
    column: "Column",
    heading: "Heading",
    holds: "Holds",
    issue: "Issue",
    title: "Title",
    question: "Question",
    level: "Kind of options",
    option: "Option",
    step: "Number",
    value: "Value",
    unit: "Unit",
    label: "Label",
    short: "Short label",
  },
  source: { number: "Number", text: "Source", address: "Address", key: "Key" },
  about: {
    title: "Title",
    subtitle: "Subtitle",
    negotiation: "Negotiation",
    asOf: "As of",
    recordedAt: "As recorded",
    filters: "Chosen",
    summary: "Summary",
    legend: "Legend",
    notes: "Notes",
    permalink: "Address of exactly this",
    hash: "Data (SHA-256)",
    rows: "Rows of data",
    cells: "Cells of the table",
    marks: "Marks of the drawing",
    sources: "Sources",
  },
  legend: "Legend",
  notes: "Notes",
  contents: "Contents",
  table: "The same as a table",
  events: "Events",
  missing: "Not drawn",
  permalink: "Shown again at",
  /** The numbers of sources that stand in a list elsewhere in the file. */
  sourceNumbers: (numbers: readonly number[]) => `Sources ${numbers.join(", ")}: see the list at the end.`,
  tooManySlides: (most: number) =>
    `This would be more than ${most} slides; at most ${most} are made. Choose fewer rows or columns, or a table format such as XLSX or CSV.`,
  tooLongForCell:
    "A cell of this table holds more text than a spreadsheet can. Choose CSV or JSON, which hold it whole.",
} as const;
