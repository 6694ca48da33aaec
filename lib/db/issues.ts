import type { Issue, Option, RetiredOption, Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import type * as Stored from "./generated/client";
import { groupRows, inChunks, type Queries, sortByKey } from "./rows";

/** In the order in which they are shown; options in codebook order, retired ones by key. */
export async function listIssues(queries: Queries, negotiationSlug: Slug): Promise<readonly Issue[]> {
  const where = { negotiationSlug };
  const rows = await queries.issue.findMany({ where, orderBy: [{ place: "asc" }, { slug: "asc" }] });
  const options = await queries.option.findMany({ where, orderBy: { step: "asc" } });
  const optionsOf = groupRows(options, (option) => option.issueSlug);
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title,
    question: row.question,
    category: row.categorySlug,
    level: row.level,
    tier: row.tier,
    options: optionsOf(row.slug).flatMap(readOption),
    retired: sortByKey(optionsOf(row.slug).flatMap(readRetired), (option) => option.key),
    scale: readScale(row),
  }));
}

function readOption({ key, step, label, short, origin, value }: Stored.Option): Option[] {
  return step === null ? [] : [{ key, step, label, short, origin, value }];
}

function readRetired({ key, label, short, origin, retiredInto }: Stored.Option): RetiredOption[] {
  return retiredInto === null ? [] : [{ key, label, short, origin, into: retiredInto }];
}

function readScale({ scaleMin, scaleMax, scaleUnit }: Stored.Issue): Issue["scale"] {
  if (scaleMin === null || scaleMax === null || scaleUnit === null) return null;
  return { min: scaleMin, max: scaleMax, unit: scaleUnit };
}

/** `order` gives the places. */
export async function createIssues(
  queries: Queries,
  negotiationSlug: Slug,
  issues: readonly Issue[],
  order: readonly Slug[],
): Promise<void> {
  await inChunks(
    issues.map((issue) => ({
      negotiationSlug,
      slug: issue.slug,
      ...storeIssue(issue),
      place: order.indexOf(issue.slug),
    })),
    (data) => queries.issue.createMany({ data }),
  );
  // Those in use first, because the retired ones refer to them.
  for (const store of [storeOptions, storeRetired]) {
    await inChunks(
      issues.flatMap((issue) =>
        store(issue).map((option) => ({ negotiationSlug, issueSlug: issue.slug, ...option })),
      ),
      (data) => queries.option.createMany({ data }),
    );
  }
}

/**
 * Options may be added, renumbered and retired. Throws ParleyError `invalid` when the issue would lose one:
 * recorded revisions name it.
 */
export async function updateIssue(queries: Queries, negotiationSlug: Slug, issue: Issue): Promise<void> {
  const issueSlug = issue.slug;
  await queries.issue.updateMany({
    where: { negotiationSlug, slug: issueSlug },
    data: storeIssue(issue),
  });
  const where = { negotiationSlug, issueSlug };
  const rows = await queries.option.findMany({ where, select: { key: true } });
  const held = new Set(rows.map(({ key }) => key));
  const options = [...storeOptions(issue), ...storeRetired(issue)];
  const lost = [...held].filter((key) => !options.some((option) => option.key === key));
  if (lost.length > 0) {
    throw new ParleyError("invalid", `The issue "${issueSlug}" would lose the options ${lost.join(", ")}.`);
  }
  for (const { key, ...data } of options) {
    if (held.has(key)) await queries.option.updateMany({ where: { ...where, key }, data });
    else await queries.option.create({ data: { ...where, key, ...data } });
  }
}

function storeIssue(issue: Issue) {
  return {
    title: issue.title,
    question: issue.question,
    categorySlug: issue.category,
    level: issue.level,
    tier: issue.tier,
    scaleMin: issue.scale?.min ?? null,
    scaleMax: issue.scale?.max ?? null,
    scaleUnit: issue.scale?.unit ?? null,
  };
}

function storeOptions({ options }: Issue) {
  return options.map(({ key, step, label, short, origin, value }) => ({
    key,
    step,
    label,
    short,
    origin,
    value,
    retiredInto: null,
  }));
}

function storeRetired({ retired }: Issue) {
  return retired.map(({ key, label, short, origin, into }) => ({
    key,
    step: null,
    label,
    short,
    origin,
    value: null,
    retiredInto: into,
  }));
}
