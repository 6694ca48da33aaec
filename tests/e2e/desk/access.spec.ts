import { isAtLeast, ROLES } from "@/lib/auth/access";
import { PAGE_ACCESS } from "@/lib/auth/access-table";
import { expect, test } from "../app";
import { signIn } from "../people";

/** An address of each page; a draft that is not there is as closed as one that is. */
const address = (page: string) =>
  page
    .replace("[negotiation]", "russia-ukraine")
    .replace("[cell]", "us.crimea-recognition")
    .replace("[kind]", "party")
    .replace("[name]", "us")
    .replace("[id]", "none");

test("who is not signed in is sent to sign in, and comes back", async ({ page }) => {
  for (const route of Object.keys(PAGE_ACCESS)) {
    await page.goto(address(route));
    await expect(page).toHaveURL(`/sign-in?to=${encodeURIComponent(address(route))}`);
  }
});

for (const role of ROLES) {
  test(`each page of the desk opens to a signed-in ${role} as the table says`, async ({ page }) => {
    await signIn(page, role);
    for (const [route, least] of Object.entries(PAGE_ACCESS)) {
      const response = await page.request.get(address(route));
      const isClosed = (await response.text()).includes("This page is not open to your account");
      expect(`${route}: ${isClosed ? "closed" : "open"}`).toBe(
        `${route}: ${isAtLeast(role, least) ? "open" : "closed"}`,
      );
    }
  });
}
