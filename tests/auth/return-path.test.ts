import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findReturnPath } from "@/lib/auth/return-path";

const SITE = "https://parley.test";

describe("where to go after signing in", () => {
  test.each(["/", "/desk", "/russia-ukraine?day=2025-05-01&parties=us#cell", "/desk/../x"])(
    "%s is a place of this site",
    (path) => {
      expect(findReturnPath(path)).toBe(new URL(path, SITE).href.slice(SITE.length));
    },
  );

  test.each([
    null,
    undefined,
    "",
    "desk",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/..//evil.example",
    "/./\\evil.example",
    "/%2e%2e//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "//parley.test@evil.example",
    `/${"x".repeat(3000)}`,
  ])("%j is none", (path) => {
    expect(findReturnPath(path)).toBeNull();
  });

  test("whatever is asked for, nobody is sent to another site", () => {
    const part = fc.constantFrom(
      "/",
      "\\",
      "..",
      ".",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      "%2f",
      "%5c",
      "?",
      "#",
      " ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = findReturnPath(parts.join(""));
        if (path !== null) expect(new URL(path, SITE).origin).toBe(SITE);
      }),
      { numRuns: 5000 },
    );
  });
});
