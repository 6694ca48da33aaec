import type { Page } from "@playwright/test";
import { expect, test } from "./app";

const PAGE = "/russia-ukraine/agreement";

const figure = (page: Page, title: string | RegExp) => page.getByRole("region", { name: title });

test("a reader sees what the figures say, and the data of each one click away", async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Agreement and divergence");
  const heatmap = figure(page, "How far each two parties agree");
  await expect(heatmap.getByText(/highest Ukraine and Europe 97\s% on 8 of 25 issues/)).toBeVisible();
  await expect(heatmap.getByRole("img", { name: "How far each two parties agree" })).toBeVisible();
  const table = heatmap.getByRole("table", { name: "Data: How far each two parties agree" });
  await expect(table).toBeHidden();
  await heatmap.getByText("Data as a table").click();
  await expect(table.getByRole("row", { name: /^Ukraine/ })).toContainText("97 %; 8 of 25 issues");
  await heatmap.getByText(/^\d+ sources$/).click();
  await expect(heatmap.getByRole("link", { name: /The Moscow Times/ })).toBeVisible();
});

test("every figure of the contents stands on the page, with its drawing or why there is none", async ({
  page,
}) => {
  await page.goto(PAGE);
  const contents = page.getByRole("navigation", { name: "Figures" }).getByRole("link");
  await expect(contents).toHaveCount(7);
  for (const link of await contents.all()) {
    const id = (await link.getAttribute("href"))?.slice(1) ?? "";
    const section = page.locator(`section[id="${id}"]`);
    await expect(section.getByRole("heading", { level: 2 })).toBeVisible();
    await expect(section.locator("svg:visible, [data-figure-chart]").first()).toBeVisible();
    await expect(section.getByRole("link", { name: /^Export: / })).toHaveAttribute(
      "href",
      `/russia-ukraine/figures/${id}`,
    );
  }
});

test("what a reader chooses holds for all figures and goes along to the files", async ({ page }) => {
  await page.goto(PAGE);
  const controls = page.getByRole("form", { name: "What all figures show" });
  await controls.getByLabel("As of").fill("2025-04-25");
  await controls.getByRole("combobox", { name: "Measure" }).selectOption("Share of same options");
  await controls.getByText("Parties: 4 of 10").click();
  await controls.getByRole("checkbox", { name: "Russia" }).uncheck();
  await controls.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(
    /\/agreement\?asOf=2025-04-25&parties=ukraine&parties=us&parties=europe&measure=same-option$/,
  );
  const heatmap = figure(page, "How far each two parties agree");
  await expect(
    heatmap.getByText(/as of 25 April 2025 · Parties: Ukraine, United States and Europe/),
  ).toBeVisible();
  await controls.getByText("Parties: 3 of 10").click();
  await page.getByRole("link", { name: "Put Europe one place earlier" }).click();
  await expect(page).toHaveURL(/parties=ukraine&parties=europe&parties=us/);
  await figure(page, "How far each two parties agree")
    .getByRole("link", { name: /^Export/ })
    .click();
  await expect(page).toHaveURL(/\/figures\/agreement\?.*parties=ukraine&parties=europe&parties=us/);
  await expect(page.getByRole("img", { name: /comparable pairs|on \d+ of 25 issues/ }).first()).toBeVisible();
});

test("by keyboard alone a reader chooses an issue, and stays at its scale", async ({ page }) => {
  await page.goto(PAGE);
  const select = page.getByRole("combobox", { name: "Issue" });
  await select.focus();
  await page.keyboard.type("NATO");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/issue=nato-membership#scale$/);
  await expect(select).toHaveValue("nato-membership");
  await expect(page.locator("section#scale")).toBeInViewport();
});

test("an address that cannot be used falls back and says so, for each parameter once", async ({ page }) => {
  await page.goto(`${PAGE}?asOf=2025-02-31&parties=atlantis&colour=pink`);
  const alert = page.getByRole("alert").filter({ hasText: "could not be used" });
  await expect(alert.getByRole("listitem")).toHaveCount(3);
  await expect(alert).toContainText("parties: atlantis is not in this negotiation");
  await expect(figure(page, "How far each two parties agree")).toContainText("as of 23 May 2025");
});

test("whoever could not freeze a figure without a script is told why, and what to do", async ({ page }) => {
  await page.goto(`${PAGE}?problem=too-many`);
  const alerts = page.getByRole("alert").filter({ hasText: /\S/ });
  await expect(alerts).toHaveCount(1);
  await expect(alerts).toHaveText(/The figure was not frozen\. ?Too many were frozen within the hour/);
});

test("a frozen address says so and leads to what is recorded now", async ({ page }) => {
  await page.goto(`${PAGE}?recordedAt=2026-12-01T00:00:00.000Z`);
  await expect(
    page.getByText("As recorded 1 Dec 2026, 00:00 UTC. Nothing has been recorded since."),
  ).toBeVisible();
  await page.getByRole("link", { name: "Show what is recorded now" }).click();
  await expect(page).toHaveURL(/\/agreement$/);
});

test("a link to a page is shown elsewhere with a figure of its own, and what it says", async ({ page }) => {
  for (const [address, says] of [
    ["/russia-ukraine/agreement", /comparable pairs/],
    ["/russia-ukraine/parties/us", /^United States against/],
    ["/russia-ukraine/history", /./],
  ] as const) {
    await page.goto(address);
    const read = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
    expect(await read("og:image:alt")).toMatch(says);
    expect(await read("og:image")).toMatch(/^http:\/\/localhost:\d+\/api\/v1\//);
  }
});

test("on a phone every text of the drawings is large enough to be read @phone @phone-only", async ({
  page,
}) => {
  await page.goto(PAGE);
  const smallest = await page.locator(".drawing:visible text").evaluateAll((texts) =>
    Math.min(
      ...texts.map((text) => {
        const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
        return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      }),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(11);
});

test("no table is cut: what is wider than its place scrolls, by keyboard too", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 900 });
  await page.goto("/russia-ukraine/figures/matrix");
  await page.getByText("Data as a table").click();
  const table = page.getByRole("table", { name: /^Data: / });
  const place = page.getByRole("region", { name: /^Table, to be scrolled/ });
  await place.focus();
  await page.keyboard.press("ArrowLeft");
  for (let step = 0; step < 40; step += 1) await page.keyboard.press("ArrowRight");
  const last = table.getByRole("columnheader").last();
  await expect
    .poll(async () => {
      const [cell, frame] = [await last.boundingBox(), await place.boundingBox()];
      return cell && frame ? Math.round(cell.x + cell.width - frame.x - frame.width) : Number.NaN;
    })
    .toBeLessThanOrEqual(0);
});
