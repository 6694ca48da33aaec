import {
  buildChronicle,
  type ChronicleEntry,
  indexVersions,
  type RecordedChange,
} from "@/lib/domain/chronicle";
import type { Instant } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, Party, Stance } from "@/lib/domain/model";
import type { StancePlace } from "@/lib/domain/movement";
import { listStanceOptions } from "@/lib/domain/stance";
import { nameChange } from "./build-history";
import type { CellNewsSpec, EntryNewsSpec, NewsSpec } from "./chronicle-spec";
import type { NamedStance } from "./dossier-spec";
import { getShortLabel } from "./option-names";

const MOST_NAMES = 3;

/** What the positions are made of is told by the record itself. */
const OF_POSITIONS: readonly string[] = ["position", "revision", "evidence"];

/**
 * Everything that was published, the newest first: about the cells what the record tells by an instant, about
 * all other entries what the log of this copy does.
 */
export function buildNews(
  record: NegotiationRecord,
  changes: readonly RecordedChange[],
  until: Instant,
): readonly NewsSpec[] {
  const versionOf = indexVersions(changes);
  const parties = new Map(record.parties.map((party) => [party.slug, party]));
  const issues = new Map(record.issues.map((issue) => [issue.slug, issue]));
  const summaries = new Map(record.statements.map(({ id, summary }) => [id, summary]));
  const cells = buildChronicle(record, until).flatMap((entry): CellNewsSpec[] => {
    const [party, issue] = [parties.get(entry.party), issues.get(entry.issue)];
    if (party === undefined || issue === undefined) return [];
    return [buildCellNews(entry, party, issue, versionOf(entry), summaries)];
  });
  return [...buildEntryNews(record, changes), ...cells].sort((a, b) =>
    a.at === b.at ? 0 : a.at < b.at ? 1 : -1,
  );
}

function buildCellNews(
  entry: ChronicleEntry,
  party: Party,
  issue: Issue,
  version: string | null,
  summaries: ReadonlyMap<string, string>,
): CellNewsSpec {
  const { id, at, day } = entry;
  const name = (stance: Stance | StancePlace): NamedStance => {
    const keys = "options" in stance ? stance.options : listStanceOptions(stance);
    return { state: stance.state, options: keys.map((key) => getShortLabel(issue, key)) };
  };
  const of = {
    id,
    at,
    version,
    day,
    party: { slug: party.slug, title: party.title },
    issue: { slug: issue.slug, title: issue.title },
  };
  switch (entry.kind) {
    case "position": {
      const { change, revision } = entry;
      return {
        ...of,
        kind: change.kind === "moved" ? "moved" : nameChange(change, revision.stance),
        from: "from" in change ? name(change.from) : null,
        to: name(revision.stance),
        reason: revision.rationale,
      };
    }
    case "said-again":
    case "evidence-added": {
      const reason = summaries.get(entry.statement) ?? "";
      return { ...of, kind: entry.kind, from: null, to: name(entry.revision.stance), reason };
    }
    case "corrected": {
      const { before, after } = entry;
      return {
        ...of,
        kind: after.retracted ? "retracted" : "corrected",
        from: name(before.stance),
        to: after.retracted ? null : name(after.stance),
        reason: after.correction ?? "",
      };
    }
  }
}

/** One item for all that one write did to one kind of entry; the newest write first. */
function buildEntryNews(
  record: NegotiationRecord,
  changes: readonly RecordedChange[],
): readonly EntryNewsSpec[] {
  const titles = indexTitles(record);
  const writes = new Map<
    string,
    { first: RecordedChange; version: string; names: string[]; count: number }
  >();
  for (const each of changes) {
    if (OF_POSITIONS.includes(each.entity)) continue;
    const key = `${each.at} ${each.entity} ${each.change}`;
    const write = writes.get(key) ?? { first: each, version: each.version, names: [], count: 0 };
    write.version = each.version;
    write.count += 1;
    if (write.names.length < MOST_NAMES) {
      write.names.push(titles.get(`${each.entity} ${each.entityId}`) ?? each.entityId);
    }
    writes.set(key, write);
  }
  return [...writes.values()].reverse().map(({ first, version, names, count }) => ({
    id: `change:${first.version}`,
    at: first.at,
    version,
    kind: first.change,
    entity: first.entity,
    count,
    names: first.change === "reordered" ? [] : names,
  }));
}

function indexTitles(record: NegotiationRecord): ReadonlyMap<string, string> {
  const titled = (entity: string, items: readonly { slug: string; title: string | null }[]) =>
    items.map(({ slug, title }) => [`${entity} ${slug}`, title ?? slug] as const);
  const sources = titled("source", record.sources);
  return new Map([
    ...titled("negotiation", [record.negotiation]),
    ...titled("category", record.categories),
    ...titled("party", record.parties),
    ...titled("issue", record.issues),
    ...sources,
    ...sources.map(([key, title]) => [key.replace(/^source/, "reading"), title] as const),
    ...record.statements.map(({ id, summary }) => [`statement ${id}`, summary] as const),
    ...titled("proposal", record.proposals),
    ...titled("event", record.events),
  ]);
}
