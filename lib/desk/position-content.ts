import { z } from "zod";
import type { Stance } from "@/lib/domain/model";
import { CONFIDENCES, EVIDENCE_ROLES, STANCE_STATES } from "@/lib/domain/vocabulary";

/** The three acts that are never mixed: a new position, new evidence alone, a new revision. */
export const ACTS = ["moved", "said-again", "corrected"] as const;
export type Act = (typeof ACTS)[number];

const names = z.array(z.string().max(80)).max(100);
const text = (max: number) => z.string().max(max);

/**
 * What is typed into the position editor: unfinished at first, so much may be blank. Changing the stance's state
 * throws nothing away: what the state does not need is left out when it is checked.
 */
export const positionContentSchema = z.strictObject({
  act: z.enum(ACTS).nullable(),
  /** The position that is said again or corrected; null for a move. */
  position: z.string().max(240).nullable(),
  /** With `corrected`: that the position was never held. */
  retracted: z.boolean(),
  validFrom: text(10),
  state: z.enum(STANCE_STATES).nullable(),
  preferred: z.string().max(80).nullable(),
  span: names,
  offers: z.array(z.strictObject({ options: names, condition: text(1000) })).max(100),
  acceptable: names.nullable(),
  redLines: names.nullable(),
  salience: z.strictObject({ value: z.number().min(0).max(100).nullable(), reason: text(1000) }).nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  membersDivided: z.boolean(),
  rationale: text(4000),
  correction: text(2000),
  /** The links to be added; those that a position has already stay. */
  evidence: z
    .array(z.strictObject({ statement: z.string().max(240), role: z.enum(EVIDENCE_ROLES) }))
    .max(1000),
  /** Statements and sources that are added along with it, as their own forms hold them. */
  statements: z.array(z.record(z.string().max(40), z.json())).max(100),
  sources: z.array(z.record(z.string().max(40), z.json())).max(100),
});

export type PositionContent = z.output<typeof positionContentSchema>;

/** The content of an editor in which nothing is chosen yet. */
export const EMPTY_POSITION: PositionContent = {
  act: null,
  position: null,
  retracted: false,
  validFrom: "",
  state: null,
  preferred: null,
  span: [],
  offers: [],
  acceptable: null,
  redLines: null,
  salience: null,
  confidence: null,
  membersDivided: false,
  rationale: "",
  correction: "",
  evidence: [],
  statements: [],
  sources: [],
};

/** What a stance that is finished says, as the editor holds it. */
export function writeStance(
  stance: Stance,
): Pick<PositionContent, "state" | "preferred" | "span" | "offers"> {
  return {
    state: stance.state,
    preferred: stance.state === "stated" || stance.state === "conditional" ? stance.preferred : null,
    span: stance.state === "ambiguous" ? [...stance.span] : [],
    offers:
      stance.state === "conditional"
        ? stance.offers.map(({ options, condition }) => ({ options: [...options], condition }))
        : [],
  };
}
