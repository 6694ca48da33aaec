import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../app";
import { signIn } from "../people";
import { DESK_ROUTES } from "../routes";

for (const { width, height, colorScheme } of [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height }, colorScheme });

    for (const [route, address] of Object.entries(DESK_ROUTES)) {
      test(`${route} has nothing that axe would mend and never scrolls sideways`, async ({ page }) => {
        await signIn(page, "admin");
        await page.goto(address);
        await expect(page.locator("main")).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}
