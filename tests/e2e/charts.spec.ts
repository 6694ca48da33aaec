import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./app";

/** A chart of the agreement page, by what it draws. */
const chartOf = (page: Page, kind: "lines" | "bars" | "profile") =>
  page.locator(`[data-figure-chart="${kind}"]`);
const drawingOf = (chart: Locator) => chart.locator("svg.recharts-surface").first();
const tipOf = (chart: Locator) => chart.getByRole("status");

test.beforeEach(async ({ page }) => {
  await page.goto("/russia-ukraine/agreement");
  await expect(drawingOf(chartOf(page, "lines"))).toBeVisible();
});

test("arrow keys walk along the days, each told in words", async ({ page }) => {
  const chart = chartOf(page, "lines");
  await drawingOf(chart).focus();
  await expect(tipOf(chart)).toContainText("From 1 March 2025");
  await page.keyboard.press("ArrowRight");
  await expect(tipOf(chart)).toContainText("From 13 March 2025");
  await expect(tipOf(chart)).toContainText("Russia and Ukraine: 75");
  await page.keyboard.press("ArrowLeft");
  await expect(tipOf(chart)).toContainText("From 1 March 2025");
});

test("arrow keys walk down the rows, and what they reach is in sight", async ({ page }) => {
  const chart = chartOf(page, "bars");
  const names = await chart
    .locator("svg.recharts-surface .mark")
    .evaluateAll((marks) =>
      marks.map((mark) => (mark instanceof SVGElement ? (mark.dataset.label ?? "") : "")),
    );
  await drawingOf(chart).focus();
  await expect(tipOf(chart)).toContainText(names[0]?.split(": ")[0] ?? "none");
  for (let step = 1; step <= 10; step += 1) await page.keyboard.press("ArrowDown");
  await expect(tipOf(chart)).toContainText(names[10]?.split(": ")[0] ?? "none");
  await expect(tipOf(chart)).toBeInViewport();
  await page.keyboard.press("ArrowUp");
  await expect(tipOf(chart)).toContainText(names[9]?.split(": ")[0] ?? "none");
});

test("a mark under the pointer or a finger is told @phone", async ({ page, isMobile }) => {
  const chart = chartOf(page, "profile");
  const mark = chart.locator(".mark").first();
  const label = (await mark.getAttribute("data-label")) ?? "none";
  await mark.scrollIntoViewIfNeeded();
  if (isMobile) await mark.tap({ force: true });
  else await mark.hover({ force: true });
  await expect(tipOf(chart)).toContainText(label.split(", ")[0] ?? "none");
});

test("no chart is wider than the page @phone", async ({ page }) => {
  const widths = await page
    .locator("[data-figure-chart]")
    .evaluateAll((charts) => charts.map((chart) => chart.scrollWidth - chart.clientWidth));
  expect(widths.length).toBeGreaterThanOrEqual(4);
  for (const wider of widths) expect(wider).toBeLessThanOrEqual(0);
});

test("the front page loads nothing that draws charts", async ({ page }) => {
  const loaded: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      void response.text().then((text) => loaded.push(text));
  });
  await page.goto("/russia-ukraine", { waitUntil: "networkidle" });
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((text) => text.includes("recharts-surface"))).toEqual([]);
});
