import type { Draft } from "@/lib/desk/draft";
import type { Difference } from "@/lib/domain/json-difference";
import { desk } from "@/messages";
import { findLastField, type NameOf, nameField, tellValue } from "./tell-value";

const SHOWN = 3;

/** What a draft changes, in a few lines: the act, the first fields in the order of the form, how many more. */
export function tellChanges(
  { content }: Pick<Draft, "content">,
  differences: readonly Difference[],
  nameOf: NameOf,
): readonly string[] {
  const act = typeof content.act === "string" ? desk.acts[content.act] : undefined;
  const told = differences.slice(0, SHOWN).map(({ at, after }) => {
    const value = tellValue(after, nameOf, findLastField(at));
    return desk.draft.field(nameField(at), value === "" ? desk.reviewing.nothing : value);
  });
  const more = differences.length - told.length;
  return [act, ...told, more > 0 ? desk.reviewing.more(more) : undefined].filter(
    (line) => line !== undefined,
  );
}
