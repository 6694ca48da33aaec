import { briefingPage } from "@/messages";
import type { WorkingBriefing } from "./working-briefing";

const { titleMissing, partsMissing } = briefingPage.composer;

/** What a briefing must have before anything can be made of it, in words; null where it has all. */
export function findLack({ title, parts }: WorkingBriefing): string | null {
  if (title.trim() === "") return titleMissing;
  return parts.length === 0 ? partsMissing : null;
}
