import { describe, expect, it } from "vitest";
import { buildFields } from "@/lib/desk/fields/build-fields";
import { findControl, findValue, tellMissing, withValue } from "@/lib/desk/fields/fault-place";
import { buildBlank } from "@/lib/desk/fields/field-content";
import { buildPrefill } from "@/lib/desk/prefill";
import type { JsonObject } from "@/lib/domain/json";
import { getBuiltIn } from "../support/built-in";

const record = getBuiltIn();
const [issue] = record.issues;
const statement = record.statements.find(({ claims }) => claims.length > 0);
if (issue === undefined || statement === undefined) throw new Error("the record is empty");
const second = issue.options[1]?.key ?? "";

function prefill(kind: "issue" | "statement", target: string): JsonObject {
  const found = buildPrefill(record, { kind, target });
  if (found === null) throw new Error(`no ${kind}`);
  return found;
}

const ISSUE = prefill("issue", issue.slug);
const STATEMENT = prefill("statement", statement.id);

describe("a fault", () => {
  it.each([
    ["title", "title"],
    [`options[${second}].label`, "options.1.label"],
    [`options[${second}].step`, "options.1.step"],
    ["options[0].short", "options.0.short"],
    [`options[${second}]`, "options.1.key"],
    ["options", "options"],
    ["options[nowhere].label", "options"],
    ["scale.min", "scale.min"],
    ["rescale.reason", "rescale.reason"],
    [`rescale.mapping[${second}]`, `rescale.mapping.${second}`],
  ])("at %s of an issue stands at the control %s", (at, control) => {
    expect(findControl(buildFields("issue"), ISSUE, at)).toBe(control);
  });

  it.each([
    ["claims[0].option", "claims.0.option"],
    ["parties[2]", "parties"],
    ["quote.text", "quote.text"],
    ["quote", "quote"],
  ])("at %s of a statement stands at the control %s", (at, control) => {
    expect(findControl(buildFields("statement"), STATEMENT, at)).toBe(control);
  });

  it.each(["", "positions[russia.border.1].evidence", "retired[x].into"])(
    "at %j, which no form shows, stands at none",
    (at) => {
      expect(findControl(buildFields("issue"), ISSUE, at)).toBeNull();
    },
  );

  it("of a blank field is that it is missing, whatever type it should have", () => {
    const fields = buildFields("statement");
    const blank = buildBlank(fields);
    const tell = (at: string, reason: string, content: JsonObject = blank) =>
      tellMissing(fields, content, { at, reason }).reason;
    expect(tell("paragraph", "should be a whole number, not null")).toBe("is missing");
    expect(tell("summary", "is blank")).toBe("is missing");
    expect(tell("kind", 'should be one of "demand", "offer", not null')).toBe("is missing");
    expect(tell("summary", "is blank", { ...blank, summary: "  " })).toBe("is blank");
    expect(tell("parties", "names a party twice")).toBe("names a party twice");
  });
});

describe("a control", () => {
  it("gives what stands there, and takes another value without touching the rest", () => {
    const changed = withValue(ISSUE, "options.1.label", "Another label");
    expect(findValue(ISSUE, "options.1.label")).toBe(issue.options[1]?.label);
    expect(findValue(changed, "options.1.label")).toBe("Another label");
    expect(withValue(changed, "options.1.label", issue.options[1]?.label ?? "")).toEqual(ISSUE);
  });

  it("of a group that is not there yet makes the group", () => {
    expect(findValue(withValue({ quote: null }, "quote.text", "Ні"), "quote")).toEqual({ text: "Ні" });
  });
});
