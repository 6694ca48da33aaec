import { expect, expectAccessible, test } from "./app";

const HOSTILE = `<img src=x onerror="alert(1)"> The day is that of the report.`;

test("a reader suggests a correction; what was typed stays until it is sent", async ({ page, matrix }) => {
  await matrix.open("?cell=us.crimea-recognition");
  const { dossier } = matrix;
  await dossier.getByText("Suggest a correction").click();
  const text = dossier.getByLabel("What is wrong");
  await text.fill(HOSTILE);
  await dossier.getByLabel(/^Address of a source/).fill("https://example.org/a");
  await expectAccessible(page);

  await page.route("**/suggestions", (route) => route.abort());
  await dossier.getByRole("button", { name: "Send" }).click();
  await expect(dossier.getByRole("alert")).toContainText("could not be sent");
  await expect(text).toHaveValue(HOSTILE);
  await page.unroute("**/suggestions");

  // Long enough for the browser, which counts blanks too.
  await text.fill("            short");
  await dossier.getByRole("button", { name: "Send" }).click();
  await expect(dossier.getByText(/at least 10 characters/)).toBeVisible();
  await expect(text).toHaveAttribute("aria-invalid", "true");
  await expect(text).toHaveValue("            short");
  await expectAccessible(page);
  await text.fill(HOSTILE);

  const request = page.waitForRequest("**/suggestions");
  await dossier.getByRole("button", { name: "Send" }).click();
  expect((await request).postDataJSON()).toMatchObject({
    party: "us",
    issue: "crimea-recognition",
    text: HOSTILE,
    sourceUrl: "https://example.org/a",
    asOf: "2025-05-23",
    stance: "Legal recognition by the United States",
    address: expect.stringMatching(/^\/russia-ukraine\?.*cell=us\.crimea-recognition/),
  });
  await expect(dossier.getByText(/on the analysts’ desk/)).toBeFocused();
});

test("what a browser can tell is wrong is told before it is sent", async ({ page, matrix }) => {
  await matrix.open("?cell=us.crimea-recognition");
  const { dossier } = matrix;
  await dossier.getByText("Suggest a correction").click();
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.method()));
  await dossier.getByRole("button", { name: "Send" }).click();
  await expect(dossier.getByLabel("What is wrong")).toBeFocused();
  expect(sent.filter((method) => method === "POST")).toEqual([]);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a suggestion is sent all the same, and ends in a page", async ({ page, matrix }) => {
    await matrix.open("?cell=us.crimea-recognition");
    const { dossier } = matrix;
    await dossier.getByText("Suggest a correction").click();
    await dossier.getByLabel("What is wrong").fill("The day is that of the report, not of the speech.");
    await dossier.getByRole("button", { name: "Send" }).click();
    await expect(page).toHaveURL(/\/russia-ukraine\/suggested$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you");
    await page.getByRole("link", { name: "To the matrix" }).click();
    await expect(matrix.table).toBeVisible();
  });

  test("one that was not taken says why, and what to do", async ({ page }) => {
    await page.goto("/russia-ukraine/suggested?problem=too-many");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("It was not sent");
    await expect(page.getByText(/Send it later\. Go back with your browser/)).toBeVisible();
  });
});
