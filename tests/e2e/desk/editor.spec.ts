import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../app";
import { signIn } from "../people";

/** What an analyst does with a cell, in the analyst's words. */
class Editor {
  constructor(readonly page: Page) {}

  async open(cell: string): Promise<void> {
    await signIn(this.page, "analyst");
    // The page answers to clicks once it has said that the entry is open here.
    const isPresent = this.page.waitForResponse(/\/presence$/);
    await this.page.goto(`/desk/russia-ukraine/cells/${cell}`);
    await expect(this.page.getByRole("heading", { name: "What is new?" })).toBeVisible();
    await isPresent;
  }

  act(name: "The party moved" | "It said it again" | "We correct ourselves"): Locator {
    return this.page.getByRole("radio", { name: new RegExp(`^${name}`) });
  }

  async sayThat(name: "The party moved" | "It said it again" | "We correct ourselves"): Promise<void> {
    await this.page.getByText(name, { exact: true }).first().click();
    await expect(this.act(name)).toBeChecked();
  }

  /** An option of the scale, by its key. */
  option(key: string): Locator {
    return this.page.locator(`input[name=preferred][value="${key}"]`);
  }

  get preview(): Locator {
    return this.page.getByRole("region", { name: /^Before → after/ });
  }

  get warnings(): Locator {
    return this.page.getByRole("region", { name: "Before you submit" });
  }

  async saved(): Promise<void> {
    await expect(this.page.locator("[data-save-status=saved]")).toBeVisible();
  }

  async giveUp(): Promise<void> {
    await this.saved();
    await this.page.getByRole("button", { name: "Give up this draft" }).click();
    await this.page.getByRole("button", { name: "Give it up" }).click();
    await expect(this.page).toHaveURL(/\/desk$/);
  }
}

test("a move shows at once what readers would see, and what to think about", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("us.leaders-meeting");
  await editor.sayThat("The party moved");
  await expect(editor.option("with-trump")).toBeChecked();
  await expect(editor.warnings).toContainText("This is the position it holds already.");
  await editor.option("after-agreements").check();
  await expect(editor.preview).toContainText(/Camp.*then with Russia/);
  await expect(editor.warnings).toContainText("nothing linked takes that back");
  await editor.warnings.getByRole("button", { name: /as contradicting$/ }).click();
  await expect(editor.warnings).not.toContainText("nothing linked takes that back");
  await expectAccessible(page);
  await editor.giveUp();
});

test("what the party prefers cannot be ruled out, and what was said can be unsaid", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("ukraine.sequencing");
  await editor.sayThat("The party moved");
  await page.getByRole("button", { name: "rules out: Talks first" }).click();
  await expect(page.getByText("Rules out: Talks first.")).toBeVisible();
  await page.getByRole("button", { name: "could accept: Talks first" }).click();
  await expect(page.getByText("Rules out: not said.")).toBeVisible();
  await expect(page.getByText("Could accept: Ceasefire first and Talks first.")).toBeVisible();
  await page.getByRole("button", { name: "rules out: Full settlement first" }).click();
  await editor.option("full-settlement-first").check();
  await expect(page.getByRole("alert").filter({ hasText: "It cannot prefer" })).toBeVisible();
  const limits = page.locator("#limits");
  await limits.getByRole("button", { name: "Set “rules out” to not said" }).click();
  await limits.getByRole("button", { name: "Set “could accept” to not said" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "It cannot prefer" })).toBeHidden();
  await editor.giveUp();
});

test("changing the answer to what is new loses nothing that was typed", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("russia.sequencing");
  await editor.sayThat("The party moved");
  await page.getByLabel("Why it is coded so").fill("It now asks for the causes first.");
  await page.getByLabel("Valid from").fill("2025-05-20");
  await editor.sayThat("We correct ourselves");
  await expect(page.getByLabel("Which position was wrong")).toBeVisible();
  await page.getByLabel("What was wrong").fill("The day was misread.");
  await expect(page.getByLabel("Why it is coded so")).toHaveValue("It now asks for the causes first.");
  await editor.sayThat("It said it again");
  await expect(page.getByLabel("Why it is coded so")).toBeHidden();
  await editor.sayThat("The party moved");
  await expect(page.getByLabel("Why it is coded so")).toHaveValue("It now asks for the causes first.");
  await expect(page.getByLabel("Valid from")).toHaveValue("2025-05-20");
  await editor.sayThat("We correct ourselves");
  await expect(page.getByLabel("What was wrong")).toHaveValue("The day was misread.");
  await editor.giveUp();
});

