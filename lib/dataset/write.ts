import type { Issue, NegotiationRecord, Source } from "@/lib/domain/model";
import { canonicalRecord } from "./canonical";
import { FILE_OF_PART } from "./layout";
import { DATASET_FORMAT, DATASET_VERSION } from "./schema";

/**
 * The whole record as one JSON document, in the one canonical form: the same record gives the same
 * bytes, whatever order its lists came in.
 */
export function writeDocument(record: NegotiationRecord): string {
  const canonical = canonicalRecord(record);
  const issues = canonical.issues.map(shortenIssue);
  const sources = canonical.sources.map(shortenSource);
  return writeJson({ format: DATASET_FORMAT, version: DATASET_VERSION, ...canonical, issues, sources });
}

/** The record as the files of a folder: each file's name and text, in the order of the format. */
export function writeFolderFiles(record: NegotiationRecord): ReadonlyMap<string, string> {
  const { negotiation, parties, categories, issues, ...lists } = canonicalRecord(record);
  return new Map([
    [FILE_OF_PART.negotiation, writeJson({ format: DATASET_FORMAT, version: DATASET_VERSION, negotiation })],
    [FILE_OF_PART.parties, writeJson(parties)],
    [FILE_OF_PART.issues, writeJson({ categories, issues: issues.map(shortenIssue) })],
    [FILE_OF_PART.sources, writeJson(lists.sources.map(shortenSource))],
    [FILE_OF_PART.statements, writeJson(lists.statements)],
    [FILE_OF_PART.positions, writeJson(lists.positions)],
    [FILE_OF_PART.proposals, writeJson(lists.proposals)],
    [FILE_OF_PART.events, writeJson(lists.events)],
    [FILE_OF_PART.readings, writeJson(lists.readings)],
  ]);
}

/** Without retired options there is no list of them, so that older programs read the file too. */
function shortenIssue(issue: Issue) {
  const { retired, ...rest } = issue;
  return retired.length === 0 ? rest : issue;
}

/** The same of a source that was not merged. */
function shortenSource(source: Source) {
  const { mergedInto, ...rest } = source;
  return mergedInto === null ? rest : source;
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
