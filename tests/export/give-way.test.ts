import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, openPool } from "./support/made-files";

/** How far each thread of this process gives way to others, on Linux (proc_pid_stat(5), field 19). */
function listNiceness(): ReadonlyMap<string, number> {
  const threads = readdirSync("/proc/self/task").map((id): [string, number] => {
    const text = readFileSync(`/proc/self/task/${id}/stat`, "utf8");
    return [id, Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[16])];
  });
  return new Map(threads);
}

it("the thread that makes files gives way, and no thread that was there before", async () => {
  const record = getBuiltIn();
  const request = buildDefaultRequest(record, instant("2026-11-22T00:00:00.000Z"));
  const before = listNiceness();
  await openPool().run(figureJob(buildFigure(record, "agreement", request, "/x"), "csv"));
  const after = listNiceness();
  for (const [id, niceness] of before) expect(after.get(id) ?? niceness).toBe(niceness);
  const added = [...after].filter(([id]) => !before.has(id)).map(([, niceness]) => niceness);
  expect(Math.max(...added)).toBeGreaterThan(Math.max(...before.values()));
});
