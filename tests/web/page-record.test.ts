import { describe, expect, it } from "vitest";
import { ParleyError } from "@/lib/errors";
import { unlessUnavailable } from "@/lib/web/page-record";

describe("a page without its database", () => {
  it("is told so instead of failing, and asks again the next time", async () => {
    let isUp = false;
    const read = () =>
      unlessUnavailable(async () => {
        if (!isUp) throw new ParleyError("unavailable", "no answer");
        return "the record";
      });
    expect(await read()).toBeUndefined();
    isUp = true;
    expect(await read()).toBe("the record");
  });

  it("still fails on faults of our own", async () => {
    const failing = unlessUnavailable(async () => {
      throw new ParleyError("invalid", "a fault of ours");
    });
    await expect(failing).rejects.toThrow("a fault of ours");
  });
});
