/** How many words a quote has at most. */
export const LONGEST_QUOTE = 12;

/** How many words a text has; a dash between spaces is none. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
