import { expect, expectAccessible, test } from "../app";
import { PASSWORD, signIn } from "../people";

const NEW_PASSWORD = "another horse battery";

test("an administrator makes a link, and an analyst who lost the password sets a new one with it, once", async ({
  browser,
  page: admin,
}) => {
  test.setTimeout(120_000);
  const openWindow = async () => await (await browser.newContext()).newPage();
  const [analyst, elsewhere] = [await openWindow(), await openWindow()];
  const email = `lou.${Date.now()}@example.org`;

  await test.step("an analyst has an account and is signed in on another computer", async () => {
    await signIn(admin, "admin");
    const invited = await admin.request.post("/api/v1/invitations", {
      headers: { "Sec-Fetch-Site": "same-origin" },
      data: { role: "analyst", email },
    });
    const { link } = await invited.json();
    await elsewhere.goto(link);
    await elsewhere.getByLabel("Name").fill("Lou Lost");
    await elsewhere.getByLabel("Password").fill(PASSWORD);
    await elsewhere.getByRole("button", { name: "Make the account" }).click();
    await expect(elsewhere.getByRole("heading", { name: "Your drafts" })).toBeVisible();
  });

  let link = "";
  await test.step("the administrator makes the link, for nobody by mistake", async () => {
    await admin.goto("/desk/people");
    const lost = admin.getByRole("region", { name: "Lost passwords" });
    const make = lost.getByRole("button", { name: "Make a link for a new password" });
    await make.click();
    await expect(lost.getByText("Account is needed")).toBeVisible();
    await expect(lost.getByRole("option", { name: /^Ada Admin/ })).toHaveCount(0);
    await lost.getByLabel("Account").selectOption(`Lou Lost, ${email}`);
    await make.click();
    await expect(lost.getByText("Copy the link now: it is not shown again.")).toBeVisible();
    link = String(
      await lost
        .getByText(/\/password-reset\//)
        .first()
        .textContent(),
    ).trim();
    await expect(lost.getByRole("row", { name: /^Lou Lost/ })).toContainText("Ada Admin");
    await expectAccessible(admin);
  });

  await test.step("the analyst sets a new password and is signed in", async () => {
    await analyst.goto(link);
    await expect(analyst.getByText(`E-mail address: ${email}`)).toBeVisible();
    await expect(analyst.getByText(/ends all sessions of the account/)).toBeVisible();
    await expectAccessible(analyst);
    await analyst.getByLabel("New password").fill("short");
    await analyst.getByRole("button", { name: "Set the password" }).click();
    await expect(analyst.getByText("New password should have at least 12 characters")).toBeVisible();
    await analyst.getByLabel("New password").fill(NEW_PASSWORD);
    await analyst.getByRole("button", { name: "Set the password" }).click();
    await expect(analyst.getByRole("heading", { name: "Your drafts" })).toBeVisible();
  });

  await test.step("the session on the other computer has ended, and only the new password signs in", async () => {
    await elsewhere.goto("/desk");
    await expect(elsewhere).toHaveURL(/\/sign-in/);
    await elsewhere.getByLabel("E-mail address").fill(email);
    await elsewhere.getByLabel("Password").fill(PASSWORD);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await expect(elsewhere.getByText("The e-mail address or the password is wrong.")).toBeVisible();
    await elsewhere.getByLabel("Password").fill(NEW_PASSWORD);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    await expect(elsewhere.getByRole("heading", { name: "Your drafts" })).toBeVisible();
  });

  await test.step("the link works no second time, and the administrator sees none that is open", async () => {
    await analyst.goto(link);
    await expect(analyst.getByRole("heading", { name: "This link cannot be used" })).toBeVisible();
    await admin.reload();
    await expect(admin.getByText("No such link is open.")).toBeVisible();
  });
});
