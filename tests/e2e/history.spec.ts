import { expect, test } from "./app";

test("a reader follows one cell through the history and sees it as it stood then", async ({
  page,
  matrix,
}) => {
  await page.goto("/russia-ukraine/history");
  await page.getByRole("combobox", { name: "Party" }).selectOption("United States");
  await page.getByRole("combobox", { name: "Issue" }).selectOption("Recognition of Crimea");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/party=us&issue=crimea-recognition/);
  const row = page.getByRole("row").filter({ hasText: "First recorded" });
  await expect(row).toContainText("from 25 April 2025");
  await row.getByRole("link", { name: "United States on Recognition of Crimea" }).click();
  await expect(page).toHaveURL(/recordedAt=/);
  await expect(matrix.dossier.getByRole("heading", { level: 2 })).toContainText("Legal recognition");
});

test("a reader turns the pages of the history and comes back", async ({ page }) => {
  await page.goto("/russia-ukraine/history");
  const first = await page.getByRole("rowheader").allInnerTexts();
  await page.getByRole("link", { name: "Older entries" }).click();
  await expect(page).toHaveURL(/before=/);
  expect(await page.getByRole("rowheader").allInnerTexts()).not.toEqual(first);
  await page.getByRole("link", { name: "Back to the newest" }).click();
  await expect(page).not.toHaveURL(/before=/);
  expect(await page.getByRole("rowheader").allInnerTexts()).toEqual(
    expect.arrayContaining(first.slice(0, 20)),
  );
});

test("an address that names nothing shows the whole history and says so", async ({ page }) => {
  await page.goto("/russia-ukraine/history?party=nobody&before=never");
  const alert = page.getByRole("alert").filter({ hasText: "could not be used" });
  for (const part of ["party: nobody", "before: never"]) await expect(alert).toContainText(part);
  await expect(page.getByRole("row").filter({ hasText: "288 statements" })).toBeVisible();
});

test("the feed that a page names is XML that a browser reads, and leads back into the matrix", async ({
  page,
}) => {
  await page.goto("/russia-ukraine/history?party=us");
  const feed = await page.evaluate(async () => {
    const link = document.querySelector('link[rel="alternate"][type="application/atom+xml"]');
    const response = await fetch(link?.getAttribute("href") ?? "");
    const read = new DOMParser().parseFromString(await response.text(), "application/xml");
    return {
      type: response.headers.get("Content-Type"),
      errors: read.querySelectorAll("parsererror").length,
      namespace: read.documentElement.namespaceURI,
      entries: [...read.querySelectorAll("entry > title")].map(({ textContent }) => textContent ?? ""),
      addresses: [...read.querySelectorAll("entry > link")].map((each) => each.getAttribute("href") ?? ""),
    };
  });
  expect(feed).toMatchObject({
    type: "application/atom+xml; charset=utf-8",
    errors: 0,
    namespace: "http://www.w3.org/2005/Atom",
  });
  expect(feed.entries.length).toBeGreaterThan(0);
  expect(feed.entries.every((title) => / on /.test(title) && title.includes("United States"))).toBe(true);
  await page.goto(feed.addresses[0] ?? "");
  await expect(page.getByRole("dialog")).toBeVisible();
});
