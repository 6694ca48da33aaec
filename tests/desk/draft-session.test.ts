import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameJson, type JsonObject } from "@/lib/domain/json";
import { DraftWorld, type Outcome, PREFILL, settleDown } from "./support/draft-world";

const PAUSE = 1_000;

/** A world in which a draft is begun and saved, with "one" in its first field. */
async function beginSaved(): Promise<DraftWorld> {
  const world = new DraftWorld();
  world.type("a", "one");
  await world.pass(PAUSE);
  await world.answer("done");
  return world;
}

const status = (world: DraftWorld) => world.session.getState().status;

describe("a draft that is being written", () => {
  it("is kept in the browser at once, and on the server after a pause", async () => {
    const world = new DraftWorld();
    expect(status(world)).toBe("untouched");
    world.type("a", "o");
    world.type("a", "one");
    expect(world.kept?.content).toEqual({ ...PREFILL, a: "one" });
    expect(world.isAsking).toBe(false);
    await world.pass(PAUSE);
    expect(status(world)).toBe("saving");
    await world.answer("done");
    expect(status(world)).toBe("saved");
    expect(world.stored?.content).toEqual({ ...PREFILL, a: "one" });
    expect(world.kept).toBeNull();
  });

  it("is saved again when typing went on during a save, and kept until then", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    await world.pass(PAUSE);
    world.type("a", "three");
    await world.pass(PAUSE);
    await world.answer("done");
    expect(world.stored?.content.a).toBe("two");
    expect(world.kept?.content.a).toBe("three");
    await world.pass(PAUSE);
    await world.answer("done");
    expect([world.stored?.content.a, world.kept, status(world)]).toEqual(["three", null, "saved"]);
  });

  it("says that there is no connection, and saves by itself when there is one", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    await world.pass(PAUSE);
    await world.answer("offline");
    expect([status(world), world.kept?.content.a]).toEqual(["offline", "two"]);
    await world.pass(60_000);
    await world.answer("done");
    expect([status(world), world.stored?.content.a]).toEqual(["saved", "two"]);
  });

  it("says that the session is over, keeps what is typed, and goes on when signed in again", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    await world.pass(PAUSE);
    await world.answer("signed-out");
    world.type("b", "more");
    expect([status(world), world.kept?.content]).toEqual(["signed-out", { ...PREFILL, a: "two", b: "more" }]);
    world.session.resume();
    await world.pass(PAUSE);
    await world.answer("done");
    expect([status(world), world.stored?.content]).toEqual(["saved", { ...PREFILL, a: "two", b: "more" }]);
  });

  it("keeps what the server refuses, with the fields at fault", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    await world.pass(PAUSE);
    await world.answer("refused");
    expect(world.session.getState()).toMatchObject({
      status: "failed",
      faults: [{ at: "a" }],
      content: { a: "two" },
    });
    await world.reload(false);
    expect(world.content.a).toBe("two");
  });

  it("is there again after a reload, and says so", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    await world.reload(false);
    expect(world.session.getState()).toMatchObject({ isRestored: true, content: { a: "two" } });
    await world.calmDown();
    expect([world.stored?.content.a, world.kept]).toEqual(["two", null]);
  });

  it("merges by itself what another window or a colleague changed elsewhere in it", async () => {
    const world = await beginSaved();
    world.writeElsewhere("theirs", "written");
    world.type("a", "two");
    await world.pass(PAUSE);
    await world.answer("done");
    expect(world.session.getState()).toMatchObject({ isMerged: true, standoff: null });
    await world.calmDown();
    expect(world.stored?.content).toEqual({ ...PREFILL, a: "two", theirs: "written" });
  });

  it("leaves what clashes to the person, and saves nothing over it before", async () => {
    const world = await beginSaved();
    world.writeElsewhere("a", "hers");
    world.type("a", "mine");
    await world.pass(PAUSE);
    await world.answer("done");
    expect(world.session.getState()).toMatchObject({
      status: "stale",
      content: { a: "mine" },
      standoff: { clashes: [{ at: "a", mine: "mine", theirs: "hers", base: "one" }] },
    });
    await world.pass(60_000);
    expect([world.isAsking, world.stored?.content.a, world.kept?.content.a]).toEqual([false, "hers", "mine"]);
    world.settle();
    await world.calmDown();
    expect(world.stored?.content.a).toBe("mine");
  });

  it("loses nothing typed while a clash is not settled yet", async () => {
    const world = await beginSaved();
    world.writeElsewhere("a", "hers");
    world.type("a", "mine");
    await world.pass(PAUSE);
    await world.answer("done");
    world.type("b", "typed meanwhile");
    expect(world.kept?.content.b).toBe("typed meanwhile");
    await world.calmDown();
    expect(world.stored?.content).toMatchObject({ a: "mine", b: "typed meanwhile" });
  });

  it("asks again about a clash after a reload instead of saving over it", async () => {
    const world = await beginSaved();
    world.type("a", "mine");
    world.writeElsewhere("a", "hers");
    for (const _ of [1, 2, 3]) {
      await world.reload(false);
      await world.pass(PAUSE);
      await world.answer("done");
      expect(world.session.getState().standoff?.clashes).toMatchObject([{ mine: "mine", theirs: "hers" }]);
      expect(world.stored?.content.a).toBe("hers");
    }
  });

  it("does not clash with itself when an answer was lost", async () => {
    for (const isReloaded of [false, true]) {
      const world = await beginSaved();
      world.type("a", "two");
      await world.pass(PAUSE);
      await world.answer("lost");
      world.type("a", "three");
      if (isReloaded) await world.reload(false);
      await world.pass(60_000);
      while (world.isAsking) {
        await world.answer("done");
        await world.pass(PAUSE);
      }
      expect(world.session.getState()).toMatchObject({ standoff: null, status: "saved" });
      expect(world.stored?.content.a).toBe("three");
    }
  });

  it("is begun once, also when the answer was lost", async () => {
    const world = new DraftWorld();
    world.type("a", "one");
    await world.pass(PAUSE);
    await world.answer("lost");
    world.type("a", "two");
    await world.calmDown();
    expect(world.drafts.size).toBe(1);
    expect(world.stored?.content.a).toBe("two");
  });

  it("goes back and forth step by step, and a step undone is saved as such", async () => {
    const world = await beginSaved();
    await world.pass(10_000);
    world.type("b", "x");
    world.type("b", "xy");
    await world.pass(10_000);
    await world.answer("done");
    world.type("b", "xyz");
    world.session.undo();
    expect(world.content.b).toBe("xy");
    world.session.undo();
    expect(world.content.b).toBe("");
    world.session.redo();
    expect(world.content.b).toBe("xy");
    await world.calmDown();
    expect(world.stored?.content.b).toBe("xy");
    world.type("c", "new");
    expect(world.session.getState().canRedo).toBe(false);
  });

  it("does not undo what a colleague wrote", async () => {
    const world = await beginSaved();
    await world.pass(10_000);
    world.type("b", "x");
    world.writeElsewhere("theirs", "written");
    await world.calmDown();
    world.session.undo();
    expect(world.content).toEqual({ ...PREFILL, a: "one", theirs: "written" });
  });

  it("is handed in only when all of it is saved", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    const submitting = world.session.submit("Done.");
    await settleDown();
    expect(world.asked.at(-1)).toMatchObject({ method: "PUT", body: { content: { a: "two" } } });
    await world.answer("done");
    expect(world.asked.at(-1)).toMatchObject({ path: "/drafts/draft-1/submission", version: 2 });
    await world.answer("done");
    expect(await submitting).toBe(true);
    expect([world.stored?.state, world.kept]).toEqual(["submitted", null]);
  });

  it("is not handed in when the last save fails", async () => {
    for (const outcome of ["offline", "signed-out", "refused"] as const) {
      const world = await beginSaved();
      world.type("a", "two");
      const submitting = world.session.submit(null);
      await settleDown();
      await world.answer(outcome);
      expect(await submitting).toBe(false);
      expect([world.stored?.state, world.kept?.content.a]).toEqual(["draft", "two"]);
    }
  });

  it("is begun once when it is handed in while it is being begun", async () => {
    const world = new DraftWorld();
    world.type("a", "one");
    await world.pass(PAUSE);
    world.session.undo();
    const submitting = world.session.submit(null);
    await settleDown();
    while (world.isAsking) await world.answer("done");
    expect(await submitting).toBe(true);
    expect(world.drafts.size).toBe(1);
    expect(world.stored).toMatchObject({ state: "submitted", content: PREFILL });
  });

  it("is given up after a save under way, and nothing is saved any more", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    await world.pass(PAUSE);
    const discarding = world.session.discard();
    await world.answer("done");
    await world.answer("done");
    expect(await discarding).toBe(true);
    await world.pass(60_000);
    expect([world.stored?.state, world.kept, world.isAsking]).toEqual(["discarded", null, false]);
  });

  it("gives nothing up that a colleague wrote meanwhile and nobody here has seen", async () => {
    const world = await beginSaved();
    world.writeElsewhere("theirs", "unseen");
    const discarding = world.session.discard();
    while (world.isAsking) await world.answer("done");
    expect(await discarding).toBe(false);
    expect(world.stored?.state).toBe("draft");
    expect(world.content.theirs).toBe("unseen");
  });

  it("is given up although the page that was left saved what this one shows", async () => {
    const world = await beginSaved();
    world.type("a", "two");
    await world.reload(false);
    world.writeElsewhere("a", "two");
    const discarding = world.session.discard();
    while (world.isAsking) await world.answer("done");
    expect(await discarding).toBe(true);
    expect(world.stored?.state).toBe("discarded");
  });
});

