import { expect, test } from "vitest";
import { askTogether } from "@/lib/web/ask-together";

/** An asking that is answered when the test says so. */
function openAsking() {
  const asked: {
    readonly key: string;
    readonly answer: (text: string) => void;
    readonly fail: () => void;
  }[] = [];
  const ask = askTogether(
    (key) =>
      new Promise<string>((answer, reject) => {
        asked.push({ key, answer, fail: () => reject(new Error("down")) });
      }),
  );
  return { ask, asked };
}

test("Who comes while it is asked shares the next asking, which begins after they came", async () => {
  const { ask, asked } = openAsking();
  const first = ask("talks");
  const crowd = Array.from({ length: 100 }, () => ask("talks"));
  expect(asked).toHaveLength(1);
  asked[0]?.answer("before");
  expect(await first).toBe("before");
  expect(asked).toHaveLength(2);
  asked[1]?.answer("after");
  expect(new Set(await Promise.all(crowd))).toEqual(new Set(["after"]));
  expect(asked).toHaveLength(2);
  void ask("talks");
  expect(asked).toHaveLength(3);
});

test("An asking that fails fails for those who shared it; the next begins all the same", async () => {
  const { ask, asked } = openAsking();
  const [first, second] = [ask("talks"), ask("talks")];
  asked[0]?.fail();
  await expect(first).rejects.toThrow("down");
  asked[1]?.answer("up");
  expect(await second).toBe("up");
});

test("Different things are asked apart", () => {
  const { ask, asked } = openAsking();
  for (const key of ["talks", "other"]) void ask(key);
  expect(asked.map(({ key }) => key)).toEqual(["talks", "other"]);
});
