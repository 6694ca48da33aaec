import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CodebookTable } from "@/components/method/codebook-table";
import { mergeRecord } from "@/lib/dataset/merge";
import type { NegotiationRecord } from "@/lib/domain/model";
import { buildRecord } from "@/tests/support/record";
import { mergeOption } from "@/tests/support/rescaled";

const asText = (record: NegotiationRecord) =>
  renderToStaticMarkup(
    <CodebookTable record={record} asOf={record.negotiation.coverage.through} />,
  ).replaceAll(/<[^>]*>/g, " ");

test("the codebook says which options were retired and what stands for each", () => {
  const before = buildRecord({ positions: [{ party: "a", issue: "i", prefers: "o1" }] });
  expect(asText(before)).toContain("Option o1");
  expect(asText(before)).not.toContain("Retired");
  const once = mergeRecord(before, mergeOption(before, "i", "o1", "o2").changes);
  expect(asText(once)).toContain("Retired: “Option o1”. “Option o2” stands for it.");
  const twice = mergeRecord(once, mergeOption(once, "i", "o2", "o3").changes);
  expect(asText(twice)).toContain("Retired: “Option o1”. “Option o3” stands for it.");
  expect(asText(twice)).toContain("Retired: “Option o2”. “Option o3” stands for it.");
});