type Step =
  | { readonly do: "type"; readonly field: "a" | "b" | "c" }
  | { readonly do: "undo" | "redo" | "resume" | "save" | "settle" }
  | { readonly do: "pass"; readonly milliseconds: number }
  | { readonly do: "answer"; readonly outcome: Outcome }
  | { readonly do: "elsewhere" }
  | { readonly do: "reload"; readonly hasArrived: boolean };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant("type"), field: fc.constantFrom("a", "b", "c") }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("undo", "redo", "resume", "save", "settle") }) },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant("pass"), milliseconds: fc.constantFrom(100, 800, 20_000) }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant("answer"),
        outcome: fc.constantFrom<Outcome>("done", "done", "lost", "offline", "signed-out", "refused"),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("elsewhere") }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("reload"), hasArrived: fc.boolean() }) },
  ),
  { maxLength: 40 },
);

async function take(world: DraftWorld, step: Step, text: string): Promise<void> {
  switch (step.do) {
    case "type":
      return world.type(step.field, text);
    case "undo":
      return world.session.undo();
    case "redo":
      return world.session.redo();
    case "resume":
      return world.session.resume();
    case "save":
      void world.session.saveNow();
      return await settleDown();
    case "settle":
      return world.settle();
    case "pass":
      return await world.pass(step.milliseconds);
    case "answer":
      return await world.answer(step.outcome);
    case "elsewhere":
      return world.writeElsewhere("theirs", text);
    case "reload":
      return await world.reload(step.hasArrived);
  }
}

const mine = ({ a, b, c }: JsonObject): JsonObject => ({ a: a ?? "", b: b ?? "", c: c ?? "" });

describe("whatever the server answers, in whatever order", () => {
  it("the content typed last is on the server or kept in the browser, and at last on the server", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const world = new DraftWorld();
        let typed = mine(PREFILL);
        let theirs = "";
        for (const [index, step] of all.entries()) {
          if (step.do === "elsewhere" && world.stored !== undefined) theirs = String(index);
          await take(world, step, String(index));
          if (["type", "undo", "redo"].includes(step.do)) typed = mine(world.content);
          expect(mine(world.content)).toEqual(typed);
          const places = [world.stored?.content, world.kept?.content, PREFILL];
          const isHeld = places.some((content) => content !== undefined && isSameJson(mine(content), typed));
          expect(isHeld, `after ${JSON.stringify(step)}`).toBe(true);
        }
        await world.calmDown();
        const content = world.stored?.content ?? PREFILL;
        expect(mine(content)).toEqual(typed);
        expect(mine(world.content)).toEqual(typed);
        expect(world.kept).toBeNull();
        if (!all.some((step) => step.do === "reload")) {
          expect(content.theirs).toBe(theirs);
          expect(world.drafts.size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
