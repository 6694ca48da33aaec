import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/negotiations/[slug]/figures/[file]/route";
import { figureEndpoint } from "@/lib/api/figures";
import { writeOpenApi } from "@/lib/api/openapi";
import { problemSchema } from "@/lib/api/problem-schema";
import { unpackZip } from "@/lib/export/zip";
import type { TestDatabase } from "@/tests/support/database";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { storeRecord } from "./support/serve";
import { buildTalks } from "./support/talks";

let own: TestDatabase;
beforeAll(async () => {
  own = await useMemoryDatabase();
  await storeRecord(buildTalks());
}, 120_000);
afterAll(() => own.close());

const ask = (file: string, query = "") =>
  GET(new Request(`http://parley.test/api/v1/negotiations/talks/figures/${file}?${query}`), {
    params: Promise.resolve({ slug: "talks", file }),
  });

describe("the address of a picture", () => {
  test.each([
    ["text=curves", "text", "should be one of fonts, outlines"],
    ["page=0", "page", "should be a whole number from 1 to 10000, or all"],
    ["page=none", "page", "should be a whole number from 1 to 10000, or all"],
    ["page=99", "page", "should be 1 to 1, or all"],
  ])("%s is refused, with what there is", async (query, at, reason) => {
    const answer = await ask("agreement.svg", query);
    expect(answer.status).toBe(400);
    expect(problemSchema.parse(await answer.json()).faults).toEqual([{ at, reason }]);
  });

  test("gives texts with their fonts, or outlines without any", async () => {
    const fonts = await (await ask("agreement.svg")).text();
    expect(fonts).toContain("@font-face{font-family:Inter;font-weight:400;src:url(data:font/woff2;base64,");
    expect(fonts).toContain("<text ");
    const outlines = await (await ask("agreement.svg", "text=outlines")).text();
    expect(outlines).not.toMatch(/@font-face|<text /);
    expect(outlines).toContain('<use xlink:href="#regular-');
  });

  test.each(["svg", "png"])(
    "gives all pages of %s as a ZIP file that is saved under a name",
    async (format) => {
      const answer = await ask(`agreement.${format}`, "page=all&scale=1&download=true");
      expect(answer.headers.get("Content-Type")).toBe("application/zip");
      expect(answer.headers.get("Content-Disposition")).toMatch(
        new RegExp(`filename="talks-agreement-[\\d-]+-${format}\\.zip"`),
      );
      const names = [...unpackZip(new Uint8Array(await answer.arrayBuffer())).keys()];
      expect(names).toEqual([expect.stringMatching(new RegExp(`-1-of-1\\.${format}$`))]);
    },
  );

  test("is documented with its choices and the media type of ZIP files", () => {
    const written = writeOpenApi([figureEndpoint], []);
    expect(written).toMatch(/"enum": \[\s*"fonts",\s*"outlines"\s*\]/);
    expect(written).toContain('"application/zip"');
  });

  test("asks for all pages of what has none and gets the one file", async () => {
    expect((await ask("agreement.csv", "page=all")).headers.get("Content-Type")).toContain("text/csv");
  });
});
