import type { ReactNode } from "react";
import { diffWords, type WordDifference } from "@/lib/desk/word-difference";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import type { Difference } from "@/lib/domain/json-difference";
import { desk } from "@/messages";
import { findLastField, listFields, type NameOf, nameField, tellValue } from "./tell-value";

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** Option keys, slugs and ids in words, where they have a name. */
  readonly nameOf: NameOf;
}

/** What differs, field by field; within texts word by word, said also without colour. */
export function DifferenceList({ differences, nameOf }: DifferenceListProps) {
  return (
    <dl className="differences">
      {differences.map((difference) => (
        <div key={difference.at} className="border-t border-line py-2.5 first:border-t-0">
          <dt className="text-sm text-mute">{nameField(difference.at)}</dt>
          <dd className="mt-0.5 break-words whitespace-pre-wrap">
            <Change difference={difference} nameOf={nameOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ difference: { at, before, after }, nameOf }: { difference: Difference; nameOf: NameOf }) {
  const field = findLastField(at);
  const [earlier, later] = [tellValue(before, nameOf, field), tellValue(after, nameOf, field)];
  if (earlier === "" && later === "") {
    return (
      <>
        <Removed>{tellBlank(before)}</Removed> <span aria-hidden="true">→</span>{" "}
        <Added>{tellBlank(after)}</Added>
      </>
    );
  }
  if (earlier === "")
    return isJsonObject(after) ? <Whole of={after} nameOf={nameOf} /> : <Added>{later}</Added>;
  if (later === "") return <Removed>{earlier}</Removed>;
  if (isListOfTexts(before) && isListOfTexts(after) && !isReordered(before, after)) {
    return <Items before={before} after={after} tell={(item) => tellValue(item, nameOf, field)} />;
  }
  const words = diffWords(earlier, later);
  // What was chosen has no words that stayed, and of a text written anew only stray ones did.
  if (earlier !== before || later !== after || isWrittenAnew(words)) {
    return (
      <>
        <Removed>{earlier}</Removed> <span aria-hidden="true">→</span> <Added>{later}</Added>
      </>
    );
  }
  return words.map(({ kind, text }, index) => {
    // Stretches have nothing to be known by but their place.
    const key = `${index} ${kind}`;
    if (kind === "added") return <Added key={key}>{text}</Added>;
    if (kind === "removed") return <Removed key={key}>{text}</Removed>;
    return <span key={key}>{text}</span>;
  });
}

/** An empty list says that there is none; what is left out says nothing. */
const tellBlank = (value: Json | undefined) => (isJsonList(value) ? desk.draft.none : desk.draft.unsaid);

/** A thing that is new, one field a line. */
function Whole({ of, nameOf }: { of: JsonObject; nameOf: NameOf }) {
  return listFields(of, nameOf).map(({ field, name, text }) => (
    <span key={field} className="block">
      <Added>{desk.draft.field(name, text)}</Added>
    </span>
  ));
}

/** The items of a list that stayed, came and went. */
function Items(props: {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly tell: (item: string) => string;
}) {
  const { before, after, tell } = props;
  return (
    <ul>
      {[...new Set([...after, ...before])].map((item) => (
        <li key={item}>
          {!after.includes(item) ? (
            <Removed>{tell(item)}</Removed>
          ) : before.includes(item) ? (
            tell(item)
          ) : (
            <Added>{tell(item)}</Added>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whether less than a third of the longer text stayed. */
function isWrittenAnew(words: readonly WordDifference[]): boolean {
  const measure = (kind: WordDifference["kind"]) =>
    words.reduce((sum, each) => sum + (each.kind === kind ? each.text.trim().length : 0), 0);
  const same = measure("same");
  return 3 * same < same + Math.max(measure("removed"), measure("added"));
}

function isListOfTexts(value: Json | undefined): value is readonly string[] {
  return isJsonList(value) && value.every((item) => typeof item === "string");
}

/** Whether it is the same items in another order. */
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((item) => after.includes(item));
}

function Added({ children }: { children: ReactNode }) {
  return (
    <ins>
      <span className="sr-only">{desk.draft.added} </span>
      {children}
    </ins>
  );
}

function Removed({ children }: { children: ReactNode }) {
  return (
    <del>
      <span className="sr-only">{desk.draft.removed} </span>
      {children}
    </del>
  );
}
