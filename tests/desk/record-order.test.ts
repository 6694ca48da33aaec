import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { checkEntry } from "@/lib/desk/check-entry";
import { buildPrefill } from "@/lib/desk/prefill";
import {
  getOrder,
  listMovedItems,
  type RecordOrder,
  readOrder,
  swapItems,
  writeOrder,
} from "@/lib/desk/record-order";
import { findInstant } from "@/lib/domain/day";
import { toJson } from "@/lib/domain/json";
import { getBuiltIn } from "../support/built-in";

const record = getBuiltIn();
const now = findInstant("2026-11-22T00:00:00.000Z");
if (now === null) throw new Error("no instant");
const target = record.negotiation.slug;

const check = (order: unknown) => {
  const prefill = buildPrefill(record, { kind: "negotiation", target });
  return checkEntry(record, { kind: "negotiation", target }, { ...prefill, order: toJson(order) }, now);
};

const shuffled = (list: readonly string[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

describe("another order of parties, categories and issues", () => {
  it("is what a draft of the settings says, and changes nothing else", () => {
    const present = getOrder(record);
    const orders = fc.record({
      parties: shuffled(present.parties),
      categories: shuffled(present.categories),
      issues: shuffled(present.issues),
    });
    fc.assert(
      fc.property(orders, (order: RecordOrder) => {
        const { changes, faults } = check(writeOrder(record, order));
        expect(faults).toEqual([]);
        if (changes === null) throw new Error("no changes");
        const changed = mergeRecord(record, changes);
        expect(getOrder(changed)).toEqual(order);
        expect(writeOrder(changed, order)).toBeNull();
        expect({ ...changed, parties: [], categories: [], issues: [] }).toEqual({
          ...record,
          parties: [],
          categories: [],
          issues: [],
        });
      }),
      { numRuns: 20 },
    );
  });

  it("puts last what was entered since, and leaves out what is there no more", () => {
    const [first = "", ...others] = getOrder(record).parties;
    expect(readOrder(record, { ...getOrder(record), parties: ["gone", ...others] }).parties).toEqual([
      ...others,
      first,
    ]);
    expect(readOrder(record, null)).toEqual(getOrder(record));
  });

  it("is refused where it names nothing, names something twice, or is none", () => {
    const order = getOrder(record);
    const [first = ""] = order.parties;
    const at = (change: object) => check({ ...order, ...change }).faults.map((fault) => fault.at);
    expect(at({ parties: [...order.parties, "nobody"] })).toEqual([`order.parties[${order.parties.length}]`]);
    expect(at({ parties: [...order.parties, first] })).toEqual([`order.parties[${order.parties.length}]`]);
    expect(at({ more: [] })).toHaveLength(1);
    expect(check("reversed").faults).toHaveLength(1);
  });

  it("tells the fewest items that make it from the one before", () => {
    expect([...listMovedItems(["a", "b", "c", "d"], ["d", "a", "b", "c"])]).toEqual(["d"]);
    expect([...listMovedItems(["a", "b"], ["a", "b"])]).toEqual([]);
    expect(swapItems(["a", "b", "c"], "b", "c")).toEqual(["a", "c", "b"]);
  });
});
