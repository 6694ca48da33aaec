import { findChosen } from "@/lib/desk/limits";
import type { PositionContent } from "@/lib/desk/position-content";

/** The id of a field's control, made from its place: `statements[0].quote.text` is `statements-0-quote-text`. */
export function fieldId(at: string): string {
  return at.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "");
}

/** The control in which a fault is mended, among those that the act and the stance show; null for none. */
export function findFieldId(content: PositionContent, at: string): string | null {
  if (at === "") return null;
  const [top = ""] = at.split(/[.[]/);
  switch (top) {
    case "act":
    case "evidence":
    case "sources":
    case "statements":
      return fieldId(shorten(at));
    case "position":
      return content.act === "moved" || content.act === null ? "act" : "position";
    case "readings":
      return "evidence";
  }
  // Said again, a position keeps what it says: only the evidence can be at fault.
  if (content.act === "said-again") return "evidence";
  if (content.act === "corrected" && content.retracted && top !== "correction") return "retracted";
  switch (top) {
    case "preferred":
    case "span":
      return "scale";
    case "acceptable":
    case "redLines":
      return findChosen(content) === null ? "scale" : "limits";
    default:
      return fieldId(at);
  }
}

/** Lists whose items have no control of their own are mended in the list. */
function shorten(at: string): string {
  return at
    .replace(/^(evidence)\[.*$/, "$1")
    .replace(/\.(parties|authors)\[.*$/, ".$1")
    .replace(/\.claims\[[^\]]*\]$/, ".claims")
    .replace(/\.(id|slug)$/, "");
}
