import type { Issue, NegotiationRecord } from "@/lib/domain/model";
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
  return writeJson({ format: DATASET_FORMAT, version: DATASET_VERSION, ...canonical, issues });
}

/** The record as the files of a folder: each file's name and text, in the order of the format. */
export function writeFolderFiles(record: NegotiationRecord): ReadonlyMap<string, string> {
  const { negotiation, parties, categories, issues, ...lists } = canonicalRecord(record);
  return new Map([
    [FILE_OF_PART.negotiation, writeJson({ format: DATASET_FORMAT, version: DATASET_VERSION, negotiation })],
    [FILE_OF_PART.parties, writeJson(parties)],
    [FILE_OF_PART.issues, writeJson({ categories, issues: issues.map(shortenIssue) })],
    [FILE_OF_PART.sources, writeJson(lists.sources)],
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

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
