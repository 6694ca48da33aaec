import type { ReactNode } from "react";
import type { EntityKind } from "@/lib/desk/entry-kind";
import { type ControlName, findControl } from "@/lib/desk/fields/fault-place";
import type { Field } from "@/lib/desk/fields/field";
import { findItemTitle } from "@/lib/desk/fields/reference-titles";
import type { Json, JsonObject } from "@/lib/domain/json";
import type { Issue, NegotiationRecord } from "@/lib/domain/model";
import { entries as texts } from "@/messages";

/** What the parts of a form share. */
export interface EntryForm {
  readonly record: NegotiationRecord;
  readonly kind: EntityKind;
  /** The published entry that is changed; null for a new one. */
  readonly target: string | null;
  readonly fields: readonly Field[];
  readonly content: JsonObject;
  readonly set: (control: ControlName, value: Json) => void;
  readonly faultOf: (control: ControlName) => string | null;
  /** What stands below a control besides its hint. */
  readonly noteOf: (control: ControlName) => ReactNode;
  /** Options of the published issue may be retired, not removed. */
  readonly held: Issue | null;
}

/** The id of a control in the page. */
export const controlId = (control: ControlName): string => `entry.${control}`;

/** The control whose id it is, or null. */
export const findControlOf = (id: string): ControlName | null =>
  id.startsWith("entry.") ? id.slice(6) : null;

/** What a field is called, by its place in the content; of places elsewhere in the record, what they are part of. */
export function nameField(
  form: Pick<EntryForm, "record" | "kind" | "fields" | "content">,
  at: string,
): string {
  const control = findControl(form.fields, form.content, at);
  if (control === null) return findItemTitle(form.record, at) ?? at;
  const parts = control.split(".");
  return parts
    .flatMap((part, index) => {
      if (/^\d+$/.test(part)) return [];
      const path = parts.slice(0, index + 1).filter((each) => !/^\d+$/.test(each));
      const label = texts.label(form.kind, path.join("."));
      const number = Number(parts[index + 1]);
      if (label === null) return [part];
      if (Number.isNaN(number)) return [label];
      return [texts.rowName[part]?.(number + 1) ?? texts.row(label, number + 1)];
    })
    .join(", ");
}
