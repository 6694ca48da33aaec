import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./app";
import { ROUTES } from "./routes";

/** Pages for one person alone, which nobody shows to others. */
const PRIVATE = ["/sign-in", "/invitation/[token]", "/password-reset/[token]"];

/** What the head of a page says to programs that show a link to it. */
async function readHead(request: APIRequestContext, address: string): Promise<ReadonlyMap<string, string>> {
  const html = await (await request.get(address)).text();
  const tags = html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g);
  return new Map(Array.from(tags, ([, name = "", content = ""]) => [name, content.replaceAll("&amp;", "&")]));
}

async function expectPicture(request: APIRequestContext, address: string): Promise<void> {
  const head = await readHead(request, address);
  expect(head.get("twitter:card"), address).toBe("summary_large_image");
  expect(head.get("og:image:alt"), address).toBeTruthy();
  expect([head.get("og:image:width"), head.get("og:image:height")], address).toEqual(["1200", "630"]);
  expect(head.get("og:image"), address).toMatch(/^http:\/\/localhost:\d+\//);
  const answer = await request.get(head.get("og:image") ?? "");
  expect([answer.status(), answer.headers()["content-type"]], address).toEqual([200, "image/png"]);
  const png = await answer.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([1200, 630]);
}

/** The address of the page of what was frozen. */
async function freeze(request: APIRequestContext, path: string, data: object): Promise<string> {
  const answer = await request.post(`/api/v1/negotiations/russia-ukraine/${path}`, {
    headers: { "Sec-Fetch-Site": "same-origin" },
    data,
  });
  return answer.headers().location ?? "";
}

test("every page that readers pass on is shown elsewhere with a picture that is there", async ({
  request,
}) => {
  for (const [route, address] of Object.entries(ROUTES)) {
    if (PRIVATE.includes(route)) expect((await readHead(request, address)).get("og:image")).toBeUndefined();
    else if (route === "/snapshots/[hash]")
      await expectPicture(request, await freeze(request, "snapshots", { figure: "agreement" }));
    else await expectPicture(request, address);
  }
});
