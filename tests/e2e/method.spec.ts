import { expect, test } from "./app";

test("the method page leads to everything that can be taken out, and each of it is there", async ({
  page,
}) => {
  await page.goto("/russia-ukraine/method");
  const data = page.getByRole("region", { name: "Data downloads" });
  const links = await data.getByRole("link").all();
  const answered = new Map<string, string>();
  for (const link of links) {
    const address = String(await link.getAttribute("href"));
    const response = await page.request.get(address);
    expect(response.status(), address).toBe(200);
    answered.set(address, String(response.headers()["content-type"]));
  }
  const api = "/api/v1/negotiations/russia-ukraine";
  expect(answered.get(`${api}/statements.csv`)).toContain("text/csv");
  expect(answered.get(`${api}/positions.csv`)).toContain("text/csv");
  expect(answered.get("/russia-ukraine/history.atom")).toContain("application/atom+xml");
  await data.getByRole("link", { name: /^What was published when/ }).click();
  await expect(page).toHaveURL(/\/russia-ukraine\/history$/);
});
