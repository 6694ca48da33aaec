import { findSameAddress } from "@/lib/desk/source-duplicates";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";
import type { EntryForm } from "./entry-form";
import { tellSource } from "./tell-entry";

/** Says while an address is typed that another source has it already. */
export function DuplicateNote({
  form,
  field,
}: {
  readonly form: EntryForm;
  readonly field: "url" | "archiveUrl";
}) {
  const typed = form.content[field];
  const same = typeof typed === "string" ? findSameAddress(form.record.sources, typed, form.target) : [];
  // What is being merged with it is known to be the same.
  const others = same.filter(({ slug }) => slug !== form.content.mergedInto);
  return (
    <div aria-live="polite">
      {others.length > 0 && (
        <div className="notice mt-2">
          <p className="font-medium">{texts.duplicate.known}</p>
          <ul>
            {others.map((source) => (
              <li key={source.slug}>
                <a
                  className="link"
                  href={deskAddress.entry(form.record.negotiation.slug, "source", source.slug)}
                >
                  {tellSource(source)}
                </a>
              </li>
            ))}
          </ul>
          {form.target === null && <p className="mt-1">{texts.duplicate.check}</p>}
        </div>
      )}
    </div>
  );
}
