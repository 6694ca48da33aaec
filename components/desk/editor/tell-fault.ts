import { splitPlace } from "@/lib/desk/field-names";
import { findDay } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import type { Issue, Party } from "@/lib/domain/model";
import { getShortLabel } from "@/lib/figures/option-names";
import { days, editor, fields } from "@/messages";

/** What a field of the editor is called, with the new statement, source or offer that it is part of. */
export function nameEditorField(at: string): string {
  const parts = splitPlace(at);
  return parts
    .flatMap((part, index) => {
      if (part.startsWith("[")) return [];
      const number = Number(parts[index + 1]?.slice(1, -1)) + 1;
      const name = editor.items[part];
      if (name !== undefined && !Number.isNaN(number)) return [name(number)];
      return [fields.names[part] ?? part];
    })
    .join(", ");
}

/** A reason in the words that the screen uses: party, issue and options by their names, days in full. */
export function tellReason(reason: string, party: Party, issue: Issue): string {
  return reason
    .replace(/^rules out /, "holds ")
    .replace(`of ${party.slug} on ${issue.slug} `, `of ${party.title} on “${issue.title}” `)
    .replace(`of ${party.slug}:`, `of ${party.title}:`)
    .replace(/: ([a-z0-9-]+)$/, (found, key: string) =>
      getShortLabel(issue, key) === key ? found : `: “${getShortLabel(issue, key)}”`,
    )
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (found) => {
      const day = findDay(found);
      return day === null ? found : days.long(day);
    });
}

/** A fault as it stands beside its field. */
export function tellFault({ at, reason }: Fault, party: Party, issue: Issue): string {
  const name = nameEditorField(at).split(", ").at(-1) ?? "";
  return `${name} ${tellReason(reason, party, issue)}.`;
}
