import { expect, test } from "./app";

test.use({ javaScriptEnabled: false });

test("without a script the page shows the matrix for the address", async ({ matrix }) => {
  await matrix.open("?asOf=2025-03-14&categories=territory");
  await expect(matrix.issues).toHaveCount(3);
  await expect(matrix.cell("United States", "Recognition of Crimea")).toHaveAccessibleName(
    /No position found/,
  );
});

test("without a script the controls still work, as a form", async ({ page, matrix }) => {
  await matrix.open();
  await page.getByLabel("Day", { exact: true }).fill("2025-03-14");
  await page.getByRole("combobox", { name: "Sort" }).selectOption("Divergence");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/asOf=2025-03-14/);
  await expect(page.getByText("25 issues")).toBeVisible();
  await expect(matrix.cell("United States", "Recognition of Crimea")).toHaveAccessibleName(
    /No position found/,
  );
});

test("without a script a cell opens its dossier and closes it", async ({ page, matrix }) => {
  await matrix.open();
  await matrix.cell("United States", "Recognition of Crimea").click();
  await expect(matrix.dossier.getByRole("heading", { name: "What was said" })).toBeVisible();
  await matrix.dossier.getByRole("link", { name: "Close" }).click();
  await expect(matrix.dossier).toHaveCount(0);
  await expect(page).not.toHaveURL(/cell=/);
});
