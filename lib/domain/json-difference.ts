import { findField, isJsonList, isJsonObject, isSameJson, type Json } from "./json";
import { fieldPath, findNamedItems, itemPath } from "./json-path";

/** One field that differs. Undefined stands for a field or an item that is not there. */
export interface Difference {
  /** As `stance.preferred` or `evidence[s-1].role`. */
  readonly at: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * The fields in which two values differ, in the order of the later one and then what it lacks. The items of lists
 * are compared by name as `mergeThreeWay` does; another order of the same items is a difference of the list.
 */
export function listDifferences(before: Json, after: Json): readonly Difference[] {
  return compare("", before, after);
}

function compare(at: string, before: Json | undefined, after: Json | undefined): Difference[] {
  if (before === undefined || after === undefined) {
    return before === after ? [] : [{ at, before, after }];
  }
  if (isSameJson(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) {
    const fields = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...fields].flatMap((field) =>
      compare(fieldPath(at, field), findField(before, field), findField(after, field)),
    );
  }
  if (isJsonList(before) && isJsonList(after)) {
    const [earlier, later] = findNamedItems([before, after]) ?? [];
    if (earlier !== undefined && later !== undefined) {
      const stayed = [...later.keys()].filter((name) => earlier.has(name));
      const isReordered = !isSameJson(
        stayed,
        [...earlier.keys()].filter((name) => later.has(name)),
      );
      const names = new Set([...later.keys(), ...earlier.keys()]);
      return [
        ...(isReordered ? [{ at, before, after }] : []),
        ...[...names].flatMap((name) => compare(itemPath(at, name), earlier.get(name), later.get(name))),
      ];
    }
  }
  return [{ at, before, after }];
}
