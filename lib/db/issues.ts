import type { Issue, Option, Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import type * as Stored from "./generated/client";
import { groupRows, inChunks, type Queries } from "./rows";

/** In the order in which they are shown; options in codebook order. */
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
    options: optionsOf(row.slug).map(readOption),
    scale: readScale(row),
  }));
}

function readOption(row: Stored.Option): Option {
  return {
    key: row.key,
    step: row.step,
    label: row.label,
    short: row.short,
    origin: row.origin,
    value: row.value,
  };
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
  await inChunks(
    issues.flatMap((issue) =>
      issue.options.map((option) => ({ negotiationSlug, issueSlug: issue.slug, ...option })),
    ),
    (data) => queries.option.createMany({ data }),
  );
}

/**
 * Throws ParleyError `invalid` when the issue would get or lose an option or one would change its number:
 * positions were coded by them.
 */
export async function updateIssue(queries: Queries, negotiationSlug: Slug, issue: Issue): Promise<void> {
  const issueSlug = issue.slug;
  await queries.issue.updateMany({
    where: { negotiationSlug, slug: issueSlug },
    data: storeIssue(issue),
  });
  let kept = 0;
  for (const { key, step, label, short, origin, value } of issue.options) {
    const updated = await queries.option.updateMany({
      where: { negotiationSlug, issueSlug, key, step },
      data: { label, short, origin, value },
    });
    kept += updated.count;
  }
  const held = await queries.option.count({ where: { negotiationSlug, issueSlug } });
  if (kept !== issue.options.length || kept !== held) {
    throw new ParleyError("invalid", `The options of the issue "${issueSlug}" keep their keys and numbers.`);
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
