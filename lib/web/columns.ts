import type { Day, Instant } from "@/lib/domain/day";
import type {
  ComparableRecord,
  EvidenceLink,
  Issue,
  NegotiationRecord,
  OptionKey,
  Revision,
  Stance,
  StatementFacts,
} from "@/lib/domain/model";
import {
  ATTRIBUTIONS,
  CONFIDENCES,
  DATE_BASES,
  EVIDENCE_ROLES,
  STANCE_STATES,
} from "@/lib/domain/vocabulary";

type Options = readonly number[] | null;

/**
 * What the browser compares with: the record without what was said. Columns instead of rows, numbers
 * instead of names, so that a long record stays small on its way.
 */
export interface PackedRecord
  extends Pick<NegotiationRecord, "negotiation" | "parties" | "categories" | "issues"> {
  readonly days: readonly Day[];
  readonly instants: readonly Instant[];
  readonly statements: {
    readonly saidOn: readonly number[];
    readonly dateBasis: readonly number[];
    readonly attribution: readonly number[];
    readonly parties: readonly (readonly number[])[];
    readonly source: readonly number[];
  };
  readonly positions: { readonly party: readonly number[]; readonly issue: readonly number[] };
  readonly revisions: {
    readonly position: readonly number[];
    readonly publishedAt: readonly number[];
    readonly retracted: readonly number[];
    readonly validFrom: readonly number[];
    readonly state: readonly number[];
    /** The preferred option's place among its issue's options, in use and retired; -1 for none. */
    readonly preferred: readonly number[];
    /** The span of an ambiguous stance, or the offers of a conditional one. */
    readonly options: readonly (readonly (number | readonly number[])[])[];
    readonly acceptable: readonly Options[];
    readonly redLines: readonly Options[];
    readonly salience: readonly (number | null)[];
    readonly confidence: readonly number[];
    readonly membersDivided: readonly number[];
  };
  readonly evidence: {
    readonly position: readonly number[];
    readonly statement: readonly number[];
    readonly role: readonly number[];
    readonly recordedAt: readonly number[];
  };
}

/** Gives each value of a column one number. */
class Numbering<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<T, number>();

  number(value: T): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** What the places in the columns count: the options in use and then the retired ones. */
function listKeys({ options, retired }: Issue): readonly OptionKey[] {
  return [...options, ...retired].map(({ key }) => key);
}

const packed = new WeakMap<NegotiationRecord, PackedRecord>();

/** Packs `record` for the browser, once; {@link unpackRecord} gives back everything that numbers need. */
export function packRecord(record: NegotiationRecord): PackedRecord {
  const known = packed.get(record) ?? buildColumns(record);
  packed.set(record, known);
  return known;
}

function buildColumns(record: NegotiationRecord): PackedRecord {
  const days = new Numbering<Day>();
  const instants = new Numbering<Instant>();
  const party = new Numbering<string>();
  for (const { slug } of record.parties) party.number(slug);
  const issueNumbers = new Map(record.issues.map((issue, number) => [issue.slug, number]));
  const options = record.issues.map(listKeys);
  const statementNumbers = new Map(record.statements.map((statement, number) => [statement.id, number]));
  const source = new Numbering<string>();
  const rows = record.positions.flatMap((position, number) => {
    const issue = issueNumbers.get(position.issue) ?? -1;
    const place = (key: OptionKey) => options[issue]?.indexOf(key) ?? -1;
    return position.revisions.map((revision) => ({ number, revision, place }));
  });
  const links = record.positions.flatMap((position, number) =>
    position.evidence.map((link) => ({ number, link })),
  );
  const { negotiation, parties, categories, issues } = record;
  return {
    negotiation,
    parties,
    categories,
    issues,
    statements: {
      saidOn: record.statements.map((statement) => days.number(statement.saidOn)),
      dateBasis: record.statements.map((statement) => DATE_BASES.indexOf(statement.dateBasis)),
      attribution: record.statements.map((statement) => ATTRIBUTIONS.indexOf(statement.attribution)),
      parties: record.statements.map((statement) => statement.parties.map((slug) => party.number(slug))),
      source: record.statements.map((statement) => source.number(statement.source)),
    },
    positions: {
      party: record.positions.map((position) => party.number(position.party)),
      issue: record.positions.map((position) => issueNumbers.get(position.issue) ?? -1),
    },
    revisions: {
      position: rows.map((row) => row.number),
      publishedAt: rows.map((row) => instants.number(row.revision.publishedAt)),
      retracted: rows.map((row) => (row.revision.retracted ? 1 : 0)),
      validFrom: rows.map((row) => days.number(row.revision.validFrom)),
      state: rows.map((row) => STANCE_STATES.indexOf(row.revision.stance.state)),
      preferred: rows.map(({ revision: { stance }, place }) =>
        "preferred" in stance && stance.preferred !== null ? place(stance.preferred) : -1,
      ),
      options: rows.map(({ revision: { stance }, place }) => {
        if (stance.state === "ambiguous") return stance.span.map(place);
        if (stance.state === "conditional") return stance.offers.map((offer) => offer.options.map(place));
        return [];
      }),
      acceptable: rows.map((row) => row.revision.acceptable?.map(row.place) ?? null),
      redLines: rows.map((row) => row.revision.redLines?.map(row.place) ?? null),
      salience: rows.map((row) => row.revision.salience?.value ?? null),
      confidence: rows.map(({ revision: { confidence } }) =>
        confidence === null ? -1 : CONFIDENCES.indexOf(confidence),
      ),
      membersDivided: rows.map((row) => (row.revision.membersDivided ? 1 : 0)),
    },
    evidence: {
      position: links.map((row) => row.number),
      statement: links.map((row) => statementNumbers.get(row.link.statement) ?? -1),
      role: links.map((row) => EVIDENCE_ROLES.indexOf(row.link.role)),
      recordedAt: links.map((row) => instants.number(row.link.recordedAt)),
    },
    days: days.values,
    instants: instants.values,
  };
}

