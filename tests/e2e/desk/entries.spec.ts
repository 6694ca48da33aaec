import type { Browser, Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../app";
import { signIn } from "../people";

/** What an analyst does with an entry, in the analyst's words. */
class Entry {
  constructor(readonly page: Page) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    // The page answers to typing once it says that the entry is open here.
    await this.page.waitForResponse(/\/presence$/);
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Types some words of what is meant and takes the first that is found. */
  async choose(label: string, words: string): Promise<void> {
    await this.field(label).click();
    await this.field(label).fill(words);
    await this.page.getByRole("option").first().click();
  }

  async saved(): Promise<void> {
    await expect(this.page.locator("[data-save-status=saved]")).toBeVisible();
  }

  async submit(): Promise<void> {
    await this.saved();
    await this.page.getByRole("button", { name: "Submit for review" }).click();
  }

  async submitted(): Promise<string> {
    await this.page.waitForURL(/\/desk\/drafts\//);
    return this.page.url();
  }

  /** What stands in the way, told after an attempt to submit. */
  get problems(): Locator {
    return this.page.getByRole("main").getByRole("alert");
  }

  async giveUp(): Promise<void> {
    await this.saved();
    await this.page.getByRole("button", { name: "Give up this draft" }).click();
    await this.page.getByRole("button", { name: "Give it up" }).click();
    await expect(this.page).toHaveURL(/\/desk$/);
  }
}

/** An editor who did not write it publishes what was submitted. */
async function publish(browser: Browser, draft: string): Promise<void> {
  const context = await browser.newContext();
  await signIn(await context.newPage(), "editor");
  const path = `/api/v1/drafts/${draft.split("/").at(-1)}`;
  const { version } = await (await context.request.get(path)).json();
  const published = await context.request.post(`${path}/publication`, {
    headers: { "Sec-Fetch-Site": "same-origin", "If-Match": `"${version}"` },
    data: {},
  });
  expect(published.ok(), await published.text()).toBe(true);
  await context.close();
}

const DESK = "/desk/russia-ukraine/entries";

test("an analyst enters sources, is told of one that is there already, and has two made one", async ({
  page,
  browser,
}) => {
  await signIn(page, "analyst");
  const entry = new Entry(page);
  for (const publisher of ["Herald", "Mirror"]) {
    await entry.open(`${DESK}/source/new`);
    await entry.field("Address").fill("https://www.example.org/talks/?utm_source=letter&id=7");
    const known = page.getByText("The record has a source with this address:");
    if (publisher === "Mirror") await expect(known).toBeVisible();
    else await expect(known).toBeHidden();
    await entry.field("Address").fill("http://example.org/talks?id=7#top");
    await entry.field("Title").fill(`As the ${publisher} has it`);
    await entry.field("Publisher").fill(publisher);
    await entry.field("Published on").fill("2025-05-20");
    await expect(entry.field("Short name in addresses")).toHaveValue(`${publisher.toLowerCase()}-2025-05-20`);
    await entry.field("How the day is known").fill("Printed on the page.");
    await entry.field("Language").fill("en");
    await entry.submit();
    const missing = entry.problems;
    await expect(missing).toContainText("1 thing stands in the way");
    await missing.getByRole("link", { name: "Reliability tier" }).click();
    await expect(entry.field("Reliability tier")).toBeFocused();
    await expect(page.getByText("Reliability tier is missing.")).toBeVisible();
    await entry.field("Reliability tier").selectOption("B");
    await entry.submit();
    await publish(browser, await entry.submitted());
  }
  await page.goto(`${DESK}?kind=source`);
  await page.getByRole("link", { name: /^Merge “As the Mirror has it/ }).click();
  await expect(page.getByRole("heading", { name: "The same document as another source" })).toBeVisible();
  await expect(page.getByText("Nothing was taken from it, so nothing moves.")).toBeVisible();
  await expect(entry.field("Merged into")).toHaveValue(/^As the Herald has it/);
  await expectAccessible(page);
  await entry.submit();
  const merger = await entry.submitted();
  await expect(page.getByRole("region", { name: "What changes with the merger" })).toBeVisible();
  await expectAccessible(page);
  await publish(browser, merger);
  await page.goto("/russia-ukraine/sources");
  await expect(page.getByRole("heading", { name: "As the Herald has it" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "As the Mirror has it" })).toHaveCount(0);
  await expect(page.locator("#source-mirror-2025-05-20")).toContainText("As the Mirror has it, Mirror");
});

test("a statement is entered by keyboard alone, its quote counted as it is typed", async ({ page }) => {
  await signIn(page, "analyst");
  const entry = new Entry(page);
  await entry.open(`${DESK}/statement/new`);
  await entry.field("Source").focus();
  const type = (text: string) => page.keyboard.type(text);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await type("bbc news russian");
  await press("ArrowDown", "ArrowUp", "Enter");
  await expect(entry.field("Source")).toHaveValue(/BBC News Russian/);
  await press("Tab");
  await expect(entry.field("Paragraph")).toBeFocused();
  await type("4");
  await expect(entry.field("Id")).toHaveValue(/^brs-p4-\d+$/);
  await page.getByRole("button", { name: "Add a quote" }).focus();
  await press("Enter");
  const words = "one two three four five six seven eight nine ten eleven twelve";
  await entry.field("The official’s own words").focus();
  await type(words);
  await expect(page.getByText("12 of at most 12 words")).toBeVisible();
  await type(" thirteen");
  await expect(page.getByText("13 of at most 12 words")).toBeVisible();
  await page.getByRole("button", { name: "Add an issue" }).focus();
  await press("Enter");
  await expect(entry.field("Issue")).toBeFocused();
  await type("Recognition of Crimea");
  await press("Tab");
  await expect(entry.field("Option")).toBeFocused();
  await type("No recognition");
  await expect(entry.field("Option")).toHaveValue("none");
  await entry.saved();
  await page.reload();
  await expect(entry.field("The official’s own words")).toHaveValue(`${words} thirteen`);
  await page.getByRole("button", { name: "Submit for review" }).focus();
  await press("Enter");
  await expect(entry.problems).toContainText("Summary is missing");
  await expectAccessible(page);
  await entry.giveUp();
});

test("an issue shows which positions its options take along, and asks why", async ({ page }) => {
  await signIn(page, "analyst");
  const entry = new Entry(page);
  await entry.open(`${DESK}/issue/crimea-recognition`);
  await page.getByRole("button", { name: "Retire Option 4" }).click();
  const changes = page.getByRole("region", { name: "What changes with the options" });
  await expect(changes.getByText("No position changes with them.")).toBeVisible();
  await changes
    .getByLabel(/^What takes the place of/)
    .selectOption({ label: "Legal recognition by the United States" });
  await expect(changes.getByRole("table")).toContainText("Recognition as Russian in the settlement");
  await expect(changes.getByRole("table")).toContainText("Legal recognition by the United States (3)");
  await expect(changes.getByRole("link", { name: "Russia" })).toBeVisible();
  await entry.submit();
  await expect(entry.problems).toContainText("Reason should say why the options change");
  await expectAccessible(page);
  await changes.getByRole("button", { name: "Keep “Recognised as Russian” after all" }).click();
  await expect(changes).toBeHidden();
  await entry.field("How the options compare").selectOption("nominal");
  await expect(
    page.getByText("How the options compare should stay ordinal: positions are coded by it."),
  ).toBeVisible();
  await entry.giveUp();
});

test("an editor makes a negotiation from the codebook of another, changes it and puts it back", async ({
  page,
}) => {
  await signIn(page, "editor");
  const entry = new Entry(page);
  await page.goto("/desk/new-negotiation");
  await expectAccessible(page);
  const slug = entry.field("Short name in addresses");
  await expect(async () => {
    await entry.field("Title").fill("The river talks");
    await expect(slug).toHaveValue("the-river-talks");
  }).toPass();
  await slug.fill("desk");
  await expect(page.getByText("Short name in addresses is kept for pages of Parley itself.")).toBeVisible();
  await slug.fill("river-talks");
  await entry.field("Summary").fill("Who may take how much from the river.");
  await entry.field("First day covered").fill("2026-06-30");
  await entry.field("Last day covered").fill("2026-01-01");
  await page.getByLabel("Nobody publishes their own work").uncheck();
  await page.getByRole("radio", { name: /^The codebook of/ }).check();
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await expect(entry.problems).toContainText("Last day covered is before the first day, 2026-06-30");
  await entry.field("First day covered").fill("2025-06-30");
  await page.getByRole("button", { name: "Create the negotiation" }).click();
  await expect(page).toHaveURL(/\/desk\/river-talks\/entries$/);
  await expect(page.getByRole("heading", { name: "What to do first" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Issues 25" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Settings" }).click();
  await page.waitForResponse(/\/presence$/);
  await entry.field("Title").fill("The talks on the river");
  await entry.submit();
  await entry.submitted();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("This draft is published.")).toBeVisible();

  await entry.open("/desk/river-talks/entries/negotiation/river-talks");
  await expect(entry.field("Title")).toHaveValue("The talks on the river");
  const past = page.getByRole("region", { name: "Earlier versions" });
  await expect(past.locator("ins")).toContainText("on the river");
  await past.getByRole("link", { name: /^Restore the version/ }).click();
  await expect(page.getByText("This draft begins with an earlier version.")).toBeVisible();
  await expect(entry.field("Title")).toHaveValue("The river talks");
  await entry.submit();
  await entry.submitted();
});

test("entries are found by words, and say who has them in the works", async ({ page }) => {
  await signIn(page, "analyst");
  const entry = new Entry(page);
  await entry.open(`${DESK}/category/territory`);
  await entry.field("Title").fill("Territory and borders");
  await entry.saved();
  await page.goto(`${DESK}?kind=category`);
  await expect(page.getByRole("table", { name: "Categories" })).toContainText("draft by Ann Analyst");
  await page.getByRole("link", { name: "All", exact: true }).click();
  await page.getByLabel("Search all entries").fill("crimea recognition");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("status")).toContainText("with “crimea recognition”");
  await expect(page.getByRole("table", { name: "Issues" })).toContainText("Recognition of Crimea");
  await expectAccessible(page);
  await page.goto(`${DESK}/category/territory`);
  await page.getByRole("link", { name: "Open it" }).click();
  await entry.giveUp();
});

for (const [what, address] of Object.entries({
  "the list of entries": DESK,
  "the list of events": `${DESK}?kind=event`,
  "a statement": `${DESK}/statement/brs-p4-1`,
  "a proposal": `${DESK}/proposal/medinsky-demands`,
  "an issue": `${DESK}/issue/crimea-recognition`,
  "a new source": `${DESK}/source/new`,
  "a new negotiation": "/desk/new-negotiation",
})) {
  test(`${what} fits a phone, in dark, with nothing that axe would mend`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
    });
    const page = await context.newPage();
    await signIn(page, "editor");
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await context.close();
  });
}

