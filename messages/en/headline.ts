import type { Headline } from "@/lib/domain/headline";
import type { Issue, Party, Slug } from "@/lib/domain/model";
import { days } from "./days";
import { marks } from "./marks";
import { numbers } from "./numbers";

interface Part {
  readonly text: string;
  readonly strong: boolean;
}

const NUMBERS: Record<number, string> = {
  3: "three",
  4: "four",
  5: "five",
  6: "six",
  7: "seven",
  8: "eight",
};

const plain = (text: string): Part => ({ text, strong: false });
const strong = (text: string): Part => ({ text, strong: true });
const issuesCount = (count: number) => `${count} ${count === 1 ? "issue" : "issues"}`;
const { percent } = numbers;

/** What the comparison says, in at most four sentences. */
function sentences(data: Headline, parties: readonly Party[], issues: readonly Issue[]): Part[] {
  const name = (slug: Slug) => parties.find((party) => party.slug === slug)?.title ?? slug;
  const shown = data.parties.map(name);
  if (shown.length < 2) {
    return [
      plain(`On ${days.long(data.asOf)} one party is shown: ${shown.join("")}. Choose another to compare.`),
    ];
  }
  const everybody =
    shown.length === 2 ? marks.list(shown) : `all ${NUMBERS[shown.length] ?? shown.length} parties`;
  const parts: Part[] = [
    plain(`On ${days.long(data.asOf)} ${everybody} hold the `),
    strong(`same option on ${data.allSame} of ${issuesCount(data.allKnown)}`),
    plain(
      ` where ${shown.length === 2 ? "both" : "all"} are known in their own words` +
        (data.someKnown > 0 ? `; on ${data.someKnown} more only some are known.` : "."),
    ),
  ];
  if (data.closest && data.furthest) {
    parts.push(
      plain(" Closest: "),
      ...pairs(data.closest, name),
      plain(". Furthest: "),
      ...pairs(data.furthest, name),
      plain("."),
    );
  }
  const move = data.lastMove;
  if (move) {
    const moved = move.moves.map(
      ({ party, issue }) => `${name(party)} on ${issues.find(({ slug }) => slug === issue)?.title ?? issue}`,
    );
    parts.push(
      plain(" Last to move: "),
      strong(marks.list([...new Set(moved)])),
      plain(` (${days.long(move.day)}).`),
    );
  }
  return parts;
}

function pairs(ranked: NonNullable<Headline["closest"]>, name: (slug: Slug) => string): Part[] {
  const shared = ranked.pairs.map(
    ({ coverage, joint }) =>
      `${coverage} shared issues${joint > 0 ? `, ${joint} of them resting on one joint text` : ""}`,
  );
  return [
    strong(ranked.pairs.map(({ parties: [a, b] }) => `${name(a)} and ${name(b)}`).join("; ")),
    plain(` (agreement ${percent(ranked.agreement)} on ${shared.join("; ")})`),
  ];
}

export const headline = {
  sentences,
  /** The same as one plain text, for alternative texts and previews. */
  text: (...given: Parameters<typeof sentences>) =>
    sentences(...given)
      .map((part) => part.text)
      .join(""),
} as const;
