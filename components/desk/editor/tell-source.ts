import type { Source } from "@/lib/domain/model";
import { days, editor } from "@/messages";

/** A known source by publisher, day and title. */
export function tellSource({ publisher, publishedOn, title }: Source): string {
  const texts = editor.statement;
  return texts.sourceOf(
    publisher ?? texts.unnamedPublisher,
    publishedOn === null ? texts.undated : days.long(publishedOn),
    title,
  );
}
