import { expect, test } from "./app";

test("a reader sees every issue and where each party stands", async ({ page, matrix }) => {
  await matrix.open();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Russia’s war in Ukraine: where the parties stand",
  );
  await expect(matrix.parties).toHaveText(["Russia", "Ukraine", "United States", "Europe"]);
  await expect(matrix.issues).toHaveCount(25);
  await expect(matrix.cell("United States", "Recognition of Crimea")).toHaveAccessibleName(
    /US legal recognition, step 3 of 4, .+ confidence, 25 April 2025/,
  );
});

test("the slider moves the day over seventy days without a request", async ({ page, matrix }) => {
  await matrix.open();
  // The page then listens for what is published, which it asks for once.
  await page.locator("[data-following]").waitFor({ state: "attached" });
  const requests: string[] = [];
  // What is published meanwhile is another matter.
  const isNews = (url: string) => /\/(live|history\?since=\d+&limit=500)$/.test(url);
  page.on("request", (request) => {
    if (!isNews(request.url())) requests.push(request.url());
  });
  await matrix.slider.focus();
  for (let day = 0; day < 70; day += 1) await page.keyboard.press("ArrowLeft");
  await expect(matrix.slider).toHaveAttribute("aria-valuetext", "14 March 2025");
  await expect(matrix.cell("United States", "Recognition of Crimea")).toHaveAccessibleName(
    /No position found/,
  );
  await expect(page).toHaveURL(/asOf=2025-03-14/);
  expect(requests).toEqual([]);
});

test("what a reader chose survives a reload and can be shared", async ({ page, matrix, context }) => {
  await matrix.open();
  await matrix.colourBy("Relative");
  await page.getByRole("combobox", { name: "Measured from" }).selectOption("Ukraine");
  await page.getByText("Only differences").click();
  await page.getByRole("combobox", { name: "Sort" }).selectOption("Divergence");
  await page.getByRole("searchbox", { name: "Search issues" }).fill("ceasefire");
  await page.getByLabel("Compare with").fill("2025-03-14");
  await expect(page).toHaveURL(/compare=2025-03-14/);
  await expect(page).toHaveURL(/q=ceasefire/);
  const rows = await matrix.issues.getByRole("rowheader").allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.length).toBeLessThan(25);
  for (const again of [page, await context.newPage()]) {
    await again.goto(page.url());
    await expect(again.getByRole("radio", { name: "Relative" })).toBeChecked();
    await expect(again.getByRole("combobox", { name: "Measured from" })).toHaveValue("ukraine");
    await expect(again.getByLabel("Compare with")).toHaveValue("2025-03-14");
    expect(await again.locator("tr.issue > th").allInnerTexts()).toEqual(rows);
  }
});

test("a reader puts two parties side by side, and any party first", async ({ page, matrix }) => {
  await matrix.open();
  await matrix.openMenu(/^Parties/);
  await page.getByRole("button", { name: "Move Ukraine one place to the left" }).click();
  await expect(matrix.parties).toHaveText(["Ukraine", "Russia", "United States", "Europe"]);
  await page.getByRole("combobox", { name: "Two parties" }).selectOption({ label: "Ukraine – Europe" });
  await expect(matrix.parties).toHaveText(["Ukraine", "Europe"]);
  await expect(page).toHaveURL(/parties=ukraine&parties=europe/);
  await page.getByRole("button", { name: "All parties" }).click();
  await expect(matrix.parties).toHaveText(["Russia", "Ukraine", "United States", "Europe"]);
});

test("members of Europe can be shown beside it", async ({ page, matrix }) => {
  await matrix.open();
  await matrix.openMenu(/^Parties/);
  await page.getByLabel("Show members").check();
  await expect(matrix.table.getByRole("columnheader", { name: "United Kingdom" })).toBeVisible();
  await expect(matrix.cell("France", "Peacekeepers / foreign troops")).toBeVisible();
});

test("a search that finds nothing says so and offers the way back", async ({ page, matrix }) => {
  await matrix.open();
  await page.getByRole("searchbox", { name: "Search issues" }).fill("zzz");
  await expect(page.getByRole("heading", { name: "No issue fits what you chose" })).toBeVisible();
  await page.getByRole("link", { name: "Reset the view" }).click();
  await expect(matrix.issues).toHaveCount(25);
});

test("an event's button sets its day, and comparing says what changed", async ({ page, matrix }) => {
  await matrix.open();
  await page.getByRole("button", { name: "To the event before" }).click();
  await expect(page).toHaveURL(/asOf=2025-05-/);
  await matrix.openMenu(/^Events$/);
  await page
    .getByRole("button", { name: /^25 Apr / })
    .first()
    .click();
  await expect(page).toHaveURL(/asOf=2025-04-25/);
  await matrix.open("?compare=2025-03-14");
  await expect(page.getByText(/cells changed since 14 March 2025/)).toBeVisible();
  await expect(matrix.cell("United States", "Recognition of Crimea")).toHaveAccessibleName(/first recorded/);
  await page.getByRole("button", { name: "Stop comparing" }).click();
  await expect(page).not.toHaveURL(/compare/);
});

test("an address that cannot be used falls back and says so", async ({ page, matrix }) => {
  await matrix.open("?asOf=2025-02-31&lens=pink&parties=atlantis&cell=nobody.nothing");
  const alert = page.getByRole("alert").filter({ hasText: "could not be used" });
  for (const part of ["asOf: 2025-02-31", "lens: pink", "parties: atlantis", "cell: nobody.nothing"]) {
    await expect(alert).toContainText(part);
  }
  await expect(matrix.issues).toHaveCount(25);
});

test("a day outside the record shows nothing as researched and says why", async ({ page, matrix }) => {
  await matrix.open("?asOf=2025-06-30");
  await expect(page.getByText(/The record covers 1 March 2025 to 23 May 2025/)).toBeVisible();
  await expect(matrix.cell("Ukraine", "Recognition of Crimea")).toHaveAccessibleName(/Not researched/);
});

test("an unknown negotiation is a page of its own, answered with 404", async ({ page }) => {
  const response = await page.goto("/atlantis");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
});
