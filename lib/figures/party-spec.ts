import type { Day, Instant } from "@/lib/domain/day";
import type { Category, Party, Slug } from "@/lib/domain/model";
import type { ActsSpec } from "./issue-spec";
import type { SpokenSpec, StandSpec } from "./stand-spec";

/** How far a party agrees with another one over all issues; numbers 0..1 or counts of issues. */
export interface PartyAgreementSpec {
  readonly other: Party;
  /** N, and n of them comparable. */
  readonly issues: number;
  readonly coverage: number;
  readonly sameOption: number;
  /** The mean by distance; null where no issue is comparable. */
  readonly agreement: number | null;
  /** What the mean over all N issues may be, whatever the unknown turn out to be. */
  readonly low: number;
  readonly high: number;
  /** How many of the comparable issues rest on one joint text. */
  readonly joint: number;
  readonly withoutJoint: { readonly agreement: number | null; readonly coverage: number };
  /** Every category with a comparable issue weighing the same. */
  readonly balanced: number | null;
  readonly weights: "equal" | "salience";
}

export interface PartySpec {
  readonly negotiation: { readonly slug: Slug; readonly title: string };
  readonly coverage: { readonly from: Day; readonly through: Day };
  readonly party: Party;
  readonly parent: Party | null;
  readonly members: readonly Party[];
  readonly asOf: Day;
  readonly recordedAt: Instant;
  readonly groups: readonly { readonly category: Category; readonly stands: readonly StandSpec[] }[];
  /** How many issues there are in each state. */
  readonly states: Readonly<Record<StandSpec["cell"]["state"], number>>;
  readonly agreements: readonly PartyAgreementSpec[];
  readonly acts: ActsSpec;
  /** Made by the day, and how many were made later. */
  readonly spoken: readonly SpokenSpec[];
  readonly spokenLater: number;
}
