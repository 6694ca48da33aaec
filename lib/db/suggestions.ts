import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Suggestion, SuggestionState } from "@/lib/desk/draft";
import type { Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import { type Queries, readInstant } from "./rows";
import { inTransaction } from "./transaction";

export type NewSuggestion = Pick<
  Suggestion,
  "negotiation" | "party" | "issue" | "text" | "sourceUrl" | "seen"
>;

const seenSchema = z.record(z.string(), z.json());

/** Gives the id. Throws ParleyError `invalid` for a cell that is not there. */
export async function createSuggestion(db: Database, suggestion: NewSuggestion): Promise<string> {
  const { negotiation, party, issue, text, sourceUrl, seen } = suggestion;
  const id = randomUUID();
  await inTransaction(db, async (queries) => {
    await queries.suggestion.create({
      data: {
        id,
        negotiationSlug: negotiation,
        partySlug: party,
        issueSlug: issue,
        text,
        sourceUrl,
        seen: seenSchema.parse(seen),
      },
    });
    await logDeskAction(queries, {
      actorId: null,
      action: "suggestion.create",
      negotiation,
      subject: "suggestion",
      subjectId: id,
    });
  });
  return id;
}

/** Whether readers of a negotiation made this suggestion. */
export async function hasSuggestion(queries: Queries, negotiation: Slug, id: string): Promise<boolean> {
  return (await queries.suggestion.count({ where: { id, negotiationSlug: negotiation } })) === 1;
}

/** The oldest first. */
export async function listSuggestions(
  db: Database,
  { negotiation, state }: { readonly negotiation: Slug; readonly state?: SuggestionState },
): Promise<readonly Suggestion[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.suggestion.findMany({
      where: { negotiationSlug: negotiation, ...(state && { state }) },
      include: { handledBy: { select: { id: true, name: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    negotiation: row.negotiationSlug,
    party: row.partySlug,
    issue: row.issueSlug,
    text: row.text,
    sourceUrl: row.sourceUrl,
    seen: seenSchema.parse(row.seen),
    state: row.state,
    createdAt: readInstant(row.createdAt),
    handledBy: row.handledBy,
    answer: row.answer,
  }));
}

/** Closes a suggestion that is open. Throws ParleyError `not-found`, or `conflict` when it is closed already. */
export async function answerSuggestion(
  db: Database,
  actorId: string,
  id: string,
  { state, answer }: { readonly state: "accepted" | "declined"; readonly answer: string | null },
): Promise<void> {
  await inTransaction(db, async (queries) => {
    const row = await queries.suggestion.findUnique({ where: { id }, select: { negotiationSlug: true } });
    if (row === null) throw new ParleyError("not-found", "There is no such suggestion.");
    const { count } = await queries.suggestion.updateMany({
      where: { id, state: "open" },
      data: { state, answer, handledById: actorId, handledAt: new Date() },
    });
    if (count === 0) throw new ParleyError("conflict", "Somebody has answered this suggestion already.");
    await logDeskAction(queries, {
      actorId,
      action: `suggestion.${state}`,
      negotiation: row.negotiationSlug,
      subject: "suggestion",
      subjectId: id,
    });
  });
}
