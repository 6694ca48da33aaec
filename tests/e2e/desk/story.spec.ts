import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, Matrix, test } from "../app";
import { PASSWORD, signIn } from "../people";

const ISSUE = "Sequencing: ceasefire or talks first";
const CELL = "/desk/russia-ukraine/cells/us.sequencing";

/** A window of somebody's own, as on another computer. */
async function openWindow(browser: Browser): Promise<Page> {
  return await (await browser.newContext()).newPage();
}

test("an entry goes from a new statement to every open page, and can be taken back", async ({
  browser,
  page: reader,
}) => {
  test.setTimeout(120_000);
  const admin = await openWindow(browser);
  const analyst = await openWindow(browser);
  const editor = await openWindow(browser);

  await test.step("an admin invites an analyst", async () => {
    await signIn(admin, "admin");
    await admin.goto("/desk/people");
    await admin.getByLabel("Role", { exact: true }).selectOption("analyst");
    await admin.getByRole("button", { name: "Make an invitation" }).click();
    const link = await admin
      .getByText(/\/invitation\//)
      .first()
      .textContent();
    await analyst.goto(String(link).trim());
    await analyst.getByLabel("Name").fill("Nina New");
    await analyst.getByLabel("E-mail address").fill(`nina.${Date.now()}@example.org`);
    await analyst.getByLabel("Password").fill(PASSWORD);
    await analyst.getByRole("button", { name: "Make the account" }).click();
    await expect(analyst.getByRole("heading", { name: "Your drafts" })).toBeVisible();
  });

  await test.step("the analyst codes a new statement and moves a position", async () => {
    await new Matrix(analyst).open("?cell=us.sequencing");
    await analyst.getByRole("link", { name: "Edit" }).click();
    await expect(analyst).toHaveURL(new RegExp(CELL));
    await analyst.getByText("The party moved", { exact: true }).click();
    await analyst.getByRole("radio", { name: /Unconditional ceasefire first/ }).check();
    await analyst.getByRole("button", { name: "Add a statement" }).click();
    await analyst.getByLabel("Source", { exact: true }).selectOption({ index: 1 });
    await analyst.getByLabel("Paragraph").fill("3");
    await analyst.getByLabel("Speaker").fill("Donald Trump");
    await analyst.getByLabel("Role or office").fill("President of the United States");
    await analyst.getByLabel("Day", { exact: true }).fill("2025-05-22");
    await analyst.getByLabel("Kind").selectOption("demand");
    await analyst.getByLabel("Attribution").selectOption("own");
    await analyst.getByLabel("Summary").fill("Washington asks again for a ceasefire before any talks.");
    await analyst.getByLabel("Valid from").fill("2025-05-22");
    await analyst.getByLabel("Confidence").selectOption("medium");
    await analyst.getByLabel("Why it is coded so").fill("It names the ceasefire as what has to come first.");
    await expect(analyst.locator("[data-save-status=saved]")).toBeVisible();
    await expectAccessible(analyst);
    await analyst.getByRole("button", { name: "Submit for review" }).click();
    await expect(analyst).toHaveURL(/\/desk\/drafts\//);
    await expect(analyst.getByText("The party moved: a new position.")).toBeVisible();
    await expectAccessible(analyst);
  });

  await test.step("an editor returns it with a reason", async () => {
    await signIn(editor, "editor");
    await editor.goto("/desk/review");
    await expectAccessible(editor);
    await editor.getByRole("link", { name: `United States · ${ISSUE}` }).click();
    await editor.getByRole("button", { name: "Return to the author" }).click();
    await editor
      .getByLabel("What should change before it can be published")
      .fill("Say in the rationale which words place it.");
    await editor.getByRole("button", { name: "Return it" }).click();
    await expect(editor.getByText(/ · returned$/)).toBeVisible();
  });

  await test.step("the analyst mends it and submits it again", async () => {
    await analyst.goto("/desk");
    await expect(analyst.getByText("Say in the rationale which words place it.")).toBeVisible();
    await expectAccessible(analyst);
    await analyst.getByRole("link", { name: `United States · ${ISSUE}` }).click();
    await analyst.getByRole("link", { name: "Go on writing" }).click();
    await analyst.getByLabel("Why it is coded so").fill("“Before any talks” places the ceasefire first.");
    await expect(analyst.locator("[data-save-status=saved]")).toBeVisible();
    await analyst.getByRole("button", { name: "Submit for review" }).click();
    await expect(analyst).toHaveURL(/\/desk\/drafts\//);
  });

  const matrix = new Matrix(reader);
  await test.step("the editor publishes it by keyboard, and the reader's open matrix changes", async () => {
    const listening = reader.waitForResponse(/\/live$/);
    await matrix.open();
    await expect(matrix.cell("United States", ISSUE)).toHaveAccessibleName(/Talks first/);
    await listening;
    await editor.goto("/desk/review");
    await editor.getByRole("link", { name: `United States · ${ISSUE}` }).focus();
    await editor.keyboard.press("x");
    await editor.keyboard.press("p");
    await expect(editor.getByText("1 draft was published.")).toBeVisible();
    const notice = reader.getByRole("status").filter({ hasText: "Published just now" });
    await expect(notice).toContainText(`United States on ${ISSUE}`);
    await expect(matrix.cell("United States", ISSUE)).toHaveAccessibleName(/Talks first/);
    await notice.getByRole("button", { name: "Show" }).click();
    await expect(matrix.cell("United States", ISSUE)).toHaveAccessibleName(/Truce first|ceasefire first/i);
  });

  await test.step("history tells the story", async () => {
    await reader.goto("/russia-ukraine/history");
    await expect(reader.getByText("“Before any talks” places the ceasefire first.").first()).toBeVisible();
  });
});
