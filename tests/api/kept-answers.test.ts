import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getDatabase } from "@/lib/db/client";
import { listDrafts } from "@/lib/db/drafts";
import type * as IdempotentAnswers from "@/lib/db/idempotent-answers";
import { ParleyError } from "@/lib/errors";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { addPerson, askAs, expectStatus, storeTalks } from "./support/desk";

vi.mock("@/lib/db/idempotent-answers", async (importOriginal) => ({
  ...(await importOriginal<typeof IdempotentAnswers>()),
  keepAnswer: () => Promise.reject(new ParleyError("unavailable", "The connection is gone.")),
}));

let opened: TestDatabase;
beforeAll(async () => {
  const [engine] = engines;
  if (engine === undefined) throw new RangeError("no engine");
  opened = await useDatabase(engine);
});
afterAll(() => opened.close());

test("what was done although its answer could not be kept is answered as done, and not done again", async () => {
  const [ann, slug] = [await addPerson("analyst"), await storeTalks()];
  const body = { kind: "category", target: "topic", content: { slug: "topic", title: "Once" } };
  const post = () =>
    askAs(ann, "POST", `negotiations/${slug}/drafts`, { body, headers: { "Idempotency-Key": "one" } });
  await expectStatus(201, post());
  await expectStatus(409, post());
  expect(await listDrafts(await getDatabase(), { negotiation: slug })).toHaveLength(1);
});
