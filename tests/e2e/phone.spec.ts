import { expect, test } from "./app";

test("on a phone an issue opens into its cells and keeps its place in the table @phone @phone-only", async ({
  page,
  matrix,
}) => {
  await matrix.open();
  const cell = matrix.cell("United States", "Recognition of Crimea");
  await expect(cell).toBeHidden();
  await page.getByRole("button", { name: "Show the positions on Recognition of Crimea" }).click();
  await expect(cell).toBeVisible();
  await expect(
    page.getByRole("cell").filter({ has: page.locator('[data-cell="us.crimea-recognition"]') }),
  ).toBeVisible();
  await cell.click();
  await expect(matrix.dossier.getByRole("heading", { level: 2 })).toContainText("United States");
});

test("on a phone the other controls are one button away @phone @phone-only", async ({ page, matrix }) => {
  await matrix.open();
  await expect(page.getByRole("combobox", { name: "Sort" })).toBeHidden();
  await page.getByRole("button", { name: "More options" }).click();
  await page.getByRole("combobox", { name: "Sort" }).selectOption("Newest evidence");
  await expect(page).toHaveURL(/sort=newest/);
});
