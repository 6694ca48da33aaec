import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DraftContent, getContentSchema } from "@/lib/desk/check-entry";
import { EMPTY_POSITION, type PositionContent } from "@/lib/desk/position-content";
import { writePosition } from "@/lib/desk/prefill";
import type { Position, Revision } from "@/lib/domain/model";
import { buildRestoration } from "@/lib/domain/restore";
import { mergeThreeWay } from "@/lib/domain/three-way";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { gridOf, instant } from "@/tests/support/record";
import {
  addPerson,
  askAs,
  askToPublish,
  begin,
  expectStatus,
  type Person,
  publish,
  readRecord,
  type Seen,
  storeTalks,
  submit,
} from "./support/desk";

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  let ann: Person;
  let bea: Person;
  let eve: Person;
  beforeAll(async () => {
    opened = await useDatabase(engine);
    [ann, bea, eve] = [await addPerson("analyst"), await addPerson("analyst"), await addPerson("editor")];
  });
  afterAll(() => opened.close());

  const getSource = async (slug: string): Promise<DraftContent> => {
    const [source] = (await readRecord(slug)).sources;
    return getContentSchema("source").parse(source);
  };
  const askToSubmit = (by: Person, { id, version }: Seen) =>
    askAs(by, "POST", `drafts/${id}/submission`, { version, body: {} });

  /** Merges what a 412 tells, as the desk does, and saves it as merged with what is published. */
  async function merge(by: Person, id: string, answer: Promise<Response>): Promise<Seen> {
    const { current } = await expectStatus(412, answer);
    const { content, base, theirs } = current.value;
    const { merged, clashes } = mergeThreeWay(base, content, theirs);
    expect(clashes).toEqual([]);
    const body = { content: merged, rebased: theirs };
    return await expectStatus(200, askAs(by, "PUT", `drafts/${id}`, { version: current.version, body }));
  }

  test("a draft that another publication overtook is not handed in; merged it is, and both changes stand", async () => {
    const slug = await storeTalks();
    const source = await getSource(slug);
    const hers = await begin(bea, slug, "source", "source-1", { ...source, dateNote: "Printed on it." });
    const mine = await begin(ann, slug, "source", "source-1", { ...source, title: "A better title" });
    await publish(eve, await submit(bea, hers));

    const merged = await merge(ann, mine.id, askToSubmit(ann, mine));
    await publish(eve, await submit(ann, merged));
    expect(await getSource(slug)).toEqual({ ...source, dateNote: "Printed on it.", title: "A better title" });
  });

  test("a draft that is overtaken in review is not published; returned and merged it is", async () => {
    const slug = await storeTalks();
    const source = await getSource(slug);
    const hers = await submit(bea, await begin(bea, slug, "source", "source-1", { ...source, tier: "A" }));
    const mine = await submit(
      ann,
      await begin(ann, slug, "source", "source-1", { ...source, language: "uk" }),
    );
    await publish(eve, hers);

    const refused = await expectStatus(412, askToPublish(eve, mine));
    expect(refused.current).toMatchObject({
      version: mine.version,
      value: {
        state: "submitted",
        content: { ...source, language: "uk" },
        base: source,
        theirs: { ...source, tier: "A" },
      },
    });
    expect(await getSource(slug)).toEqual({ ...source, tier: "A" });
    expect(await expectStatus(200, askAs(ann, "GET", `drafts/${mine.id}`))).toMatchObject({
      state: "submitted",
      version: mine.version,
    });
    const returned = await expectStatus(
      200,
      askAs(eve, "POST", `drafts/${mine.id}/return`, { version: mine.version, body: { reason: "Merge." } }),
    );
    const merged = await merge(ann, mine.id, askToSubmit(ann, returned));
    await publish(eve, await submit(ann, merged));
    expect(await getSource(slug)).toEqual({ ...source, tier: "A", language: "uk" });
  });

  test("what was merged with an entry that changed once more is refused again, with the newest", async () => {
    const slug = await storeTalks();
    const source = await getSource(slug);
    const mine = await begin(ann, slug, "source", "source-1", { ...source, language: "uk" });
    await publish(
      eve,
      await submit(bea, await begin(bea, slug, "source", "source-1", { ...source, tier: "A" })),
    );
    const second = await getSource(slug);
    await publish(
      eve,
      await submit(bea, await begin(bea, slug, "source", "source-1", { ...second, tier: "C" })),
    );
    const body = { content: { ...second, language: "uk" }, rebased: second };
    const answer = askAs(ann, "PUT", `drafts/${mine.id}`, { version: mine.version, body });
    const { current } = await expectStatus(412, answer);
    expect(current.value).toMatchObject({ base: second, theirs: { ...second, tier: "C" } });
  });

  const act = async (slug: string, content: PositionContent) =>
    await publish(eve, await submit(ann, await begin(ann, slug, "position", "a.i", content)));
  const getPosition = async (slug: string): Promise<Position> => {
    const found = (await readRecord(slug)).positions.find(({ id }) => id === "a.i.1");
    if (found === undefined) throw new RangeError("no position");
    return found;
  };
  const correct = async (slug: string, changes: Partial<PositionContent>, of?: number) =>
    await act(slug, {
      ...writePosition(await getPosition(slug), of),
      act: "corrected",
      correction: "We misread it.",
      ...changes,
    });

  test("a correction of an earlier position is overtaken by another one of it, and by its retraction", async () => {
    const slug = await storeTalks({
      positions: [
        { party: "a", issue: "i", prefers: "o2" },
        { party: "a", issue: "i", prefers: "o3", from: "2025-04-10" },
      ],
    });
    const getFirst = async () => {
      const first = (await readRecord(slug)).positions.find(({ id }) => id === "a.i.1");
      if (first === undefined) throw new Error("the talks have a first position");
      return first;
    };
    const correct = async (changes: Partial<PositionContent>) => ({
      ...writePosition(await getFirst()),
      act: "corrected" as const,
      correction: "Misread.",
      ...changes,
    });
    const beginIt = async (by: Person, changes: Partial<PositionContent>) =>
      begin(by, slug, "position", "a.i", await correct(changes));

    const mine = await beginIt(ann, { confidence: "low" });
    // Begun about the newest, it turns to the first.
    const [, newest] = (await readRecord(slug)).positions;
    if (newest === undefined) throw new Error("the talks have a second position");
    const turned = await begin(ann, slug, "position", "a.i", writePosition(newest));
    const body = { content: await correct({ confidence: "medium" }) };
    const { version } = await expectStatus(
      200,
      askAs(ann, "PUT", `drafts/${turned.id}`, { version: 1, body }),
    );

    await publish(eve, await submit(bea, await beginIt(bea, { rationale: "It says more." })));
    for (const seen of [mine, { id: turned.id, version }]) {
      const { current } = await expectStatus(412, askToSubmit(ann, seen));
      expect(current.value.theirs).toMatchObject({ position: "a.i.1", rationale: "It says more." });
    }
    const merged = await merge(ann, mine.id, askToSubmit(ann, mine));
    await publish(eve, await submit(ann, merged));
    expect((await getFirst()).revisions.at(-1)).toMatchObject({
      number: 3,
      confidence: "low",
      rationale: "It says more.",
    });

    const late = await submit(ann, await beginIt(ann, { confidence: "high" }));
    await publish(eve, await submit(bea, await beginIt(bea, { retracted: true })));
    await expectStatus(412, askToPublish(eve, late));
    expect((await getFirst()).revisions.at(-1)).toMatchObject({ number: 4, retracted: true });
  });

  test("said again, a position gets evidence and nothing else", async () => {
    const slug = await storeTalks();
    const before = await readRecord(slug);
    const evidence = [{ statement: "again", role: "supports" as const }];
    await act(slug, { ...EMPTY_POSITION, act: "said-again", position: "a.i.1", evidence, preferred: "o5" });
    const after = await readRecord(slug);
    expect({ ...after, positions: [] }).toEqual({ ...before, positions: [] });
    const [first, ...others] = after.positions;
    expect(others).toEqual(before.positions.slice(1));
    expect(first).toEqual({
      ...before.positions[0],
      evidence: expect.arrayContaining([{ ...evidence[0], recordedAt: expect.any(String) }]),
    });
  });

  test("corrected, a position gets a revision and keeps those before", async () => {
    const slug = await storeTalks();
    const before = await getPosition(slug);
    await correct(slug, { preferred: "o1", validFrom: "2025-03-02" });
    const after = await getPosition(slug);
    expect(after.revisions.slice(0, 1)).toEqual(before.revisions);
    expect(after.revisions).toHaveLength(2);
    expect(after.revisions[1]).toMatchObject({
      number: 2,
      stance: { state: "stated", preferred: "o1" },
      validFrom: "2025-03-02",
      correction: "We misread it.",
      retracted: false,
    });
    expect(after.evidence).toEqual(before.evidence);
  });

  test("retracted, a position was never held and is still on record", async () => {
    const slug = await storeTalks();
    await correct(slug, { retracted: true });
    const { revisions } = await getPosition(slug);
    expect(revisions.map(({ retracted }) => retracted)).toEqual([false, true]);
    const { cells } = gridOf(await readRecord(slug), { recordedAt: "2100-01-01T00:00:00.000Z" });
    expect(cells.flat().filter(({ party, issue }) => party === "a" && issue === "i")).toMatchObject([
      { state: "not-researched" },
    ]);
  });

  test("revision k restored as a draft says again what it said, as the domain restores it", async () => {
    const slug = await storeTalks();
    await correct(slug, { preferred: "o1", redLines: ["o5"], salience: { value: 40, reason: "Often." } });
    await correct(slug, { preferred: "o4", redLines: null, salience: null, confidence: "low" });
    await correct(slug, { retracted: true });
    for (const k of [1, 2, 3, 5]) {
      const before = await getPosition(slug);
      await correct(slug, {}, k);
      const after = await getPosition(slug);
      expect(after.revisions.slice(0, -1)).toEqual(before.revisions);
      const restored = buildRestoration(before, k, { publishedAt: NOW, correction: "We misread it." });
      expect(says(after.revisions.at(-1))).toEqual(says(restored));
    }
  });
});

const NOW = instant("2026-01-01T00:00:00.000Z");

/** What a revision says, without when it was published. */
function says(revision: Revision | undefined) {
  if (revision === undefined) throw new RangeError("no revision");
  const { publishedAt: _, ...said } = revision;
  return said;
}
