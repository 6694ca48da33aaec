import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../app";
import { signIn } from "../people";

const PAGE = "/desk/russia-ukraine/import";
const API = "/api/v1/negotiations/russia-ukraine";

const HEADER = [
  "id",
  "source",
  "paragraph",
  "parties",
  "said on",
  "date basis",
  "summary",
  "kind",
  "attribution",
  "claims",
];

/** A row of the file, sound but for what is told. */
function row(id: string, change: Readonly<Record<string, string>> = {}): string {
  const sound: Readonly<Record<string, string>> = {
    id,
    source: "bbc-russian-2025-03-14",
    paragraph: "4",
    parties: "ukraine",
    "said on": "2025-03-13",
    "date basis": "exact",
    summary: `Said for the import, as ${id}.`,
    kind: "signal",
    attribution: "own",
    claims: "ceasefire-scope",
  };
  return HEADER.map((name) => `"${change[name] ?? sound[name] ?? ""}"`).join(",");
}

const file = (...rows: readonly string[]) => [HEADER.join(","), ...rows].join("\r\n");

async function choose(page: Page, name: string, text: string | Buffer): Promise<void> {
  const buffer = Buffer.from(text);
  const field = page.getByLabel("CSV or dataset package");
  await expect(field).toBeEnabled();
  await field.setInputFiles({ name, mimeType: "text/csv", buffer });
}

async function open(page: Page, as: "analyst" | "editor" = "analyst"): Promise<void> {
  await signIn(page, as);
  await page.goto(PAGE);
}

const rowsTable = (page: Page) => page.getByRole("table", { name: "Rows" });

test("a file is mended by row and column, imported, reviewed and published", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const [first, second] = [`e2e-${Date.now()}-1`, `e2e-${Date.now()}-2`];
  await open(page);
  await expectAccessible(page);

  await test.step("faults are told beside their rows", async () => {
    const faulty = row(second, { "said on": "2025-02-30", parties: "nobody" });
    await choose(page, "march.csv", file(row(first), faulty));
    await expect(page.getByText("1 row new, 1 faulty")).toBeVisible();
    await expect(rowsTable(page).getByRole("row")).toHaveCount(2);
    const told = rowsTable(page).getByRole("row", { name: /^(Row )?3 / });
    await expect(told).toContainText("said on 2025-02-30 is not in the calendar");
    await expect(told).toContainText("parties names no party: nobody");
    await expect(page.getByRole("button", { name: /^Import / })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("and can be downloaded", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the faults" }).click();
    const text = await readFile(await (await downloading).path(), "utf8");
    expect(text).toContain('3,"said on","2025-02-30 is not in the calendar"');
  });

  await test.step("the mended file becomes a draft", async () => {
    await page.getByRole("button", { name: "Choose another file" }).click();
    await choose(page, "march.csv", file(row(first), row(second)));
    await page.getByRole("button", { name: "Import 2 rows" }).click();
    await expect(page.getByRole("heading", { name: "Ready for review" })).toBeVisible();
    await expect(page.getByText("A draft holds what march.csv brings: 2 statements.")).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page).toHaveURL(/\/desk\/drafts\//);
    await expect(page.getByRole("table", { name: "2 new statements" })).toContainText(`as ${second}.`);
    await expectAccessible(page);
  });

  await test.step("an editor publishes it, and readers find both statements", async () => {
    const editor = await (await browser.newContext()).newPage();
    await signIn(editor, "editor");
    await editor.goto(page.url());
    await editor.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(editor.getByText("This draft is published.")).toBeVisible();
    const { items } = await (await page.request.get(`${API}/statements?limit=500`)).json();
    const ids = items.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([first, second]));
  });

  await test.step("the same file again brings nothing", async () => {
    await page.goto(PAGE);
    await choose(page, "march.csv", file(row(first), row(second)));
    await expect(page.getByText("the record has all of these rows already")).toBeVisible();
  });
});

