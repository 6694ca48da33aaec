import type { Grid } from "@/lib/domain/grid";
import type { NegotiationRecord, Slug, Source } from "@/lib/domain/model";
import { figures } from "@/messages";
import type { FigureName, FigureRequest } from "./figure-request";
import type { NumberedSource } from "./framed-figure";

/** Numbers sources in the order in which they are first named. */
export class SourceNumbers {
  private readonly numbers = new Map<Slug, number>();

  constructor(private readonly record: NegotiationRecord) {}

  /** The numbers of these sources, ascending. */
  number(slugs: readonly Slug[]): readonly number[] {
    return slugs
      .map((slug) => {
        const known = this.numbers.get(slug);
        if (known !== undefined) return known;
        this.numbers.set(slug, this.numbers.size + 1);
        return this.numbers.size;
      })
      .sort((a, b) => a - b);
  }

  list(): readonly NumberedSource[] {
    return [...this.numbers].flatMap(([slug, number]) => {
      const source = this.record.sources.find((each) => each.slug === slug);
      return source === undefined ? [] : [buildNumberedSource(source, number)];
    });
  }
}

function buildNumberedSource(source: Source, number: number): NumberedSource {
  return { number, slug: source.slug, text: figures.source(source), url: source.url };
}

/** Numbers the sources of all the grid's cells, row by row. */
export function numberSources(record: NegotiationRecord, grid: Grid): SourceNumbers {
  const numbers = new SourceNumbers(record);
  for (const cell of grid.cells.flat()) if (cell.state !== "not-researched") numbers.number(cell.sources);
  return numbers;
}

/** What of the record was chosen, in words; nothing where everything is shown. */
export function listFilters(record: NegotiationRecord, request: FigureRequest): readonly string[] {
  const title = (list: readonly { slug: Slug; title: string }[], slug: Slug) =>
    list.find((each) => each.slug === slug)?.title ?? slug;
  const atTable = record.parties.filter(({ parent }) => parent === null).map(({ slug }) => slug);
  const chosen = new Set(request.parties);
  const isEverybody = atTable.length === chosen.size && atTable.every((slug) => chosen.has(slug));
  return [
    isEverybody ? null : figures.filters.parties(request.parties.map((slug) => title(record.parties, slug))),
    request.categories.length === 0
      ? null
      : figures.filters.categories(request.categories.map((slug) => title(record.categories, slug))),
    request.issues.length === 0 ? null : figures.filters.issues(request.issues.length, record.issues.length),
    request.q === "" ? null : figures.filters.search(request.q),
    request.diff ? figures.filters.diff : null,
    request.basis === "default" ? null : figures.filters.basis[request.basis],
    request.measure === "distance" ? null : figures.filters.sameOption,
    request.balance === "issue" ? null : figures.filters.balanced,
    request.joint === "include" ? null : figures.filters.withoutJoint,
  ].filter((each) => each !== null);
}

/** The issues that the request shows, in the codebook's order. */
export function listChosenIssues(record: NegotiationRecord, request: FigureRequest): readonly Slug[] {
  return record.issues
    .filter(
      ({ slug, category }) =>
        (request.issues.length === 0 || request.issues.includes(slug)) &&
        (request.categories.length === 0 || request.categories.includes(category)),
    )
    .map(({ slug }) => slug);
}

/** The address that shows exactly this figure again, its day and instant included. */
export function buildPermalink(negotiation: Slug, figure: FigureName, search: URLSearchParams): string {
  // A colon may stand in a query as it is, and instants stay readable.
  return `/${negotiation}/figures/${figure}?${String(search).replaceAll("%3A", ":")}`;
}
