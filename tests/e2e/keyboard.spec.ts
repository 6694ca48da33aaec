import { expect, test } from "./app";

test("a reader reaches a cell, opens its dossier and comes back, by keyboard alone", async ({
  page,
  matrix,
}) => {
  await matrix.open();
  const first = matrix.table.getByRole("link", { name: "Recognition of Crimea", exact: true });
  await matrix.parties.last().focus();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const cell = matrix.cell("United States", "Recognition of Crimea");
  await expect(cell).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(matrix.dossier.getByRole("heading", { level: 2 })).toHaveText(
    "United States: Legal recognition by the United States",
  );
  await expect(page).toHaveURL(/cell=us.crimea-recognition/);
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    // The browser's own controls may be between the last and the first, but nothing of the page behind.
    expect(
      await page.evaluate(() => document.activeElement?.closest("main :not(dialog) table") !== null),
    ).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(matrix.dossier).toHaveCount(0);
  await expect(cell).toBeFocused();
});

test("Home, End and the arrows walk the table as a spreadsheet", async ({ page, matrix }) => {
  await matrix.open();
  await matrix.cell("Russia", "NATO membership").focus();
  await page.keyboard.press("End");
  await expect(matrix.cell("Europe", "NATO membership")).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(matrix.table.getByRole("link", { name: "Recognition of Crimea", exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(matrix.cell("Russia", "Occupied oblasts and the line of control")).toBeFocused();
});

test("the first Tab offers to skip to the content", async ({ page, matrix }) => {
  await matrix.open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
