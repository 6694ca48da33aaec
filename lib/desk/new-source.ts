import { z } from "zod";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { PositionContent } from "./position-content";

const text = z.string().catch("");
const optionalText = z.string().nullable().catch(null);

const sourceFieldsSchema = z.object({
  slug: text,
  publisher: optionalText,
  title: optionalText,
  authors: z.array(z.string()).catch([]),
  url: optionalText,
  archiveUrl: optionalText,
  language: text,
  publishedOn: optionalText,
  dateNote: text,
  tier: optionalText,
});

/** A source while it is typed: every field may be blank. */
export type SourceFields = z.output<typeof sourceFieldsSchema>;

/** The fields of a source that is added along with a statement, whatever is missing in them. */
export function readSourceFields(raw: unknown): SourceFields {
  return sourceFieldsSchema.parse(typeof raw === "object" && raw !== null ? raw : {});
}

/** The fields of the new source of that name, or null. */
export function findNewSource(content: PositionContent, slug: string): SourceFields | null {
  return content.sources.map(readSourceFields).find((source) => source.slug === slug) ?? null;
}

/** The content with a blank source, and its name. */
export function addSource(
  record: NegotiationRecord,
  content: PositionContent,
): { readonly content: PositionContent; readonly slug: string } {
  const slug = buildSourceName(record, content, readSourceFields({}));
  const blank: SourceFields = { ...readSourceFields({}), slug, language: "en" };
  return { content: { ...content, sources: [...content.sources, blank] }, slug };
}

/**
 * The content with a new source's fields changed, and what it is called from now on: its name follows its publisher
 * and day. The statements taken from it are left to be renamed with it.
 */
export function changeSource(
  record: NegotiationRecord,
  content: PositionContent,
  slug: string,
  change: Partial<Omit<SourceFields, "slug">>,
): { readonly content: PositionContent; readonly slug: string } {
  const before = findNewSource(content, slug);
  if (before === null) return { content, slug };
  const after = { ...before, ...change };
  const others = { ...content, sources: content.sources.filter((raw) => raw.slug !== slug) };
  const renamed = buildSourceName(record, others, after);
  return {
    slug: renamed,
    content: {
      ...content,
      sources: content.sources.map((raw) => (raw.slug === slug ? { ...after, slug: renamed } : raw)),
    },
  };
}

/** `bbc-2025-03-14`; with a number behind it where that is taken. */
function buildSourceName(record: NegotiationRecord, content: PositionContent, source: SourceFields): string {
  const taken = new Set([
    ...record.sources.map(({ slug }) => slug),
    ...content.sources.map((raw) => readSourceFields(raw).slug),
  ]);
  const words = (source.publisher ?? source.title ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50);
  const day = source.publishedOn ?? "";
  const name = `${words}-${day}`.replace(/-+/g, "-").replace(/^-|-$/g, "") || "new-source";
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
