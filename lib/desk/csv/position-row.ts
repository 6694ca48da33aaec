import { type ImportedPosition, importedPositionSchema } from "@/lib/desk/imported-position";
import type { Stance } from "@/lib/domain/model";
import { clip, findText, readDayText, readList, readNumber, readWord, readYes, writeList } from "./cell-text";
import type { PositionColumn } from "./columns";
import { readOffers, writeOffers } from "./offer-text";
import { isEcho, mendPosition } from "./position-mending";
import type { CellFault, Cells, Raw, RowFormat } from "./row-format";

/** A set of options that is said to be empty; blank is: nothing is said. No option can be called that. */
export const EMPTY_SET = "(none)";

/** The columns that belong to each state besides the ones that all states have. */
const STANCE_COLUMNS: Readonly<Record<Stance["state"], readonly PositionColumn[]>> = {
  stated: ["preferred"],
  conditional: ["preferred", "offers"],
  ambiguous: ["span"],
  "no-position": [],
};

/** One position a row. */
export const positionFormat: RowFormat<ImportedPosition> = {
  schema: importedPositionSchema,
  title: (cells) =>
    [cells("party"), cells("issue"), readDayText(cells("valid from"))].map((text) => text.trim()).join(" · "),
  write(position) {
    const { stance, salience } = position;
    const hasPreferred = stance.state === "stated" || stance.state === "conditional";
    return {
      party: position.party,
      issue: position.issue,
      "valid from": position.validFrom,
      state: stance.state,
      preferred: (hasPreferred && stance.preferred) || "",
      span: stance.state === "ambiguous" ? writeList(stance.span) : "",
      offers: stance.state === "conditional" ? writeOffers(stance.offers) : "",
      acceptable: writeSet(position.acceptable),
      "red lines": writeSet(position.redLines),
      salience: salience?.value ?? "",
      "salience reason": salience?.reason ?? "",
      confidence: position.confidence ?? "",
      "members divided": position.membersDivided ? "yes" : "no",
      rationale: position.rationale,
      evidence: writeList(position.evidence.map(({ statement, role }) => `${statement}:${role}`)),
    } satisfies Record<PositionColumn, string | number>;
  },
  read(cells) {
    const { stance, faults } = readStance(cells);
    const evidence = readEvidence(cells("evidence"));
    const divided = readYes(cells("members divided"));
    if (typeof divided === "string") {
      faults.push({
        column: "members divided",
        reason: `should be yes or no, not ${JSON.stringify(clip(divided))}`,
      });
    }
    const confidence = readWord(cells("confidence"));
    const raw = {
      party: cells("party").trim() || undefined,
      issue: cells("issue").trim() || undefined,
      validFrom: readDayText(cells("valid from")) || undefined,
      stance,
      acceptable: readSet(cells("acceptable")),
      redLines: readSet(cells("red lines")),
      salience: readSalience(cells),
      confidence: confidence === "" ? null : confidence,
      membersDivided: divided === true,
      rationale: findText(cells("rationale")) ?? undefined,
      evidence: evidence.links,
    };
    return { raw, faults: [...faults, ...evidence.faults] };
  },
  placePath(path) {
    const inside = path.replace(/^\.revisions\[\d+\]/, "").replace(/^\.stance(?=\.(?!state))/, "");
    if (inside.startsWith(".salience.reason")) return "salience reason";
    const [, field = ""] = /^\.(\w+)/.exec(inside) ?? [];
    return COLUMN_OF_FIELD[field] ?? field;
  },
  mend: mendPosition,
  isEcho,
};

const COLUMN_OF_FIELD: Readonly<Partial<Record<string, PositionColumn>>> = {
  validFrom: "valid from",
  stance: "state",
  redLines: "red lines",
  membersDivided: "members divided",
};

function readStance(cells: Cells): { readonly stance: Raw; readonly faults: CellFault[] } {
  const state = readWord(cells("state"));
  const preferred = cells("preferred").trim();
  const faults: CellFault[] = [];
  const offers = readOffers(cells("offers"));
  if ("unread" in offers) {
    faults.push({
      column: "offers",
      reason: `should be written "option if condition": ${clip(offers.unread)}`,
    });
  }
  const own = Object.entries(STANCE_COLUMNS).find(([name]) => name === state)?.[1];
  for (const column of ["preferred", "span", "offers"] as const) {
    if (own === undefined || own.includes(column) || cells(column).trim() === "") continue;
    faults.push({ column, reason: `should be blank where the state is ${state}` });
  }
  switch (state) {
    case "stated":
      return { stance: { state, preferred: preferred || undefined }, faults };
    case "conditional": {
      const read = "offers" in offers ? offers.offers : [];
      return { stance: { state, preferred: preferred || null, offers: read }, faults };
    }
    case "ambiguous":
      return { stance: { state, span: readList(cells("span")) }, faults };
    default:
      return { stance: { state: state || undefined }, faults };
  }
}

function readEvidence(text: string): { readonly links: readonly Raw[]; readonly faults: CellFault[] } {
  const links: Raw[] = [];
  const faults: CellFault[] = [];
  for (const item of readList(text)) {
    const at = item.lastIndexOf(":");
    if (at > 0) links.push({ statement: item.slice(0, at).trim(), role: readWord(item.slice(at + 1)) });
    else
      faults.push({
        column: "evidence",
        reason: `should say each statement's role, as ${clip(item)}:supports`,
      });
  }
  return { links, faults };
}

function readSalience(cells: Cells): Raw | null {
  const value = cells("salience").trim();
  const reason = findText(cells("salience reason"));
  if (value === "" && reason === null) return null;
  return { value: value === "" ? undefined : readNumber(value), reason: reason ?? undefined };
}

function readSet(text: string): readonly string[] | null {
  if (text.trim() === "") return null;
  return text.trim().toLowerCase() === EMPTY_SET ? [] : readList(text);
}

function writeSet(options: readonly string[] | null): string {
  if (options === null) return "";
  return options.length === 0 ? EMPTY_SET : writeList(options);
}
