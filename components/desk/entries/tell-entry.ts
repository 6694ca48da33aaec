import type { Day } from "@/lib/domain/day";
import type { NegotiationRecord, Source, Statement } from "@/lib/domain/model";
import { titleOf } from "@/lib/figures/title-of";
import { days, entries as texts } from "@/messages";

/** A source by title, publisher and day. */
export function tellSource({ title, publisher, publishedOn }: Source): string {
  return [
    title ?? texts.untitled,
    publisher ?? texts.unnamedPublisher,
    publishedOn === null ? texts.undated : days.long(publishedOn),
  ].join(" · ");
}

/** A statement by who made it, when, and what it says. */
export function tellStatement(record: NegotiationRecord, statement: Statement): string {
  const who = statement.parties.map((slug) => titleOf(record.parties, slug));
  const said: Day = statement.saidOn;
  return [who.join(", ") || (statement.speaker ?? ""), days.long(said), statement.summary]
    .filter((part) => part !== "")
    .join(" · ");
}
