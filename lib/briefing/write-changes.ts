import type { SourceNumbers } from "@/lib/figures/framed/build-frame";
import { getShortLabel } from "@/lib/figures/option-names";
import { briefing } from "@/messages";
import type { Inline, Prose } from "./document";
import { plain, strong } from "./inline";
import type { DayChanges } from "./measure-changes";

const { changes: words } = briefing;

type CellChange = DayChanges["cells"][number];

/**
 * The changes in words, every cell with the numbers of its sources: what moved, what was first recorded (which
 * is no movement), then verdicts and numbers.
 */
export function writeChanges(changes: DayChanges, sources: Pick<SourceNumbers, "number">): readonly Prose[] {
  const { from, through, cells, verdicts, pairs } = changes;
  const moved = cells.filter(({ change }) => change.kind === "moved");
  const first = cells.filter(({ change }) => change.kind === "first-recorded");
  const others = cells.filter((cell) => !moved.includes(cell) && !first.includes(cell));
  const nameCell = (cell: CellChange) =>
    item(
      words.cell(cell.party.title, cell.issue.title),
      describeChange(cell) + words.since(cell.since, sources.number(cell.sources)),
    );
  return [
    {
      kind: "paragraph",
      inlines: [
        plain(
          cells.length === 0
            ? words.none(from, through)
            : words.summary(from, through, moved.length, first.length, others.length),
        ),
      ],
    },
    ...list(words.moves, moved.map(nameCell)),
    ...list(
      words.firsts,
      groupByIssue(first).map((group) =>
        item(
          group[0]?.issue.title ?? "",
          group
            .map((cell) => describeChange(cell) + words.since(cell.since, sources.number(cell.sources)))
            .join("; "),
        ),
      ),
    ),
    ...list(words.others, others.map(nameCell)),
    ...list(
      words.verdicts,
      verdicts.map(({ issue, before, after }) => item(issue.title, words.verdict(before, after))),
    ),
    ...list(
      words.pairs,
      pairs.map(({ a, b, before, after }) =>
        item(words.pairName(a.title, b.title), words.pair(before, after)),
      ),
    ),
  ];
}

const item = (name: string, text: string): readonly Inline[] => [strong(name), plain(`: ${text}.`)];

function list(heading: string, items: readonly (readonly Inline[])[]): readonly Prose[] {
  if (items.length === 0) return [];
  return [
    { kind: "heading", inlines: [plain(heading)] },
    { kind: "list", ordered: false, items },
  ];
}

function groupByIssue(cells: readonly CellChange[]): readonly (readonly CellChange[])[] {
  const groups = new Map<string, CellChange[]>();
  for (const cell of cells) groups.set(cell.issue.slug, [...(groups.get(cell.issue.slug) ?? []), cell]);
  return [...groups.values()];
}

function describeChange({ party, issue, change }: CellChange): string {
  const name = ({ options }: { readonly options: readonly string[] }) =>
    options.map((key) => getShortLabel(issue, key));
  switch (change.kind) {
    case "moved":
      return words.moved(name(change.from), name(change.to));
    case "first-recorded":
      return words.first(party.title, name(change.to));
    case "no-longer-recorded":
      return words.gone(name(change.from));
    case "state-changed":
      return words.state(change.from.state, change.to.state, name(change.to));
  }
}
