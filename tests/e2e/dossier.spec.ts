import { expect, test } from "./app";

test("a dossier tells what was said, where, and how it changed", async ({ page, matrix }) => {
  await matrix.open();
  await matrix.cell("United States", "Recognition of Crimea").click();
  const { dossier } = matrix;
  await expect(dossier.getByRole("heading", { name: "What was said" })).toBeVisible();
  await expect(dossier.getByRole("link", { name: /25 April 2025, paragraph 12/ }).first()).toBeVisible();
  await expect(dossier.getByText("First recorded")).toBeVisible();
  const others = dossier.getByRole("region", { name: "Where the others stand" });
  await expect(others.getByText("Ukraine", { exact: true })).toBeVisible();
  await expect(dossier.getByText(/Parley\. “United States on Recognition of Crimea/)).toContainText(
    /recordedAt=.*cell=us\.crimea-recognition/,
  );
  await page.goBack();
  await expect(dossier).toHaveCount(0);
  await page.goForward();
  await expect(dossier).toBeVisible();
});

test("a source behind a statement is one step away", async ({ page, matrix }) => {
  await matrix.open("?cell=us.crimea-recognition");
  await matrix.dossier
    .getByRole("link", { name: /paragraph 12/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/sources#csm-p12/);
  await expect(page.locator("[id^='csm-p12']").first()).toBeInViewport();
});

test("a dossier that cannot be loaded says so and can be asked for again", async ({ page, matrix }) => {
  await matrix.open();
  await page.route("**/dossier?**", (route) => route.abort());
  await matrix.cell("Russia", "NATO membership").click();
  await expect(matrix.dossier.getByText("What was said could not be loaded.")).toBeVisible();
  await page.unroute("**/dossier?**");
  await matrix.dossier.getByRole("button", { name: "Try again" }).click();
  await expect(matrix.dossier.getByRole("heading", { name: "What was said" })).toBeVisible();
});

test("a cell without a position says that the sources were searched", async ({ matrix }) => {
  await matrix.open("?asOf=2025-03-14&cell=us.crimea-recognition");
  await expect(matrix.dossier.getByText(/The sources were searched/)).toBeVisible();
});
