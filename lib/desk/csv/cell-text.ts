/** What a spreadsheet program may take for a formula, also behind apostrophes that mask one already. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const MASKED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell: with an apostrophe before it where a spreadsheet program would calculate instead of showing it. */
export function maskFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that a cell stands for, which `maskFormula` may have masked; line breaks as the record has them. */
export function readText(cell: string): string {
  const text = MASKED.test(cell) ? cell.slice(1) : cell;
  return text.replaceAll("\r\n", "\n");
}

/** The text, or null for a cell that is blank. */
export function findText(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** The items of a list written as `a; b`. */
export function readList(text: string): string[] {
  return text
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

export const writeList = (items: readonly string[]): string => items.join("; ");

/** The number that is written, with a point or a comma; the text itself where it is none, for the check to refuse. */
export function readNumber(text: string): number | string {
  const written = text.trim().replace(",", ".");
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written) ? Number(written) : text.trim();
}

/** A word out of a fixed choice, however its letters, spaces and underscores are written. */
export function readWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}

/** `yes` or `no`, blank being no; the text itself where it is neither, for the check to refuse. */
export function readYes(text: string): boolean | string {
  const word = text.trim().toLowerCase();
  if (["yes", "y", "true", "1"].includes(word)) return true;
  if (["no", "n", "false", "0", ""].includes(word)) return false;
  return text.trim();
}

/** A day as the record writes it; 14.03.2025 is one too, as some spreadsheet programs rewrite days. */
export function readDayText(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return text.trim();
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const LONGEST_SHOWN = 80;

/** The beginning of a text, to be told in a line; a cell may hold megabytes. */
export function clip(text: string, most = LONGEST_SHOWN): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
