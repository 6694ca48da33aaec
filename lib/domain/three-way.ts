import { findField, isJsonList, isJsonObject, isSameJson, type Json, type JsonObject } from "./json";
import { fieldPath, findNamedItems, itemPath, type NamedItems } from "./json-path";

/** What both sides changed, and not alike. Undefined stands for a field or an item that is not there. */
export interface Clash {
  /** As `stance.preferred` or `evidence[s-1].role`. */
  readonly at: string;
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

export interface ThreeWayMerge {
  readonly merged: JsonObject;
  readonly clashes: readonly Clash[];
}

/**
 * What comes of two changed versions of one object, field by field: what one side alone changed, and what both
 * changed alike, is taken; of what both changed differently mine is kept, unless `takesTheirs`, and it is a clash. Lists whose items
 * all have a slug, id, key or statement of their own are merged by that name, and keep my order unless only
 * theirs changed; any other list is one value. No argument is changed.
 */
export function mergeThreeWay(
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
  takesTheirs: (at: string) => boolean = () => false,
): ThreeWayMerge {
  const clashes: Clash[] = [];
  return { merged: mergeObjects({ at: "", base, mine, theirs }, { clashes, takesTheirs }), clashes };
}

/** Collects what clashes, and knows where theirs is to be taken all the same. */
interface Settling {
  readonly clashes: Clash[];
  readonly takesTheirs: (at: string) => boolean;
}

interface Versions<Value> {
  readonly at: string;
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

function mergeValues(versions: Versions<Json | undefined>, settling: Settling): Json | undefined {
  const { at, base, mine, theirs } = versions;
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs) || isSame(mine, theirs)) return mine;
  if (isJsonObject(base) && isJsonObject(mine) && isJsonObject(theirs)) {
    return mergeObjects({ at, base, mine, theirs }, settling);
  }
  if (isJsonList(base) && isJsonList(mine) && isJsonList(theirs)) {
    const [ofBase, ofMine, ofTheirs] = findNamedItems([base, mine, theirs]) ?? [];
    if (ofBase !== undefined && ofMine !== undefined && ofTheirs !== undefined) {
      if (areReorderedDifferently(ofBase, ofMine, ofTheirs))
        settling.clashes.push({ at, base, mine, theirs });
      return mergeItems({ at, base: ofBase, mine: ofMine, theirs: ofTheirs }, settling);
    }
  }
  settling.clashes.push({ at, base, mine, theirs });
  return settling.takesTheirs(at) ? theirs : mine;
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSameJson(a, b);
}

function mergeObjects({ at, base, mine, theirs }: Versions<JsonObject>, settling: Settling): JsonObject {
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)]);
  // Not by assignment, which would take a field called __proto__ for the prototype.
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const value = mergeValues(
        {
          at: fieldPath(at, field),
          base: findField(base, field),
          mine: findField(mine, field),
          theirs: findField(theirs, field),
        },
        settling,
      );
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

function mergeItems({ at, base, mine, theirs }: Versions<NamedItems>, settling: Settling): Json[] {
  const isMyOrder = isReordered(base, mine, theirs) || !isReordered(base, theirs, mine);
  const [order, others] = isMyOrder ? [mine, theirs] : [theirs, mine];
  return listNames([...order.keys()], [...others.keys()]).flatMap((name) => {
    const value = mergeValues(
      { at: itemPath(at, name), base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) },
      settling,
    );
    return value === undefined ? [] : [value];
  });
}

/** The names in their order, and each of the others right after the one that it follows among the others. */
function listNames(names: readonly string[], others: readonly string[]): string[] {
  const all = [...names];
  for (const [index, name] of others.entries()) {
    const before = others[index - 1];
    if (!all.includes(name)) all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, name);
  }
  return all;
}

/** The order of the items that all three versions have. */
function listShared(items: NamedItems, ...versions: readonly NamedItems[]): string[] {
  return [...items.keys()].filter((name) => versions.every((version) => version.has(name)));
}

function isReordered(base: NamedItems, changed: NamedItems, other: NamedItems): boolean {
  return !isSameJson(listShared(base, changed, other), listShared(changed, base, other));
}

function areReorderedDifferently(base: NamedItems, mine: NamedItems, theirs: NamedItems): boolean {
  return (
    isReordered(base, mine, theirs) &&
    isReordered(base, theirs, mine) &&
    !isSameJson(listShared(mine, base, theirs), listShared(theirs, base, mine))
  );
}
