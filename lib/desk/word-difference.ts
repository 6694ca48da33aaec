import { diffArrays } from "diff";

/** A stretch of text that both versions have, or only one of them. */
export interface WordDifference {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Beyond that nobody reads a comparison word by word; the time that it takes grows with the square. */
const MOST_CHANGES = 600;

/** The root rules for words, which know every script. */
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Between spaces: each word that a segmenter finds takes time and memory for the whole text that it was given. */
const STRETCH = /\S{1,1000}|\s{1,1000}/gu;

/**
 * How one text became another, word by word: what is same or removed makes up the earlier one, what is same or
 * added the later one, to the character. Of texts with more than 600 words and spaces removed and added in
 * all, the earlier is removed whole and the later added whole.
 */
export function diffWords(before: string, after: string): readonly WordDifference[] {
  const changes = diffArrays(splitWords(before), splitWords(after), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return listParts([{ same: "", removed: before, added: after }]);
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join("");
    const last = stretches.at(-1);
    if (!added && !removed) stretches.push({ same: text, removed: "", added: "" });
    else if (last === undefined)
      stretches.push({ same: "", removed: removed ? text : "", added: added ? text : "" });
    else if (removed) last.removed += text;
    else last.added += text;
  }
  return listParts(joinOverSpaces(stretches));
}

/** Some text that stayed, and what was changed right after it. */
interface Stretch {
  same: string;
  removed: string;
  added: string;
}

function splitWords(text: string): string[] {
  return (text.match(STRETCH) ?? []).flatMap((stretch) =>
    Array.from(segmenter.segment(stretch), ({ segment }) => segment),
  );
}

/** A space alone between two changes is none that stayed: "two words" became "other ones" as a whole. */
function joinOverSpaces(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const isChanged = stretch.removed !== "" || stretch.added !== "";
    if (last !== undefined && (last.removed || last.added) && isChanged && stretch.same.trim() === "") {
      last.removed += stretch.same + stretch.removed;
      last.added += stretch.same + stretch.added;
    } else joined.push({ ...stretch });
  }
  return joined;
}

function listParts(stretches: readonly Stretch[]): WordDifference[] {
  return stretches
    .flatMap(({ same, removed, added }): WordDifference[] => [
      { kind: "same", text: same },
      { kind: "removed", text: removed },
      { kind: "added", text: added },
    ])
    .filter(({ text }) => text !== "");
}
