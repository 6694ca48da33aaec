import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, expectNoSidewaysScroll, test } from "./app";

const EMBED = "/embed/russia-ukraine/agreement";

/** Another site: every page of it holds, in a frame, the address that its query names. */
const elsewhere = createServer((request, response) => {
  const shown = new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("shown");
  response.setHeader("Content-Type", "text/html");
  response.end(
    `<!doctype html><title>Report</title><iframe title="Figure" src="${shown}" width="600" height="700"></iframe>`,
  );
});

test.beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
});
test.afterAll(() => {
  elsewhere.close();
});

async function openElsewhere(page: Page, own: string | undefined, address: string): Promise<void> {
  const { port } = z.object({ port: z.number() }).parse(elsewhere.address());
  const shown = encodeURIComponent(new URL(address, own).href);
  await page.goto(`http://127.0.0.1:${port}/?shown=${shown}`);
}

test("anybody’s page may hold a figure, which leads back to its data", async ({ page, baseURL }) => {
  await openElsewhere(page, baseURL, EMBED);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("How far each two parties agree");
  await expect(frame.getByText(/^As of 23 May 2025 · as recorded .* · 5 sources$/)).toBeVisible();
  await expect(frame.getByRole("navigation")).toHaveCount(0);
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    frame.getByRole("link", { name: "Data and sources at Parley" }).click(),
  ]);
  await expect(opened).toHaveURL(/\/russia-ukraine\/figures\/agreement$/);
});

for (const address of ["/", "/russia-ukraine", "/russia-ukraine/figures/agreement", "/sign-in"]) {
  test(`${address} may be held in no page but our own`, async ({ browser, baseURL }) => {
    // A page of its own: that the browser says so is what is wanted here.
    const page = await browser.newPage();
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await openElsewhere(page, baseURL, address);
    await refused;
    await expect(page.frameLocator("iframe").locator("main")).toHaveCount(0);
    await page.close();
  });
}

test("an embedded figure sets no cookie and is the same for everybody", async ({ request }) => {
  const answer = await request.get(EMBED);
  expect(answer.headers()["set-cookie"]).toBeUndefined();
  expect(answer.headers()["content-security-policy"]).toBe("frame-ancestors *");
  expect(answer.headers()["x-frame-options"]).toBeUndefined();
});

test("an embedded figure fits any frame and takes the colours it is told", async ({ page }) => {
  for (const width of [280, 400, 700, 1200]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${EMBED}?theme=dark`);
    await expect(page.locator(".drawing:visible")).toHaveCount(1);
    await expectNoSidewaysScroll(page);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe("rgb(22, 21, 19)");
  }
});

test("a frozen figure says as of when it is recorded; a faulty address what of it was left out", async ({
  page,
}) => {
  await page.goto(`${EMBED}?asOf=2025-04-25&recordedAt=2026-12-01T00:00:00.000Z&theme=pink`);
  await expect(page.getByText(/^As of 25 April 2025 · as recorded 1 Dec 2026/)).toBeVisible();
  await expect(page.getByText("The record runs to 23 May 2025. Show the newest")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "could not be used" })).toContainText(
    "theme: should be one of light, dark",
  );
});
