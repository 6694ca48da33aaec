import type { DeskPerson } from "@/lib/desk/draft";
import type { Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { Briefing } from "./briefing";

/** A briefing kept under an account, without what it says. */
export interface BriefingHead {
  readonly id: string;
  readonly negotiation: Slug;
  readonly title: string;
  readonly version: number;
  /** Whether everybody with an account may read and duplicate it. */
  readonly isShared: boolean;
  readonly owner: DeskPerson;
  readonly updatedAt: Instant;
}

export interface KeptBriefing extends BriefingHead {
  readonly content: Briefing;
}
