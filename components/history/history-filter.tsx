import type { Issue, Party, Slug } from "@/lib/domain/model";
import type { HistoryView } from "@/lib/web/news-address";
import { history as texts } from "@/messages";

interface HistoryFilterProps {
  readonly parties: readonly Party[];
  readonly issues: readonly Issue[];
  readonly view: HistoryView;
}

/** Chooses a party and an issue; a plain form, so that it works without a script. */
export function HistoryFilter({ parties, issues, view }: HistoryFilterProps) {
  return (
    <form aria-label={texts.filter} className="flex min-w-0 flex-wrap items-end gap-2">
      <Choice name="party" label={texts.party} all={texts.allParties} items={parties} value={view.party} />
      <Choice name="issue" label={texts.issue} all={texts.allIssues} items={issues} value={view.issue} />
      <button type="submit" className="control">
        {texts.apply}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly items: readonly { readonly slug: Slug; readonly title: string }[];
  readonly value: Slug | null;
}

function Choice({ name, label, all, items, value }: ChoiceProps) {
  return (
    <label className="min-w-0">
      <span className="block text-xs text-mute">{label}</span>
      <select name={name} className="control max-w-full" defaultValue={value ?? ""} key={value}>
        <option value="">{all}</option>
        {items.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
