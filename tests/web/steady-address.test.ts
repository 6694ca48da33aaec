import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AddressWindow, keepAddressSteady } from "@/lib/web/steady-address";

const START = "http://parley.test/talks";

/** A window whose router, like Next's, writes each address of the page once more, whenever `commit` lets it. */
function open() {
  let href = START;
  const write = (_data: unknown, _unused: string, url?: string | URL | null) => {
    href = new URL(url ?? href, href).href;
  };
  const window: AddressWindow = {
    history: { pushState: write, replaceState: write },
    location: {
      get href() {
        return href;
      },
    },
  };
  keepAddressSteady(window);
  const waiting: string[] = [];
  return {
    query: () => new URL(href).search.slice(1),
    /** The page adds a parameter to the address as it stands. */
    add(parameter: string, way: "pushState" | "replaceState" = "replaceState") {
      const query = new URL(href).search;
      const url = `${START}${query === "" ? "?" : `${query}&`}${parameter}`;
      waiting.push(url);
      window.history[way](null, "", url);
    },
    /** The router has rendered the first `count` of what it was told, and writes the last of them. */
    commit(count = 1) {
      const url = waiting.splice(0, count).at(-1);
      if (url !== undefined) window.history.replaceState({ __NA: true }, "", url);
    },
    navigate(url: string, way: "pushState" | "replaceState") {
      window.history[way]({ __NA: true }, "", url);
    },
    goBack(url: string) {
      href = url;
      window.history.replaceState({ __NA: true }, "", url);
    },
  };
}

describe("the address of a page", () => {
  test("keeps what was chosen while the router was late with what was chosen before", () => {
    const page = open();
    page.add("sort=divergence");
    page.add("q=ceasefire");
    page.commit();
    page.add("compare=2025-03-14");
    page.commit(2);
    expect(page.query()).toBe("sort=divergence&q=ceasefire&compare=2025-03-14");
  });

  test("has all that was ever chosen, however late the router is", () => {
    const act = fc.oneof(
      fc.constantFrom("pushState" as const, "replaceState" as const),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const page = open();
        const chosen: string[] = [];
        for (const each of acts) {
          if (typeof each === "number") page.commit(each);
          else {
            chosen.push(`p${chosen.length}=1`);
            page.add(chosen.at(-1) ?? "", each);
          }
          expect(page.query()).toBe(chosen.join("&"));
        }
      }),
    );
  });

  test.each(["pushState", "replaceState"] as const)(
    "is the router's where it goes elsewhere by %s",
    (way) => {
      const page = open();
      page.add("sort=divergence");
      page.add("q=ceasefire");
      page.navigate(`${START}/history?since=3`, way);
      expect(page.query()).toBe("since=3");
      page.navigate(`${START}?sort=divergence`, "replaceState");
      expect(page.query()).toBe("sort=divergence");
    },
  );

  test("is the reader's who goes back", () => {
    const page = open();
    page.add("sort=divergence", "pushState");
    page.add("cell=a.b", "pushState");
    page.goBack(`${START}?sort=divergence`);
    expect(page.query()).toBe("sort=divergence");
    page.goBack(START);
    expect(page.query()).toBe("");
  });
});
