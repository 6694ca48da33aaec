import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BodyCache, buildBody, getKeptBody } from "@/lib/api/body-cache";

describe("the cache of bodies", () => {
  test("builds what it has not, keeps what was asked for last, and drops the rest", () => {
    const cache = new BodyCache(100);
    const built: string[] = [];
    const ask = (key: string) =>
      getKeptBody(cache, key, () => {
        built.push(key);
        return buildBody(key.repeat(25));
      });
    for (const key of ["a", "b", "c", "d", "a", "e", "a", "b"]) ask(key);
    expect(built).toEqual(["a", "b", "c", "d", "e", "b"]);
  });

  test("keeps nothing above a quarter of its room", () => {
    const cache = new BodyCache(100);
    let built = 0;
    for (let times = 0; times < 2; times += 1) {
      getKeptBody(cache, "large", () => {
        built += 1;
        return buildBody("x".repeat(26));
      });
    }
    expect(built).toBe(2);
  });

  test("gives what was built for the key, whatever was asked before", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 })), (sizes) => {
        const cache = new BodyCache(100);
        for (const size of sizes) {
          const { bytes } = getKeptBody(cache, String(size), () => buildBody("x".repeat(size)));
          expect(bytes).toHaveLength(size);
        }
      }),
    );
  });
});

describe("a body", () => {
  test("has the same tag exactly when it has the same content", () => {
    expect(buildBody({ a: 1 }).etag).toBe(buildBody('{"a":1}').etag);
    expect(buildBody({ a: 1 }).etag).not.toBe(buildBody({ a: 2 }).etag);
  });
});
