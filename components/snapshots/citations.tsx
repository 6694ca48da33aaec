import { CopyText } from "@/components/dossier/copy-text";
import { type Cited, citeApa, citeBibtex, citeChicago, citeCsl } from "@/lib/snapshots/citation";
import { snapshots } from "@/messages";

const STYLES = [
  { style: "apa", cite: citeApa, isCode: false },
  { style: "chicago", cite: citeChicago, isCode: false },
  { style: "bibtex", cite: citeBibtex, isCode: true },
  { style: "csl", cite: citeCsl, isCode: true },
] as const;

/** One work cited in every style that is offered, each to be copied. */
export function Citations({ cited }: { cited: Cited }) {
  return (
    <dl className="grid max-w-4xl gap-5">
      {STYLES.map(({ style, cite, isCode }) => (
        <div key={style}>
          <dt className="text-sm font-semibold">{snapshots.styles[style]}</dt>
          <dd className="mt-1">
            <CopyText text={cite(cited)} label={snapshots.copy(snapshots.styles[style])} isCode={isCode} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
