import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { measureText, type TextStyle } from "@/lib/drawing/measure-text";
import { expect, expectAccessible, test } from "./app";

const PAGE = "/russia-ukraine/figures/agreement";

/** Whether the preview was loaded as a picture. */
const isDrawn = (page: Page) =>
  page
    .getByRole("region", { name: "Preview" })
    .getByRole("img")
    .first()
    .evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0);

test("a briefer chooses size and colours, sees the very file and saves it", async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole("combobox", { name: "Size" }).selectOption("A4, upright");
  await page.getByRole("combobox", { name: "Colours" }).selectOption("Greys, for print");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/\/figures\/agreement\?size=a4&theme=grey$/);
  const picture = page.getByRole("region", { name: "Preview" }).getByRole("img");
  const address = "/api/v1/negotiations/russia-ukraine/figures/agreement.svg?size=a4&theme=grey";
  await expect(picture).toHaveAttribute("src", address);
  await expect.poll(() => isDrawn(page)).toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "SVG", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("russia-ukraine-agreement-2025-05-23.svg");
  await expect(page.getByText("SVG is saved.")).toBeVisible();
  const shown = await page.request.get(address);
  expect(await readFile(await download.path(), "utf8")).toBe(await shown.text());
});

test("every format is saved under a name that says what it is", async ({ page }) => {
  await page.goto(PAGE);
  const links = page.getByRole("region", { name: "Files" }).getByRole("link");
  const names = await links.allInnerTexts();
  expect(names).toEqual(expect.arrayContaining(["SVG", "PNG", "PDF", "PowerPoint", "Word", "Excel", "CSV"]));
  for (const name of names) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      links.getByText(name, { exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^russia-ukraine-agreement-2025-05-23(-outlines)?\.[a-z]+$/);
    await expect(page.getByText(`${name} is saved.`)).toBeVisible();
  }
});

