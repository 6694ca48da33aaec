import { expect, expectAccessible, test } from "../app";
import { signIn } from "../people";

test("a briefer saves a briefing, shares it, a colleague duplicates it, and it is frozen to be cited", async ({
  page,
  browser,
}) => {
  await signIn(page, "reader");
  await page.goto("/russia-ukraine/briefing");
  await page.getByRole("button", { name: "Make the standard briefing" }).click();
  await page.getByLabel("Title", { exact: true }).fill("For everybody");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Share with all accounts" }).click();
  const link = await page.getByLabel("Link for colleagues", { exact: true }).inputValue();

  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague, "analyst");
  await colleague.goto("/russia-ukraine/briefing");
  const shared = colleague.getByRole("region", { name: "Shared by colleagues" });
  await expect(shared.getByRole("row", { name: /For everybody/ })).toContainText("Rea Reader");
  await shared.getByRole("button", { name: "Duplicate: For everybody" }).click();
  await expect(colleague.getByLabel("Title", { exact: true })).toHaveValue("Copy of For everybody");
  await colleague.getByLabel("Title", { exact: true }).fill("Mine now");
  await colleague.getByRole("button", { name: "Save", exact: true }).click();
  await expect(colleague.getByText("Saved.", { exact: true }).first()).toBeVisible();
  await colleague.goto(link);
  await expect(colleague.getByLabel("Title", { exact: true })).toHaveValue("For everybody");
  expect(colleague.url()).not.toBe(link);
  await colleague.context().close();

  await page.reload();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("For everybody");
  await page.getByLabel("Handling marking").fill("Internal");
  await expect(page.getByText("only those with an account here can read it")).toBeVisible();
  await page.getByRole("button", { name: "Freeze", exact: true }).click();
  await page.getByRole("link", { name: "Open the frozen briefing and cite it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("For everybody");
  await expect(page.getByText(/^Parley\. \(/)).toContainText(/\(SHA-256 [0-9a-f]{16}\) \[Briefing\]/);
  await expectAccessible(page);

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Sign in to read this");
  await expect(stranger).not.toHaveTitle(/For everybody/);
  await stranger.context().close();
});

test("a briefing that was changed in another browser is not written over without asking", async ({
  page,
  browser,
}) => {
  await signIn(page, "editor");
  await page.goto("/russia-ukraine/briefing");
  await page.getByRole("button", { name: "Make the standard briefing" }).click();
  const title = page.getByLabel("Title", { exact: true });
  await title.fill("First");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true }).first()).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, "editor");
  await elsewhere.goto("/russia-ukraine/briefing");
  await elsewhere.getByRole("button", { name: "Open: First" }).click();
  await elsewhere.getByLabel("Title", { exact: true }).fill("Written elsewhere");
  await elsewhere.getByRole("button", { name: "Save", exact: true }).click();
  await expect(elsewhere.getByText("Saved.", { exact: true }).first()).toBeVisible();
  await elsewhere.context().close();

  await title.fill("Written here");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Changed elsewhere since" })).toBeVisible();
  await expect(title).toHaveValue("Written here");
  await page.getByRole("button", { name: "Show the one from the account" }).click();
  await expect(title).toHaveValue("Written elsewhere");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(title).toHaveValue("Written here");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "All briefings" }).click();
  await page.getByRole("button", { name: "Delete: Written here" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("button", { name: "Delete: Written here" })).toHaveCount(0);
});
