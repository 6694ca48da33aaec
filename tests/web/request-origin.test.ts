import { describe, expect, it } from "vitest";
import { getRequestOrigin } from "@/lib/web/request-origin";

const ask = (headers: Record<string, string>, origin: string | null = null, trustsProxy = false) =>
  getRequestOrigin(new Request("http://localhost:3000/x", { headers }), { origin, trustsProxy });

describe("where a request reached this copy", () => {
  it("is what is set, whatever the request says", () => {
    expect(ask({ Host: "elsewhere.test" }, "https://parley.test")).toBe("https://parley.test");
  });

  it("is the host that was asked for", () => {
    expect(ask({ Host: "parley.test:8080" })).toBe("http://parley.test:8080");
    expect(ask({ Host: "[::1]:8080" })).toBe("http://[::1]:8080");
  });

  it("is what a proxy says only where one is known to be there", () => {
    const headers = { Host: "inner", "X-Forwarded-Host": "parley.test", "X-Forwarded-Proto": "https" };
    expect(ask(headers)).toBe("http://inner");
    expect(ask(headers, null, true)).toBe("https://parley.test");
  });

  it("is never what could not be a host", () => {
    for (const host of ['"><script>', "a b", "a/b", ""]) {
      expect(ask({ Host: host })).toBe("http://localhost:3000");
    }
  });
});