test("columns are matched, and unknown ones named or left out", async ({ page }) => {
  await open(page);
  const text = file(row(`e2e-${Date.now()}`))
    .replace("summary", "Gist")
    .replace("attribution", "Whose Word");
  await choose(page, "columns.csv", `${text.replace("\r\n", ",Notes\r\n")},"to check"`);
  await expect(page.getByText('column "summary" is missing')).toBeVisible();
  await expect(page.getByText('column "Notes" is no column of statements')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Gist").selectOption("summary");
  await expect(page.getByText('column "summary" is missing')).toHaveCount(0);
  await page.getByLabel("Notes").selectOption("leave out");
  await expect(page.getByRole("button", { name: "Import 1 row" })).toBeVisible();
  await expect(page.getByText("1 row new, 0 faulty")).toBeVisible();
});

test("thousands of rows show their progress, can be cancelled, and are looked through by page", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const rows = Array.from({ length: 5000 }, (_, index) =>
    row(`e2e-many-${index}`, index === 4999 ? { kind: "claim" } : {}),
  );
  await open(page);
  await choose(page, "many.csv", file(...rows));
  await expect(page.getByRole("progressbar", { name: "Rows checked" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Checking was cancelled. Nothing was written.")).toBeVisible();
  await choose(page, "many.csv", file(...rows));
  await expect(page.getByText("4,999 rows new, 1 faulty")).toBeVisible({ timeout: 60_000 });
  await expect(rowsTable(page).getByRole("row", { name: /^(Row )?5001 / })).toContainText("should be one of");
  await page.getByRole("button", { name: "All 5,000" }).click();
  await expect(page.getByText("1 to 100 of 5,000")).toBeVisible();
  await page.getByRole("button", { name: "Later rows" }).click();
  await expect(page.getByText("101 to 200 of 5,000")).toBeVisible();
  await expect(rowsTable(page).getByRole("row", { name: /^(Row )?102 / })).toBeVisible();
});

test("rows are pasted and looked over by keyboard alone", async ({ page }) => {
  await open(page);
  await page.getByLabel("Or paste rows").focus();
  await page.keyboard.insertText(
    file(row("e2e-pasted"), row("e2e-pasted")).replaceAll('"', "").replaceAll(",", "\t"),
  );
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Check the rows" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("id is that of row 2 already")).toBeVisible();
  await page.getByRole("button", { name: "Download the faults" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "All 2" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rowsTable(page).getByRole("row")).toHaveCount(3);
});

test("a package of this negotiation says what it would do, one of another who may create it", async ({
  page,
}) => {
  let text = "";
  // Other tests publish meanwhile: what is exported has to be compared before the record has gone on.
  await expect(async () => {
    await open(page);
    text = await (await page.request.get(`${API}/dataset`)).text();
    await choose(page, "same.json", text);
    await expect(page.getByText("The record says all of this already.")).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole("button", { name: "Choose another file" }).click();
  const dataset = JSON.parse(text);
  dataset.sources[0].publisher = "Somebody else";
  await choose(page, "changed.json", JSON.stringify(dataset));
  await expect(page.getByText(/It would do this: 1 source changed/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Import the package" })).toBeVisible();
  await expectAccessible(page);
  dataset.negotiation.slug = "other-talks";
  await page.getByRole("button", { name: "Choose another file" }).click();
  await choose(page, "other.json", JSON.stringify(dataset));
  await expect(page.getByText("There is no such negotiation yet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Create this negotiation" })).toHaveCount(0);
  await open(page, "editor");
  await choose(page, "other.json", JSON.stringify(dataset));
  await expect(page.getByRole("button", { name: "Create this negotiation" })).toBeVisible();
});

test("what cannot be read says why", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByText("There is nothing to read")).toBeVisible();
  await choose(page, "cyrillic.csv", Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2]));
  await expect(page.getByText(/not text in UTF-8/)).toBeVisible();
  await choose(page, "prices.csv", "name,price\nx,1\n");
  await expect(page.getByText(/Choose one\.$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("What the rows are").selectOption("Statements");
  await expect(page.getByText('column "id" is missing')).toBeVisible();
  await page.getByRole("button", { name: "Choose another file" }).click();
  await choose(page, "broken.json", '{"format": "parley-dataset", ');
  await expect(page.getByText(/is not good JSON/)).toBeVisible();
});
