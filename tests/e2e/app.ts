import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Locator, type Page } from "@playwright/test";

/** What a reader does with the matrix, in the reader's words. */
export class Matrix {
  constructor(readonly page: Page) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`/russia-ukraine${query}`);
    await expect(this.table).toBeVisible();
    if (await this.hasScript()) await this.table.and(this.page.locator("[data-live]")).waitFor();
  }

  /** Evaluating works without page scripts too; a media query tells which it is. */
  private hasScript(): Promise<boolean> {
    return this.page.evaluate(() => matchMedia("(scripting: enabled)").matches);
  }

  get table(): Locator {
    return this.page.getByRole("table", { name: "Positions of the parties by issue" });
  }

  /** The link that fills a cell, by the start of its spoken name. */
  cell(party: string, issue: string): Locator {
    return this.table.getByRole("link", { name: new RegExp(`^${party}, ${issue}: `) });
  }

  get issues(): Locator {
    return this.table.getByRole("row").filter({ has: this.page.locator("td.verdict") });
  }

  get parties(): Locator {
    return this.table.getByRole("columnheader").getByRole("link");
  }

  async colourBy(lens: "Camps" | "Scale" | "Relative"): Promise<void> {
    await this.page.getByRole("group", { name: "Colour by" }).getByText(lens, { exact: true }).click();
    await expect(this.page.getByRole("radio", { name: lens })).toBeChecked();
  }

  get slider(): Locator {
    return this.page.getByRole("slider", { name: "Day on the timeline" });
  }

  get dossier(): Locator {
    return this.page.getByRole("dialog");
  }

  async openMenu(name: RegExp): Promise<void> {
    await this.page.locator("summary").filter({ hasText: name }).click();
  }
}

/** Every test fails on an error in the console or a script that stops, whatever it was about. */
export const test = base.extend<{ matrix: Matrix }>({
  page: async ({ page }, use) => {
    const failures: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") failures.push(message.text());
    });
    page.on("pageerror", (error) => failures.push(String(error)));
    await use(page);
    expect(failures.filter((text) => !isExpectedStatus(text))).toEqual([]);
  },
  matrix: async ({ page }, use) => {
    await use(new Matrix(page));
  },
});

/** Chromium logs each answer of 4xx or 5xx; tests that ask for one check it themselves. */
const isExpectedStatus = (text: string) => text.startsWith("Failed to load resource");

/** Finds nothing to mend for WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // What axe finds in order need not be described; of a large page that is most of its work.
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`,
  );
  expect(found).toEqual([]);
}

/**
 * Is no wider than its window. The window's own width would not tell: it counts a scroll bar in, and on a phone it
 * grows with what is too wide.
 */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond).toBeLessThanOrEqual(0);
}

export { expect };
