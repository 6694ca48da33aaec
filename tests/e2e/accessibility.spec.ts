import { readdirSync } from "node:fs";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./app";
import { DESK_ROUTES, ROUTES } from "./routes";

test("every page of the app stands in a table of routes", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
  expect(pages.sort()).toEqual([...Object.keys(ROUTES), ...Object.keys(DESK_ROUTES)].sort());
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    for (const [route, address] of Object.entries(ROUTES)) {
      test(`${route} has nothing that axe would mend and never scrolls sideways @phone`, async ({ page }) => {
        await page.goto(address);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }

    for (const lens of ["camps", "scale", "relative"]) {
      test(`the matrix has nothing that axe would mend under the lens ${lens}`, async ({ page }) => {
        await page.goto(`/russia-ukraine?lens=${lens}&compare=2025-03-14`);
        await expectAccessible(page);
      });
    }

    test("an open dossier has nothing that axe would mend @phone", async ({ page, matrix }) => {
      await matrix.open("?cell=us.crimea-recognition");
      await expect(matrix.dossier.getByRole("heading", { level: 2 })).toContainText("United States");
      await expectAccessible(page);
    });

    test("a page that does not exist and a faulty address have nothing that axe would mend", async ({
      page,
    }) => {
      await page.goto("/no-such-negotiation");
      await expectAccessible(page);
      await page.goto("/russia-ukraine?asOf=yesterday&lens=pink");
      await expectAccessible(page);
    });
  });
}
