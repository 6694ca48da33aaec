/** What would be accepted, and on what condition, as a cell tells it. */
export interface WrittenOffer {
  readonly options: readonly string[];
  readonly condition: string;
}

const OFFER = /^\s*([^\s,;]+(?:\s*,\s*[^\s,;]+)*)\s+if(?:\s([\s\S]*))?$/;

/**
 * Offers as `option, option if the condition; option if another`. A semicolon within a condition has a backslash
 * before it, as have backslashes, and blanks at the condition's ends that must not get lost.
 */
export function writeOffers(offers: readonly WrittenOffer[]): string {
  return offers.map(({ options, condition }) => `${options.join(", ")} if ${protect(condition)}`).join("; ");
}

/** The offers that a cell tells, or the first part of it that tells none. */
export function readOffers(
  text: string,
): { readonly offers: readonly WrittenOffer[] } | { readonly unread: string } {
  const offers: WrittenOffer[] = [];
  for (const part of splitUnescaped(text)) {
    if (part.trim() === "") continue;
    const [, options, condition = ""] = OFFER.exec(part) ?? [];
    if (options === undefined) return { unread: part.trim() };
    offers.push({
      options: options.split(",").map((option) => option.trim()),
      condition: expose(condition),
    });
  }
  return { offers };
}

function protect(condition: string): string {
  return condition
    .replace(/[\\;]/g, "\\$&")
    .replace(/^\s+|\s+$/g, (blanks) => [...blanks].map((blank) => `\\${blank}`).join(""));
}

/** Without the blanks at its ends that have no backslash. */
function expose(text: string): string {
  const pieces = text.match(/\\[\s\S]|[^\\]|\\$/g) ?? [];
  const isBlank = (piece: string | undefined) => piece !== undefined && /^\s$/.test(piece);
  let [start, end] = [0, pieces.length];
  while (start < end && isBlank(pieces[start])) start += 1;
  while (end > start && isBlank(pieces[end - 1])) end -= 1;
  return pieces
    .slice(start, end)
    .map((piece) => (piece.length === 2 ? piece.slice(1) : piece))
    .join("");
}

function splitUnescaped(text: string): string[] {
  const parts = [""];
  for (const piece of text.match(/\\[\s\S]|[^\\]|\\$/g) ?? []) {
    if (piece === ";") parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
