import type { Briefing, BriefingPart } from "@/lib/briefing/briefing";
import { getDay } from "@/lib/domain/day";

export const part = (given: Partial<BriefingPart>): BriefingPart => ({
  heading: "",
  commentary: "",
  text: null,
  figure: null,
  ...given,
});

/** A briefing of one part, about the talks that test records are of. */
export const sample = (given: Partial<Briefing> = {}): Briefing => ({
  title: "Where they stand",
  negotiation: "talks",
  asOf: getDay("2025-05-31"),
  compare: null,
  recordedAt: null,
  parties: [],
  issues: [],
  paper: "a4",
  marking: null,
  footer: null,
  logo: null,
  parts: [part({ commentary: "Nothing to add." })],
  ...given,
});
