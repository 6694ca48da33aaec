import { expect, type Page } from "@playwright/test";

/** The accounts that the browser tests find; `scripts/test.mjs` has them made before the server starts. */
export const PEOPLE = {
  admin: { name: "Ada Admin", email: "ada@example.org", role: "admin" },
  editor: { name: "Edda Editor", email: "edda@example.org", role: "editor" },
  analyst: { name: "Ann Analyst", email: "ann@example.org", role: "analyst" },
  reader: { name: "Rea Reader", email: "rea@example.org", role: "reader" },
} as const;

export const PASSWORD = "correct horse battery";

/** Signs in as the form does, without the form. */
export async function signIn(
  page: Page,
  person: keyof typeof PEOPLE | { readonly email: string },
): Promise<void> {
  const { email } = typeof person === "string" ? PEOPLE[person] : person;
  const response = await page.request.post("/api/v1/session", {
    headers: { "Sec-Fetch-Site": "same-origin" },
    data: { email, password: PASSWORD },
  });
  expect(response.ok(), await response.text()).toBe(true);
}
