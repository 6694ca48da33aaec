import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { readParts, readPartsLike, readText } from "@/tests/export/support/read-office";
import { test as base, expect, expectAccessible } from "./app";

/** What a briefer does, in the briefer's words. */
class Composer {
  constructor(readonly page: Page) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/russia-ukraine/briefing${query}`);
    await expect(this.page.getByRole("heading", { level: 1, name: "Briefing" })).toBeVisible();
  }

  async makeStandard(): Promise<void> {
    await this.open();
    await this.page.getByRole("button", { name: "Make the standard briefing" }).click();
    await expect(this.parts).toHaveCount(7);
  }

  get title(): Locator {
    return this.page.getByLabel("Title", { exact: true });
  }

  get parts(): Locator {
    return this.page.getByRole("region", { name: "Parts" }).getByRole("list").first().locator("> li");
  }

  part(name: string | RegExp): Locator {
    return this.page.getByRole("region", { name });
  }

  get names(): Promise<string[]> {
    return this.page.getByRole("heading", { level: 3, name: /^\d+\. / }).allTextContents();
  }

  async save(file: "PDF" | "PowerPoint" | "Word"): Promise<Download> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: file, exact: true }).click();
    return await download;
  }
}

const test = base.extend<{ composer: Composer }>({
  composer: async ({ page }, use) => {
    await use(new Composer(page));
  },
});

/** As the metadata tell, which are not compressed. */
const countPages = (pdf: Buffer) => Number(/<xmpTPg:NPages>(\d+)</.exec(pdf.toString("latin1"))?.[1] ?? 0);

async function read(download: Download): Promise<Buffer> {
  return await readFile(await download.path());
}

test("one click makes the standard briefing: in brief, matrix, changes, agreement and the most divided issues", async ({
  composer,
  page,
}) => {
  await composer.makeStandard();
  await expect(composer.title).toHaveValue("Russia’s war in Ukraine: where the parties stand");
  const names = await composer.names;
  expect(names.slice(0, 4)).toEqual([
    "1. Headline of the record",
    "2. Positions by issue",
    "3. What changed",
    "4. Agreement",
  ]);
  for (const name of names.slice(4)) expect(name).toMatch(/^\d\. Scale of an issue: /);
  await expect(page.getByText(/^Most divided: /)).toHaveCount(3);
  await expect(composer.part(/^1\./).getByText("On 23 May 2025 all four parties")).toBeVisible();
  await expect(composer.part(/^3\./).getByText("What changed since 23 April 2025")).toBeVisible();
  for (const place of [2, 4, 5, 6, 7]) {
    const figure = composer.part(new RegExp(`^${place}\\.`)).getByRole("img");
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveJSProperty("complete", true);
    expect(await figure.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBeGreaterThan(100);
  }
  await expectAccessible(page);
});

test("a briefer adds commentary, changes the order and takes the briefing out in three formats", async ({
  composer,
}) => {
  await composer.makeStandard();
  await composer.title.fill("For the minister");
  const brief = composer.part(/^1\./);
  await brief.getByLabel("Commentary").fill("**Bottom line**: apart on territory.\n\n- <b>no markup</b>");
  await expect(brief.getByText("Bottom line", { exact: true })).toHaveCSS("font-weight", /[67]00/);
  await expect(brief.getByRole("listitem").filter({ hasText: "<b>no markup</b>" })).toBeVisible();
  await composer.part(/^4\./).getByRole("button", { name: "Move up: 4. Agreement" }).click();
  expect((await composer.names).slice(2, 4)).toEqual(["3. Agreement", "4. What changed"]);

  const pdf = await read(await composer.save("PDF"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(countPages(pdf)).toBeGreaterThan(3);
  const slides = readPartsLike(await read(await composer.save("PowerPoint")), /^ppt\/slides\/slide\d+\.xml$/);
  expect(slides.length).toBeGreaterThanOrEqual(7);
  const text = readText(readParts(await read(await composer.save("Word"))).get("word/document.xml") ?? "");
  expect(text).toContain("For the minister");
  expect(text).toContain("<b>no markup</b>");
  expect(text.indexOf("How far each two parties agree")).toBeLessThan(text.indexOf("What changed since"));
});

test("what was written is there after a reload, and in the list of this browser", async ({
  composer,
  page,
}) => {
  await composer.makeStandard();
  await composer.title.fill("Kept here");
  await composer.part(/^2\./).getByLabel("Commentary").fill("Read the third column.");
  await page.getByLabel("Handling marking").fill("Internal");
  await page.reload();
  await expect(composer.title).toHaveValue("Kept here");
  await expect(composer.part(/^2\./).getByLabel("Commentary")).toHaveValue("Read the third column.");
  await expect(page.getByLabel("Handling marking")).toHaveValue("Internal");
  await page.getByRole("button", { name: "All briefings" }).click();
  await page.getByRole("button", { name: "Remove from this browser: Kept here" }).click();
  await page.getByRole("button", { name: "Put it back" }).click();
  await page.getByRole("button", { name: "Open: Kept here" }).click();
  await expect(composer.title).toHaveValue("Kept here");
});

test("parts are added, moved, removed and brought back by keyboard alone", async ({ composer, page }) => {
  await composer.open();
  await page.getByRole("button", { name: "Begin with a blank page" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("This briefing has no part yet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "PDF", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  for (const [button, name] of [
    ["Text of your own", "1. Text"],
    ["Agreement", "2. Agreement"],
    ["Divergence", "3. Divergence"],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 3, name })).toBeFocused();
  }
  expect(await composer.names).toEqual(["1. Text", "2. Agreement", "3. Divergence"]);
  const up = page.getByRole("button", { name: "Move up: 3. Divergence" });
  await up.focus();
  await page.keyboard.press("Enter");
  expect(await composer.names).toEqual(["1. Text", "2. Divergence", "3. Agreement"]);
  await expect(page.getByRole("status").filter({ hasText: "Divergence is now part 2 of 3." })).toBeAttached();
  await expect(page.getByRole("button", { name: "Move up: 2. Divergence" })).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  expect(await composer.names).toEqual(["1. Divergence", "2. Text", "3. Agreement"]);
  await page.getByRole("button", { name: "Remove: 2. Text" }).focus();
  await page.keyboard.press("Enter");
  expect(await composer.names).toEqual(["1. Divergence", "2. Agreement"]);
  await expect(page.getByRole("heading", { name: "2. Agreement" })).toBeFocused();
  await page.keyboard.press("Control+z");
  expect(await composer.names).toEqual(["1. Divergence", "2. Text", "3. Agreement"]);
  await page.keyboard.press("Control+Shift+Z");
  expect(await composer.names).toEqual(["1. Divergence", "2. Agreement"]);
});

test("a part is dragged to another place", async ({ composer, page }) => {
  await composer.makeStandard();
  await page.getByTitle("Drag to another place: 2. Positions by issue").dragTo(composer.part(/^1\./));
  expect((await composer.names).slice(0, 2)).toEqual(["1. Positions by issue", "2. Headline of the record"]);
});

test("a briefing is moved to a later day, with what changed since marked and told", async ({
  composer,
  page,
}) => {
  await composer.makeStandard();
  await page.getByRole("region", { name: "The whole briefing" }).getByLabel("As of").fill("2025-04-30");
  await composer.part(/^2\./).getByLabel("Commentary").fill("As I wrote last week.");
  await expect(page.getByText("The record now runs to 23 May 2025.")).toBeVisible();
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(page.getByText("Now as of 23 May 2025, compared with 30 April 2025.").last()).toBeVisible();
  await expect(composer.part(/^2\./).getByLabel("Commentary")).toHaveValue("As I wrote last week.");
  await expect(composer.part(/^3\./).getByText("What changed since 30 April 2025")).toBeVisible();
  await expect(composer.part(/^2\./).getByRole("img")).toHaveAttribute("src", /compare=2025-04-30/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("region", { name: "The whole briefing" }).getByLabel("As of")).toHaveValue(
    "2025-04-30",
  );
});

test("a logo is shown, kept and removed; a file that is none is refused with the reason", async ({
  composer,
  page,
}) => {
  await composer.makeStandard();
  const logo = page.getByLabel("Logo of the house");
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
  await expect(
    page.getByText("This file cannot be the logo: it is neither a PNG nor a JPEG picture."),
  ).toBeVisible();
  const pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await logo.setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from(pixel, "base64") });
  await expect(page.getByRole("img", { name: "The logo, 1 × 1 pixels" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("img", { name: "The logo, 1 × 1 pixels" })).toBeVisible();
  await page.getByRole("button", { name: "Remove the logo" }).click();
  await expect(page.getByRole("img", { name: /^The logo/ })).toHaveCount(0);
});

test("a failed export says what to do and leaves everything; a long one is cancelled", async ({
  composer,
  page,
}) => {
  await composer.makeStandard();
  await composer.title.fill("Still here");
  await page.route("**/briefing/files/pdf?*", (route) =>
    route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" }),
  );
  await page.getByRole("button", { name: "PDF", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "PDF could not be made." })).toContainText(
    "Try again in a moment",
  );
  await expect(composer.title).toHaveValue("Still here");
  await page.unroute("**/briefing/files/pdf?*");
  await page.route("**/briefing/files/docx?*", () => {});
  await page.getByRole("button", { name: "Word", exact: true }).click();
  await expect(page.getByRole("progressbar", { name: "Making Word." })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled. Nothing was saved.")).toBeVisible();
  await page.unroute("**/briefing/files/docx?*");
});

test("the pages are shown as the PDF has them, and follow what is changed", async ({ composer, page }) => {
  await composer.makeStandard();
  await page.getByRole("button", { name: "Pages as they will be" }).click();
  const first = page.getByRole("button", { name: /^Larger: Page 1 of \d+$/ });
  const picture = first.locator("img");
  await expect(picture).toHaveJSProperty("complete", true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBeGreaterThan(700);
  const before = await picture.getAttribute("src");
  await page.getByLabel("Handling marking").fill("Internal");
  await expect(picture).not.toHaveAttribute("src", before ?? "");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Parts to write" }).click();
  await expect(composer.parts).toHaveCount(7);
});

test("a browser without room says so instead of losing what is typed", async ({ composer, page }) => {
  await composer.makeStandard();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await composer.title.fill("Too much");
  await expect(page.getByRole("alert").filter({ hasText: "This browser has no room left" })).toBeVisible();
  await expect(composer.title).toHaveValue("Too much");
});

test("two tabs with one briefing show the same, and undo brings back what was there @phone", async ({
  composer,
  page,
  context,
}) => {
  await composer.makeStandard();
  await composer.title.fill("From the first tab");
  const other = new Composer(await context.newPage());
  await other.page.goto(page.url());
  await expect(other.title).toHaveValue("From the first tab");
  await other.title.fill("From the second tab");
  await expect(composer.title).toHaveValue("From the second tab");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(composer.title).toHaveValue("From the first tab");
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("the composer has nothing that axe would mend and never scrolls sideways @phone", async ({
      composer,
      page,
    }) => {
      await composer.makeStandard();
      await expect(composer.part(/^1\./).getByText("On 23 May 2025 all four parties")).toBeVisible();
      await page.getByText("Other than the whole briefing").first().click();
      await expectAccessible(page);
      // A phone makes the window as wide as what does not fit.
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    });
  });
}
