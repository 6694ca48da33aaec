import { isAtLeast, ROLES } from "@/lib/auth/access";
import { PAGE_ACCESS } from "@/lib/auth/access-table";
import { expect, test } from "../app";
import { signIn } from "../people";
import { DESK_ROUTES } from "../routes";

const PAGES = Object.entries(PAGE_ACCESS).map(([route, least]) => ({
  route,
  least,
  address: DESK_ROUTES[route] ?? route,
}));

test("who is not signed in is sent to sign in, and comes back", async ({ page }) => {
  for (const { address } of PAGES) {
    await page.goto(address);
    await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent(address)}`);
  }
});

for (const role of ROLES) {
  test(`each page of the desk opens to a signed-in ${role} as the table says`, async ({ page }) => {
    await signIn(page, role);
    for (const { route, least, address } of PAGES) {
      const text = await (await page.request.get(address)).text();
      const found = text.includes("This page is not open to your account") ? "closed" : "open";
      expect(`${route}: ${found}`).toBe(`${route}: ${isAtLeast(role, least) ? "open" : "closed"}`);
    }
  });
}
