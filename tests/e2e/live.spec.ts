import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./app";
import { publishCorrection } from "./publish";

const following = (page: Page) => page.locator("[data-following]").waitFor({ state: "attached" });
const notice = (page: Page) => page.getByRole("status").filter({ hasText: "Published just now" });

test("a reader is told what was published, and sees it in place when they ask for it", async ({
  page,
  matrix,
  browser,
}) => {
  await matrix.open("?lens=scale");
  await following(page);
  const cell = matrix.cell("Ukraine", "Leaders' meeting");
  await cell.focus();
  const before = await cell.getAttribute("aria-label");
  const place = () => page.evaluate(() => [scrollX, scrollY]);
  const stood = await place();

  const words = await publishCorrection(browser, "ukraine.leaders-meeting");
  await expect(notice(page)).toContainText("Ukraine on Leaders' meeting");
  expect(await cell.getAttribute("aria-label")).toBe(before);
  expect(await place()).toEqual(stood);
  await expect(cell).toBeFocused();
  await expectAccessible(page);

  await notice(page).getByRole("button", { name: "Show" }).focus();
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAccessibleName(new RegExp(words));
  await expect(notice(page)).toHaveCount(0);
  await expect(cell).toBeFocused();
  expect(await place()).toEqual(stood);
  await expect(page).toHaveURL(/lens=scale/);
});

test("who does not want to see it goes on reading, and sees it after a reload", async ({
  page,
  matrix,
  browser,
}) => {
  await matrix.open();
  await following(page);
  const cell = matrix.cell("Ukraine", "Prisoner exchange");
  const before = await cell.getAttribute("aria-label");
  const words = await publishCorrection(browser, "ukraine.prisoner-exchange");
  await expect(notice(page)).toContainText("Ukraine on Prisoner exchange");
  await notice(page).getByRole("button", { name: "Not now" }).click();
  await expect(notice(page)).toHaveCount(0);
  expect(await cell.getAttribute("aria-label")).toBe(before);
  await page.reload();
  await expect(cell).toHaveAccessibleName(new RegExp(words));
});

test("an open dossier is told too, and shows the new state without closing", async ({
  page,
  matrix,
  browser,
}) => {
  await matrix.open("?cell=europe.western-arms");
  await following(page);
  const words = await publishCorrection(browser, "europe.western-arms");
  await expect(notice(page)).toContainText("Europe on ");
  await expectAccessible(page);
  await notice(page).getByRole("button", { name: "Show" }).click();
  await expect(matrix.dossier.getByText(words)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test("the pages of issues and parties are told as well", async ({ page, context, browser }) => {
  const other = await context.newPage();
  await page.goto("/russia-ukraine/issues/sanctions-pressure");
  await following(page);
  await other.goto("/russia-ukraine/parties/europe");
  await following(other);
  const words = await publishCorrection(browser, "europe.sanctions-pressure");
  for (const each of [page, other]) {
    await expect(notice(each)).toContainText("Europe on ");
    await notice(each).getByRole("button", { name: "Show" }).click();
    await expect(notice(each)).toHaveCount(0);
    await expect(each.getByText(words).first()).toBeVisible();
  }
});

test("a page that shows the record as it was says nothing", async ({ page, matrix, browser }) => {
  await matrix.open("?recordedAt=2026-11-22T00:00:00.000Z");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const other = await browser.newPage();
  await other.goto("/russia-ukraine");
  await following(other);
  await publishCorrection(browser, "ukraine.ceasefire-scope");
  await expect(notice(other)).toHaveCount(1);
  await expect(notice(page)).toHaveCount(0);
  expect(asked.filter((path) => /\/(live|history)$/.test(path))).toEqual([]);
});
