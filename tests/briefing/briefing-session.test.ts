import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BriefingSession } from "@/components/briefing/briefing-session";
import type { LocalCopy } from "@/components/briefing/local-copy";
import { readBriefing } from "@/components/briefing/read-briefing";
import {
  moveTo,
  replacePart,
  toBriefing,
  type WorkingBriefing,
} from "@/components/briefing/working-briefing";
import { refreshBriefing } from "@/lib/briefing/refresh-briefing";
import { addDays } from "@/lib/domain/day";
import { asJsonObject, toJson } from "@/lib/domain/json";
import { part, sample } from "./sample";

const BRIEFING = sample({
  parts: [part({ text: "headline" }), part({ heading: "One" }), part({ commentary: "Two" })],
});

/** A session whose clock goes on by `pace` milliseconds with every look at it. */
function open(pace = 10_000) {
  const kept: LocalCopy[] = [];
  let [clock, names] = [0, 0];
  const session = new BriefingSession(
    "a",
    { briefing: BRIEFING, kept: null, isSaved: false },
    {
      keep(copy) {
        kept.push(copy);
        return "kept";
      },
      now() {
        clock += pace;
        return clock;
      },
      makeKey() {
        names += 1;
        return `part-${names}`;
      },
    },
  );
  return { session, kept, read: () => toBriefing(session.getState().working) };
}

/** What people do to a briefing, each a function of it. */
const change: fc.Arbitrary<(working: WorkingBriefing) => WorkingBriefing> = fc.oneof(
  fc.string().map((title) => (working: WorkingBriefing) => ({ ...working, title })),
  fc.tuple(fc.nat(5), fc.string()).map(
    ([at, commentary]) =>
      (working: WorkingBriefing) =>
        replacePart(working, working.parts[at]?.key ?? "none", { commentary }),
  ),
  fc.tuple(fc.nat(5), fc.integer({ min: -3, max: 9 })).map(([at, place]) => (working: WorkingBriefing) => ({
    ...working,
    parts: moveTo(working.parts, working.parts[at]?.key ?? "none", place),
  })),
  fc.nat(5).map((at) => (working: WorkingBriefing) => ({
    ...working,
    parts: working.parts.filter((_, place) => place !== at),
  })),
);

describe("a briefing being written", () => {
  test("whatever was done, undoing all of it gives the beginning and redoing the end", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { session, read } = open();
        for (const [at, each] of changes.entries()) session.change(each, `${at}`);
        const end = read();
        while (session.getState().canUndo) session.undo("");
        expect(read()).toEqual(BRIEFING);
        while (session.getState().canRedo) session.redo("");
        expect(read()).toEqual(end);
      }),
    );
  });

  test("this browser keeps every change at once, as it is shown", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 10 }), (changes) => {
        const { session, kept, read } = open();
        for (const each of changes) {
          session.change(each, "any");
          if (kept.length > 0) expect(kept.at(-1)?.briefing).toEqual(read());
        }
      }),
    );
  });

  test("what is kept is read back as it was, unfinished as it may be", () => {
    const unfinished = {
      ...BRIEFING,
      title: "",
      marking: "x".repeat(999),
      parts: [part({ commentary: "\u0000" })],
    };
    expect(readBriefing(asJsonObject(toJson(unfinished)), BRIEFING.negotiation)).toEqual(unfinished);
  });

  test("typing on in one field is one step, typing in another is the next", () => {
    const { session, read } = open(10);
    for (const title of ["a", "ab", "abc"]) session.change((working) => ({ ...working, title }), "title");
    session.change((working) => ({ ...working, footer: "f" }), "footer");
    session.undo("");
    expect(read()).toEqual({ ...BRIEFING, title: "abc" });
    session.undo("");
    expect(read()).toEqual(BRIEFING);
  });

  test("moving never loses or doubles a part, and ends at the place that was named", () => {
    const { working } = open().session.getState();
    fc.assert(
      fc.property(fc.nat(2), fc.integer({ min: -5, max: 9 }), (from, place) => {
        const key = working.parts[from]?.key ?? "";
        const moved = moveTo(working.parts, key, place);
        expect(moved.map((each) => each.key).toSorted()).toEqual(
          working.parts.map((each) => each.key).toSorted(),
        );
        expect(moved.findIndex((each) => each.key === key)).toBe(Math.max(0, Math.min(place, 2)));
      }),
    );
  });

  test("a briefing moved to another day keeps the cards that it had, and can be moved back", () => {
    const { session, read } = open();
    const names = session.getState().working.parts.map(({ key }) => key);
    session.replace(refreshBriefing(read(), addDays(BRIEFING.asOf, 7)), "moved");
    const after = session.getState().working.parts.map(({ key }) => key);
    expect(after.filter((key) => names.includes(key))).toEqual(names);
    session.undo("");
    expect(read()).toEqual(BRIEFING);
  });

  test("what another tab wrote is shown and not written again; undo brings back what was here", () => {
    const { session, kept, read } = open();
    const before = kept.length;
    session.follow({ briefing: { ...BRIEFING, title: "Elsewhere" }, kept: null, isSaved: false }, "");
    expect(read().title).toBe("Elsewhere");
    expect(kept).toHaveLength(before);
    session.undo("");
    expect(read()).toEqual(BRIEFING);
  });

  test("is saved only as long as nothing was typed while it was being sent", () => {
    const { session } = open();
    const at = { id: "b", version: 2, isShared: false };
    const sent = session.getState().working;
    session.change((working) => ({ ...working, title: "Meanwhile" }), "title");
    session.settle(at, sent, "");
    expect(session.getState()).toMatchObject({ kept: at, isSaved: false });
    session.settle(at, session.getState().working, "");
    expect(session.getState().isSaved).toBe(true);
  });
});
