import { expect, test } from "./app";

test.use({ javaScriptEnabled: false });

test("without a script the figures are drawn, charts as files", async ({ page }) => {
  await page.goto("/russia-ukraine/agreement");
  await expect(page.getByRole("img", { name: "How far each two parties agree" })).toBeVisible();
  const chart = page.locator("section#over-time").getByRole("img");
  await chart.scrollIntoViewIfNeeded();
  await expect(chart).toHaveAttribute("src", /over-time\.svg\?size=column/);
  await expect(chart).toHaveAttribute("alt", /^Agreement of 6 pairs of parties/);
});

test("without a script the controls still work, as a form", async ({ page }) => {
  await page.goto("/russia-ukraine/agreement?measure=same-option");
  await page.getByRole("combobox", { name: "Issue" }).selectOption("NATO membership");
  await page.locator("section#scale").getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/measure=same-option/);
  await expect(page.getByRole("combobox", { name: "Issue" })).toHaveValue("nato-membership");
  await expect(page.getByRole("combobox", { name: "Measure" })).toHaveValue("same-option");
});

test("without a script a briefer chooses a size and saves a file", async ({ page }) => {
  await page.goto("/russia-ukraine/figures/agreement");
  await page.getByRole("combobox", { name: "Size" }).selectOption("Square");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/size=square/);
  await expect(page.getByRole("alert")).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Excel", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
});
