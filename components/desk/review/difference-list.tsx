import { splitPlace } from "@/lib/desk/field-names";
import { diffWords } from "@/lib/desk/word-difference";
import type { Json } from "@/lib/domain/json";
import type { Difference } from "@/lib/domain/json-difference";
import { desk, fields } from "@/messages";

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** Option keys, slugs and ids in words, where they have a name. */
  readonly nameOf: (value: string) => string;
}

/** What differs, field by field; within texts word by word, said also without colour. */
export function DifferenceList({ differences, nameOf }: DifferenceListProps) {
  return (
    <dl className="differences">
      {differences.map(({ at, before, after }) => (
        <div key={at} className="border-t border-line py-2.5 first:border-t-0">
          <dt className="text-sm text-mute">{nameField(at)}</dt>
          <dd className="mt-0.5 break-words whitespace-pre-wrap">
            <Change before={tellValue(before, nameOf)} after={tellValue(after, nameOf)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A field's name in words, with what it stands in. */
export function nameField(at: string): string {
  return splitPlace(at)
    .map((part) => (part.startsWith("[") ? part.slice(1, -1) : (fields.names[part] ?? part)))
    .join(" · ");
}

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === "") return <ins>{after}</ins>;
  if (after === "") return <del>{before}</del>;
  return diffWords(before, after).map(({ kind, text }, index) => {
    // Stretches have nothing to be known by but their place.
    const key = `${index} ${kind}`;
    if (kind === "added") return <ins key={key}>{text}</ins>;
    if (kind === "removed") return <del key={key}>{text}</del>;
    return <span key={key}>{text}</span>;
  });
}

/** A value in words; lists one item after another. */
export function tellValue(value: Json | undefined, nameOf: (value: string) => string): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "boolean") return value ? desk.yes : desk.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return nameOf(value);
  if (Array.isArray(value)) return value.map((item: Json) => tellValue(item, nameOf)).join("; ");
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== "")
    .map(([field, inner]) => `${fields.names[field] ?? field}: ${tellValue(inner, nameOf)}`)
    .join(", ");
}
