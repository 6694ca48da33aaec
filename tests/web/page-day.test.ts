import { describe, expect, it } from "vitest";
import { settlePageDay } from "@/lib/web/page-day";
import { buildRecord } from "../support/record";

const { negotiation } = buildRecord();
const last = negotiation.coverage.through;

describe("the day of a page", () => {
  it("is the last one covered when the address names none", () => {
    expect(settlePageDay({}, negotiation)).toEqual({ asOf: last, faults: [] });
    expect(settlePageDay({ asOf: "" }, negotiation)).toEqual({ asOf: last, faults: [] });
  });

  it("is the one that the address names, covered or not", () => {
    expect(settlePageDay({ asOf: "2025-04-01" }, negotiation).asOf).toBe("2025-04-01");
    expect(settlePageDay({ asOf: "2030-01-01" }, negotiation)).toEqual({ asOf: "2030-01-01", faults: [] });
  });

  it.each([["2025-02-31"], ["soon"], [["2025-04-01", "2025-04-02"]]])(
    "is the last one covered when the address names %j, and the page says so",
    (asOf) => {
      const settled = settlePageDay({ asOf }, negotiation);
      expect(settled.asOf).toBe(last);
      expect(settled.faults).toMatchObject([{ at: "asOf" }]);
    },
  );
});