/** The element at `index` of a column. Throws RangeError when the columns do not fit together. */
function at<T>(column: readonly T[], index: number): T {
  const value = column[index];
  if (value === undefined) throw new RangeError(`column too short: ${index} of ${column.length}`);
  return value;
}

function unpackStance(packed: PackedRecord, row: number, options: readonly OptionKey[]): Stance {
  const state = at(STANCE_STATES, at(packed.revisions.state, row));
  const preferred = at(packed.revisions.preferred, row);
  const listed = at(packed.revisions.options, row);
  switch (state) {
    case "stated":
      return { state, preferred: at(options, preferred) };
    case "conditional":
      return {
        state,
        preferred: preferred < 0 ? null : at(options, preferred),
        // The words of a condition are loaded with the dossier.
        offers: listed.map((offer) => ({
          options: [offer].flat().map((place) => at(options, place)),
          condition: "",
        })),
      };
    case "ambiguous":
      return { state, span: listed.flat().map((place) => at(options, place)) };
    case "no-position":
      return { state };
  }
}

function unpackRevision(packed: PackedRecord, row: number, options: readonly OptionKey[]): Revision {
  const columns = packed.revisions;
  const keys = (places: Options) => places?.map((place) => at(options, place)) ?? null;
  const confidence = at(columns.confidence, row);
  const salience = at(columns.salience, row);
  return {
    number: 0,
    publishedAt: at(packed.instants, at(columns.publishedAt, row)),
    retracted: at(columns.retracted, row) === 1,
    validFrom: at(packed.days, at(columns.validFrom, row)),
    stance: unpackStance(packed, row, options),
    acceptable: keys(at(columns.acceptable, row)),
    redLines: keys(at(columns.redLines, row)),
    salience: salience === null ? null : { value: salience, reason: "" },
    confidence: confidence < 0 ? null : at(CONFIDENCES, confidence),
    membersDivided: at(columns.membersDivided, row) === 1,
    rationale: "",
    correction: null,
  };
}

/** The record as the measures read it; ids are numbers and the texts that only a dossier shows are empty. */
export function unpackRecord(packed: PackedRecord): ComparableRecord {
  const statements: StatementFacts[] = packed.statements.saidOn.map((day, row) => ({
    id: String(row),
    saidOn: at(packed.days, day),
    dateBasis: at(DATE_BASES, at(packed.statements.dateBasis, row)),
    attribution: at(ATTRIBUTIONS, at(packed.statements.attribution, row)),
    parties: at(packed.statements.parties, row).map((party) => at(packed.parties, party).slug),
    source: String(at(packed.statements.source, row)),
  }));
  const revisions: Revision[][] = packed.positions.party.map(() => []);
  packed.revisions.position.forEach((position, row) => {
    const issue = at(packed.issues, at(packed.positions.issue, position));
    const list = at(revisions, position);
    const revision = unpackRevision(packed, row, listKeys(issue));
    list.push({ ...revision, number: list.length + 1 });
  });
  const evidence: EvidenceLink[][] = packed.positions.party.map(() => []);
  packed.evidence.position.forEach((position, row) => {
    at(evidence, position).push({
      statement: String(at(packed.evidence.statement, row)),
      role: at(EVIDENCE_ROLES, at(packed.evidence.role, row)),
      recordedAt: at(packed.instants, at(packed.evidence.recordedAt, row)),
    });
  });
  return {
    negotiation: packed.negotiation,
    parties: packed.parties,
    categories: packed.categories,
    issues: packed.issues,
    statements,
    positions: packed.positions.party.map((party, position) => ({
      id: String(position),
      party: at(packed.parties, party).slug,
      issue: at(packed.issues, at(packed.positions.issue, position)).slug,
      revisions: at(revisions, position),
      evidence: at(evidence, position),
    })),
  };
}
