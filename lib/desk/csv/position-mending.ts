import type { PositionColumn } from "./columns";
import type { CellFault, FaultyColumns, Raw } from "./row-format";

const NEUTRAL_STANCE: Readonly<Partial<Record<PositionColumn, unknown>>> = {
  preferred: "x",
  span: ["x", "y"],
  offers: [{ options: ["x"], condition: "x" }],
};

const NEUTRAL: Readonly<Partial<Record<PositionColumn, Raw>>> = {
  party: { party: "x" },
  issue: { issue: "x" },
  "valid from": { validFrom: "2000-01-01" },
  state: { stance: { state: "no-position" } },
  acceptable: { acceptable: null },
  "red lines": { redLines: null },
  salience: { salience: null },
  "salience reason": { salience: null },
  confidence: { confidence: null },
  rationale: { rationale: "x" },
  evidence: { evidence: [] },
};

/** What a row says of a position, with something harmless in place of what broken columns say. */
export function mendPosition(raw: Raw, broken: ReadonlySet<string>): Raw {
  const told = typeof raw.stance === "object" && raw.stance !== null ? Object.entries(raw.stance) : [];
  const stance = told.map(([field, value]) => {
    const neutral = Object.entries(NEUTRAL_STANCE).find(([column]) => column === field);
    return [field, broken.has(field) && neutral ? neutral[1] : value];
  });
  const mended = Object.entries(NEUTRAL).filter(([column]) => broken.has(column));
  return Object.assign({ ...raw, stance: Object.fromEntries(stance) }, ...mended.map(([, part]) => part));
}

/** Whether a fault that the record's rules found in a position only follows from one in another column. */
export function isEcho({ column, reason }: CellFault, { broken, faulty }: FaultyColumns): boolean {
  const isElsewhere = faulty.has("party") || faulty.has("issue");
  switch (column) {
    case "evidence":
      return isElsewhere || broken.has("valid from") || broken.has("state");
    case "confidence":
      return (
        broken.has("state") || ((isElsewhere || faulty.has("evidence")) && reason.includes("should be low"))
      );
    case "valid from":
      return isElsewhere || broken.has("state");
    case "acceptable":
      return faulty.has("preferred") && reason.includes("preferred option");
    case "red lines":
      return (
        (faulty.has("preferred") && reason.includes("preferred option")) ||
        (faulty.has("acceptable") && reason.includes("acceptable"))
      );
    default:
      return false;
  }
}