test("of a figure with several pages one is saved, or all at once", async ({ page }) => {
  await page.goto("/russia-ukraine/figures/matrix");
  const files = page.getByRole("region", { name: "Files" });
  for (const [link, saved] of [
    [/^SVG, page 2$/, "-2.svg"],
    [/^SVG, outlined, page 2$/, "-outlines-2.svg"],
    [/^SVG, all \d+ pages \(ZIP\)$/, "-svg.zip"],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      files.getByRole("link", { name: link }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`russia-ukraine-matrix-2025-05-23${saved}`);
    await expect(files.getByText(new RegExp(`${link.source.slice(0, -1)} is saved\\.$`))).toBeVisible();
  }
});

test("texts of an SVG file are set in its own fonts, none wider than its place", async ({ page }) => {
  const file = await page.request.get("/api/v1/negotiations/russia-ukraine/figures/matrix.svg");
  // Shown by itself, the file lets no script look at it.
  await page.setContent(await file.text());
  const drawn = await page.evaluate(async () => {
    await document.fonts.ready;
    const fonts = [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`);
    const texts = [...document.querySelectorAll("text")].map((text) => ({
      text: text.textContent,
      face: text.matches("[font-family]") ? "title" : text.matches("[font-weight]") ? "bold" : "regular",
      size: Number(text.getAttribute("font-size")),
      width: text.getComputedTextLength(),
    }));
    return { fonts, texts };
  });
  expect(drawn.fonts).toEqual([
    "Inter 400 loaded",
    "Inter 600 loaded",
    expect.stringMatching(/^"?Source Serif 4"? 600 loaded$/),
  ]);
  expect(drawn.texts.length).toBeGreaterThan(50);
  for (const { text, face, size, width } of drawn.texts) {
    const measured = measureText(text, { face, size } as TextStyle);
    expect(width, text).toBeLessThan(measured + 0.1);
    // Kerned at most; another font would be off by more.
    expect(width, text).toBeGreaterThan(measured * 0.94);
  }
});

test("a file that cannot be made is told, and the next one is saved", async ({ page }) => {
  await page.goto(PAGE);
  let isBroken = true;
  await page.route("**/figures/agreement.png?*", (route) =>
    isBroken
      ? route.fulfill({
          status: 503,
          contentType: "application/problem+json",
          body: JSON.stringify({ detail: "Making this file took too long and was given up." }),
        })
      : route.continue(),
  );
  const link = page.getByRole("link", { name: "PNG", exact: true });
  await link.click();
  await expect(page.getByText("PNG could not be made. Making this file took too long")).toBeVisible();
  isBroken = false;
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
});

test("while a file is being made the page says so and stays in use", async ({ page }) => {
  await page.goto(PAGE);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/figures/agreement.pdf?*", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "PDF", exact: true }).click();
  await expect(page.getByRole("progressbar", { name: "Making PDF …" })).toBeVisible();
  await page.getByText("Data as a table").click();
  await expect(page.getByRole("table", { name: /^Data: / })).toBeVisible();
  const download = page.waitForEvent("download");
  release();
  await download;
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("picture, table and links are put on the clipboard, and it is said", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(PAGE);
  await page.getByRole("button", { name: "Copy: Picture (PNG)" }).click();
  await expect(page.getByText("Picture (PNG): copied.")).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toContain("image/png");
  const readText = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy: Table (Markdown)" }).click();
  await expect(page.getByText("Table (Markdown): copied.")).toBeVisible();
  expect(await readText()).toMatch(/\| *Ukraine *\|.*97 %/);
  await page.getByRole("button", { name: "Copy: Frozen: always shows this" }).click();
  await expect(page.getByText("Frozen: always shows this: copied.")).toBeVisible();
  const frozen = await readText();
  expect(frozen).toMatch(/\/figures\/agreement\?asOf=2025-05-23&recordedAt=[\dT:.Z-]+$/);
  await page.goto(frozen);
  await expect(page.getByText(/^As recorded .* Nothing has been published since/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Frozen: always shows this" })).toHaveValue(frozen);
});

test("an address that cannot be used falls back and says so; an unknown figure is a page of its own", async ({
  page,
}) => {
  await page.goto(`${PAGE}?size=poster&theme=pink&lens=scale`);
  const alert = page.getByRole("alert").filter({ hasText: "could not be used" });
  await expect(alert).toContainText("size: should be one of slide, column, square, a4");
  await expect(alert).toContainText("theme: should be one of light, dark, grey, transparent");
  await expect(alert).toContainText("lens: is not a parameter here");
  expect(await isDrawn(page)).toBe(true);
  const answer = await page.goto("/russia-ukraine/figures/pie");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such figure");
  await page.getByRole("link", { name: "Divergence", exact: true }).click();
  await expect(page).toHaveURL("/russia-ukraine/figures/divergence");
});

test("the matrix is taken out as it is seen", async ({ page, matrix }) => {
  await matrix.open();
  await matrix.colourBy("Relative");
  await page.getByRole("combobox", { name: "Measured from" }).selectOption("Ukraine");
  await page.getByText("Only differences").click();
  await page.getByLabel("Compare with").fill("2025-03-14");
  await expect(page).toHaveURL(/compare=2025-03-14/);
  await page.getByRole("link", { name: "Export this table" }).click();
  await expect(page).toHaveURL(/\/figures\/matrix\?/);
  await expect(page.getByRole("alert").filter({ hasText: "could not be used" })).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Colour by" })).toHaveValue("relative");
  await expect(page.getByRole("combobox", { name: "Measured from" })).toHaveValue("ukraine");
  await expect(page.getByLabel("Only issues with differences")).toBeChecked();
  await expect(page.getByLabel("Compare with")).toHaveValue("2025-03-14");
  await expect.poll(() => isDrawn(page)).toBe(true);
});

test("rows and columns of the matrix are chosen for the file", async ({ page }) => {
  await page.goto("/russia-ukraine/figures/matrix");
  await page.getByText("Issues: all 25").click();
  await page.getByRole("checkbox", { name: "NATO membership" }).check();
  await page.getByRole("checkbox", { name: "Recognition of Crimea" }).check();
  await page.getByText("Parties: 4 of 10").click();
  await page.getByRole("checkbox", { name: "Europe" }).uncheck();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/issues=[a-z-]+&issues=[a-z-]+/);
  await page.getByText("Data as a table").click();
  const table = page.getByRole("table", { name: /^Data: / });
  await expect(table.getByRole("columnheader", { name: "Europe" })).toHaveCount(0);
  await expect(table).toContainText("NATO membership");
  await expect(table).not.toContainText("Prisoner exchange");
});

test("the figure is frozen, and its permanent page shows it, cites it and gives it whole", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/russia-ukraine/figures/matrix?asOf=2025-04-25");
  await page.getByRole("button", { name: "Freeze this figure" }).click();
  await expect(page).toHaveURL(/\/snapshots\/[0-9a-f]{64}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where the parties stand");
  await expect(page.getByRole("complementary", { name: "Newer data" })).toContainText(
    "The record runs to 23 May 2025.",
  );
  await expect(page.getByRole("img", { name: "Where the parties stand" })).toBeVisible();
  await page.getByText("Data as a table").click();
  await expect(page.getByRole("table", { name: /^Data: / })).toContainText("NATO membership");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const hash = page.url().slice(-64);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`^@misc\\{parley-${hash.slice(0, 12)},\\n[^]*/snapshots/${hash}`),
  );
  const picture = await page.getByRole("link", { name: "SVG", exact: true }).getAttribute("href");
  const drawn = await page.request.get(picture ?? "");
  expect(drawn.headers()["parley-pages"]).toBe("1");
});

test("the way back shows what the address says, in the figures and in the fields", async ({ page }) => {
  await page.goto("/russia-ukraine/agreement");
  const form = page.getByRole("form", { name: "What all figures show" });
  const measure = form.getByRole("combobox", { name: "Measure" });
  await measure.selectOption("Share of same options");
  await form.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/measure=same-option$/);
  await page.reload();
  await expect(measure).toHaveValue("same-option");
  await page.goBack();
  await expect(page).toHaveURL(/\/agreement$/);
  await expect(measure).toHaveValue("distance");
  await page.goForward();
  await expect(page).toHaveURL(/measure=same-option$/);
  await expect(measure).toHaveValue("same-option");
});

test("by keyboard alone a briefer changes the size and saves the picture", async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole("combobox", { name: "Size" }).focus();
  await page.keyboard.type("Square");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Apply" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/size=square/);
  await page.getByRole("link", { name: "PNG", exact: true }).focus();
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const png = await readFile(await download.path());
  expect(png.readUInt32BE(16)).toBe(2160);
});
