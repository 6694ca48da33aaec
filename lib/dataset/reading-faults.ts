import type { NegotiationRecord, Reading, Statement } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import { compareNatural } from "./natural-order";

/**
 * What is wrong with how the sources were read: every paragraph stands once and in order, and lists
 * exactly the statements taken from it; those of another source the domain's own rules report. A source
 * without a reading is no fault.
 */
export function listReadingFaults(record: NegotiationRecord): Fault[] {
  const statements = groupByParagraph(record.statements);
  const sources = new Map(record.statements.map(({ id, source }) => [id, source]));
  const lengths = new Map(record.readings.map((reading) => [reading.source, reading.paragraphs.length]));
  return [
    ...record.readings.flatMap((reading) => listFaultsOf(reading, statements, sources)),
    ...listBeyond("statements", record.statements, (statement) => statement.id, lengths),
    ...listBeyond("events", record.events, (event) => event.slug, lengths),
  ];
}

/** The ids of the statements from each paragraph, under `source paragraph`. */
function groupByParagraph(statements: readonly Statement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { source, paragraph, id } of statements) {
    const group = groups.get(`${source} ${paragraph}`) ?? new Set();
    groups.set(`${source} ${paragraph}`, group.add(id));
  }
  return groups;
}

function listFaultsOf(
  reading: Reading,
  taken: ReadonlyMap<string, ReadonlySet<string>>,
  sources: ReadonlyMap<string, string>,
): Fault[] {
  return reading.paragraphs.flatMap((paragraph, index) => {
    const at = `readings[${reading.source}].paragraphs[${index}]`;
    const faults: Fault[] = [];
    if (paragraph.paragraph !== index + 1) {
      faults.push({
        at: `${at}.paragraph`,
        reason: `paragraph ${index + 1} should stand here, not ${paragraph.paragraph}`,
      });
    }
    const here = taken.get(`${reading.source} ${paragraph.paragraph}`) ?? new Set<string>();
    const listed = new Set(paragraph.statements);
    if (listed.size < paragraph.statements.length) {
      faults.push({ at: `${at}.statements`, reason: "lists a statement twice" });
    }
    for (const id of listed) {
      if (here.has(id) || sources.get(id) !== reading.source) continue;
      const reason = `${id} is no statement from paragraph ${paragraph.paragraph} of ${reading.source}`;
      faults.push({ at: `${at}.statements`, reason });
    }
    for (const id of [...here].filter((statement) => !listed.has(statement)).sort(compareNatural)) {
      faults.push({
        at: `${at}.statements`,
        reason: `leaves out ${id}, which was taken from this paragraph`,
      });
    }
    if (listed.size > 0 && paragraph.reason !== null) {
      faults.push({ at: `${at}.reason`, reason: "should be null where there are statements" });
    }
    if (listed.size === 0 && paragraph.reason === null) {
      faults.push({ at: `${at}.reason`, reason: "should say why the paragraph gave no statement" });
    }
    return faults;
  });
}

function listBeyond<T extends { readonly source: string; readonly paragraph: number }>(
  part: string,
  items: readonly T[],
  nameOf: (item: T) => string,
  lengths: ReadonlyMap<string, number>,
): Fault[] {
  return items.flatMap((item) => {
    const last = lengths.get(item.source);
    if (last === undefined || item.paragraph <= last) return [];
    const reason = `the reading of ${item.source} ends at paragraph ${last}`;
    return [{ at: `${part}[${nameOf(item)}].paragraph`, reason }];
  });
}
