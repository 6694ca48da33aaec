import { expect, it, vi } from "vitest";
import { ParleyError, StaleError } from "@/lib/errors";
import { toProblem } from "@/lib/web/problem";

it("an expected error of another bundle is expected here too", async () => {
  vi.resetModules();
  const other = await import("@/lib/errors");
  expect(other.ParleyError).not.toBe(ParleyError);
  const error = new other.ParleyError("too-large", "Choose fewer rows.");
  expect(error).toBeInstanceOf(ParleyError);
  expect(error).not.toBeInstanceOf(StaleError);
  expect(toProblem(error)).toMatchObject({ status: 413, detail: "Choose fewer rows." });
  expect(new other.StaleError("Changed.", { version: 2, value: null })).toBeInstanceOf(StaleError);
  expect(new Error("other")).not.toBeInstanceOf(ParleyError);
});
