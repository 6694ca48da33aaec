import { CopyText } from "@/components/dossier/copy-text";
import { type Cited, citeApa, citeBibtex, citeChicago, citeCsl } from "@/lib/snapshots/citation";
import { snapshots } from "@/messages";

const STYLES = [
  ["apa", citeApa],
  ["chicago", citeChicago],
  ["bibtex", citeBibtex],
  ["csl", citeCsl],
] as const;

/** One work cited in every style that is offered, each to be copied. */
export function Citations({ cited }: { cited: Cited }) {
  return (
    <dl className="grid gap-4">
      {STYLES.map(([style, cite]) => (
        <div key={style}>
          <dt className="text-sm font-semibold">{snapshots.styles[style]}</dt>
          <dd className="mt-1">
            <CopyText text={cite(cited)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
