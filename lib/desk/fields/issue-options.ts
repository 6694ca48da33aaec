import { asJsonObject, isJsonList, isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import type { Issue, OptionKey } from "@/lib/domain/model";
import type { Field } from "./field";
import { readFields } from "./field-content";
import { buildFreeName, buildLatinName } from "./latin-name";

/** The options of a form's issue, as far as they are filled in. */
export function listOptionRows(content: JsonObject): readonly JsonObject[] {
  return isJsonList(content.options) ? content.options.filter(isJsonObject) : [];
}

/**
 * The content of an issue's form after a change, with what follows from it: steps by order, a scale and values only
 * where the issue is interval, keys for new options after their short labels, and what `rescale` has to say of
 * `held`, the published issue; `before` is the content until now.
 */
export function settleIssue(
  fields: readonly Field[],
  held: Issue | null,
  before: JsonObject,
  after: JsonObject,
): JsonObject {
  const isInterval = after.level === "interval";
  const rows = listOptionRows(after);
  const earlier = listOptionRows(before);
  const published = held === null ? [] : held.options.map(({ key }) => key);
  const taken = new Set([...published, ...(held?.retired ?? []).map(({ key }) => key)]);
  const settled: JsonObject[] = [];
  for (const [index, row] of rows.entries()) {
    const others = new Set([...taken, ...settled.map(({ key }) => String(key))]);
    const key = published.includes(String(row.key)) ? row.key : followKey(others, earlier, row);
    const value = isInterval ? (row.value ?? null) : null;
    settled.push({ ...row, key: key ?? "", step: index + 1, value });
  }
  const scale = fields.find(({ name }) => name === "scale");
  const blankScale = scale?.type === "group" ? readFields(scale.fields, {}) : null;
  return {
    ...after,
    options: settled,
    scale: isInterval ? (after.scale ?? blankScale) : null,
    rescale: settleRescale(held, settled, after.rescale ?? null),
  };
}

/** A new option's key follows its short label until somebody types another. */
function followKey(others: ReadonlySet<string>, earlier: readonly JsonObject[], row: JsonObject): Json {
  const was = earlier.find(({ key }) => key === row.key);
  const suggest = (option: JsonObject) =>
    buildFreeName(buildLatinName(String(option.short || option.label || "")) || "option", others);
  const wasBlank = row.key === "" && earlier.some(({ key }) => key === "");
  const isSuggested = wasBlank || (row.key !== "" && was !== undefined && row.key === suggest(was));
  return isSuggested && (row.short || row.label) ? suggest(row) : (row.key ?? "");
}

/** Null where options neither go nor change their places; else what stands there already, for those that still go. */
function settleRescale(held: Issue | null, rows: readonly JsonObject[], rescale: Json): Json {
  if (held === null) return null;
  const scale = held.options.map(({ key, step, value }) => [key, step, value]);
  if (JSON.stringify(scale) === JSON.stringify(rows.map(({ key, step, value }) => [key, step, value])))
    return null;
  const inUse = rows.map(({ key }) => key);
  const { mapping, reason = null } = asJsonObject(rescale);
  const kept = Object.entries(asJsonObject(mapping)).filter(
    ([from, to]) => !inUse.includes(from) && inUse.includes(to),
  );
  return { mapping: Object.fromEntries(kept), reason };
}

/** The option that takes the place of each that goes, as the form has it so far. */
export function readMapping(content: JsonObject): ReadonlyMap<OptionKey, OptionKey> {
  const { mapping } = asJsonObject(content.rescale);
  return new Map(
    Object.entries(asJsonObject(mapping)).flatMap(([from, to]) =>
      typeof to === "string" ? [[from, to]] : [],
    ),
  );
}
