import { type APIRequestContext, type Browser, expect } from "@playwright/test";
import { signIn } from "./people";

const SAME_SITE = { "Sec-Fetch-Site": "same-origin" };

async function post(request: APIRequestContext, path: string, data: object, version?: number) {
  const response = await request.post(`/api/v1${path}`, {
    headers: { ...SAME_SITE, ...(version !== undefined && { "If-Match": `"${version}"` }) },
    data,
  });
  expect(response.ok(), await response.text()).toBe(true);
  return await response.json();
}

/**
 * Publishes a correction of the cell `party.issue`, from one confidence to another, as two people do at the
 * desk; gives the words that the cell says afterwards.
 */
export async function publishCorrection(browser: Browser, cell: string): Promise<string> {
  const [analyst, editor] = [await browser.newContext(), await browser.newContext()];
  await signIn(await analyst.newPage(), "analyst");
  await signIn(await editor.newPage(), "editor");
  const entry = await analyst.request.get(`/api/v1/negotiations/russia-ukraine/entries/position/${cell}`);
  const { content } = await entry.json();
  const confidence = content.confidence === "low" ? "medium" : "low";
  const draft = await post(analyst.request, "/negotiations/russia-ukraine/drafts", {
    kind: "position",
    target: cell,
    content: { ...content, act: "corrected", confidence, correction: "Weighed again." },
  });
  const submitted = await post(
    analyst.request,
    `/drafts/${draft.id}/submission`,
    { note: null },
    draft.version,
  );
  await post(editor.request, `/drafts/${draft.id}/publication`, {}, submitted.version);
  await analyst.close();
  await editor.close();
  return `${confidence} confidence`;
}