test("what stands in the way is listed with links to the fields, and stands beside them", async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.open("russia.sequencing");
  await editor.sayThat("The party moved");
  await page.getByRole("button", { name: "Add a statement" }).click();
  await expect(page.getByLabel("Source", { exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Add a quote" }).click();
  await page.getByLabel("The official’s own words").fill("a b c d e f g h i j k l m");
  await expect(page.getByText("13 words; a quote has at most 12.")).toBeVisible();
  await page.getByRole("button", { name: "Submit for review" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "stand in the way" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("New statement 1, Kind is missing");
  await expectAccessible(page);
  await summary.getByRole("link", { name: "Valid from" }).click();
  await expect(page.getByLabel("Valid from")).toBeFocused();
  await expect(page.getByLabel("Valid from")).toHaveAccessibleDescription(/Valid from is missing\./);
  await summary.getByRole("link", { name: "New statement 1, Summary" }).click();
  await expect(page.getByLabel("Summary")).toBeFocused();
  await editor.giveUp();
});

test("saying it again asks for evidence alone, and what is typed survives a reload", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("russia.sequencing");
  await editor.sayThat("It said it again");
  await expect(page.getByLabel("Valid from")).toBeHidden();
  await page.getByRole("button", { name: "Choose a statement" }).click();
  await page.getByRole("searchbox", { name: "Search the statements" }).fill("mos-p15-2");
  const found = page.getByRole("button", { name: /^Link “/ });
  await expect(found).toHaveCount(1);
  await found.click();
  await expect(found).toHaveAttribute("aria-pressed", "true");
  await editor.saved();
  await page.reload();
  await expect(editor.act("It said it again")).toBeChecked();
  await expect(page.getByRole("combobox", { name: /^Role of “/ })).toHaveCount(1);
  await editor.giveUp();
});

test("a correction can take back a position that was never held", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("us.leaders-meeting");
  await editor.sayThat("We correct ourselves");
  await page.getByRole("checkbox", { name: "It was never held: retract it" }).check();
  await expect(editor.preview).toContainText("After: Meet at once");
  await expect(page.getByLabel("Valid from")).toBeHidden();
  await expectAccessible(page);
  await editor.giveUp();
});

test("a cell without a position asks for its first one", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("france.nato-membership");
  await expect(page.getByRole("radio", { name: /^First position/ })).toBeChecked();
  await expect(page.getByText("We correct ourselves")).toBeHidden();
  await expect(page.getByRole("radio", { name: /^Aspiration/ })).not.toBeChecked();
  await expectAccessible(page);
});

test("a position is moved from first to last by keyboard alone", async ({ page }) => {
  const editor = new Editor(page);
  await editor.open("ukraine.prisoner-exchange");
  const tabTo = async (control: Locator) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await control.evaluate((each) => each === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    await expect(control).toBeFocused();
  };
  await page.locator("#act").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(editor.act("The party moved")).toBeChecked();
  await page.keyboard.press("Tab");
  await tabTo(page.locator("input[name=preferred]:checked"));
  await page.keyboard.press("ArrowDown");
  const toggle = page.getByRole("button", { name: /^could accept: / }).first();
  await tabTo(toggle);
  await page.keyboard.press("Space");
  await expect(toggle).toHaveAttribute("aria-pressed", "true");
  await tabTo(page.getByLabel("Confidence"));
  await page.keyboard.press("m");
  await expect(page.getByLabel("Confidence")).toHaveValue("medium");
  await tabTo(page.getByRole("button", { name: "Choose a statement" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await tabTo(page.getByRole("button", { name: /^Link “/ }).first());
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  const suggested = page.getByRole("button", { name: /^Use \d/ });
  await suggested.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Valid from")).not.toHaveValue("");
  await page.getByRole("button", { name: "Close the list" }).focus();
  await page.keyboard.press("Enter");
  await tabTo(page.getByLabel("Why it is coded so"));
  await page.keyboard.type("It asks for another exchange now.");
  await tabTo(page.getByRole("button", { name: "Submit for review" }));
  await editor.saved();
  await editor.giveUp();
});