test("parties are put in another order by keyboard, and readers find them so once it is published", async ({
  page,
  browser,
}) => {
  await signIn(page, "analyst");
  await page.goto(`${DESK}?kind=party`);
  await page.getByRole("link", { name: "Put parties in another order" }).click();
  await expect(page).toHaveURL(/entries\/negotiation\/russia-ukraine#order-parties$/);
  const entry = new Entry(page);
  const order = page.getByRole("list", { name: "At the table" }).getByRole("listitem");
  await expect(order).toHaveText(["Russia", "Ukraine", "United States", "Europe"]);
  const up = page.getByRole("button", { name: "Move Europe up" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(order).toHaveText(["Russia", "Ukraine", "Europe", "United States"]);
  await expect(up).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(order).toHaveText(["Russia", "Europe", "Ukraine", "United States"]);
  await expect(page.getByRole("status").filter({ hasText: "Europe is now 2 of 4." })).toHaveCount(1);
  await expectAccessible(page);
  await entry.submit();
  const draft = await entry.submitted();
  await expect(page.getByRole("listitem").filter({ hasText: "Europe was 4" })).toBeVisible();
  await expectAccessible(page);
  await publish(browser, draft);
  const columns = page.getByRole("columnheader").filter({ hasText: /Europe|Ukraine/ });
  await page.goto("/russia-ukraine");
  await expect(columns).toHaveText([/Europe/, /Ukraine/]);
  // Put back, as the other tests know it.
  await entry.open(`${DESK}/negotiation/russia-ukraine`);
  for (let step = 0; step < 2; step += 1)
    await page.getByRole("button", { name: "Move Europe down" }).click();
  await entry.submit();
  await publish(browser, await entry.submitted());
  await page.goto("/russia-ukraine");
  await expect(columns).toHaveText([/Ukraine/, /Europe/]);
});
