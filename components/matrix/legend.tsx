import { ConfidenceBars } from "@/components/ui/confidence-bars";
import { Pips } from "@/components/ui/pips";
import { matrix } from "@/messages";
import type { Lens } from "./matrix-cell";

export function Legend({ lens }: { lens: Lens }) {
  const { legend } = matrix;
  return (
    <section aria-label={legend.title} className="mt-4 text-[0.8125rem] text-mute">
      <ul className="flex flex-wrap items-center gap-x-5 gap-y-1.5">
        <li>{matrix.lensNotes[lens]}</li>
        <li className="flex items-center gap-1.5">
          <Pips pips={["empty", "empty", "preferred", "empty"]} /> {legend.pip}
        </li>
        <li className="flex items-center gap-1.5">
          <Pips pips={["ruled-out"]} /> {legend.out}
        </li>
        <li className="flex items-center gap-1.5">
          <Pips pips={["span", "span"]} /> {legend.span}
        </li>
        <li className="flex items-center gap-1.5">
          <Pips pips={["offer"]} /> {legend.offer}
        </li>
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
            <rect x="0.5" y="0.5" width="11" height="11" rx="2" className="scale-line" />
          </svg>
          {legend.acceptable}
        </li>
        <li className="flex items-center gap-1.5">
          <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
            <circle cx="5" cy="5" r="3.2" className="scale-ring" />
          </svg>
          {legend.ring}
        </li>
        <li className="flex items-center gap-1.5">
          <ConfidenceBars confidence="low" />
          <ConfidenceBars confidence="medium" />
          <ConfidenceBars confidence="high" /> {legend.confidence}
        </li>
        <li>{legend.hatched}</li>
        <li>{legend.blank}</li>
      </ul>
    </section>
  );
}
