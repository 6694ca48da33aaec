import { useId } from "react";
import type { ChartList } from "@/lib/drawing/chart-lists";

/** A list that explains a chart's numbers. */
export function ListBelow({ list: { heading, entries } }: { readonly list: ChartList }) {
  const id = useId();
  return (
    <div className="mt-4 text-tiny">
      <p id={id} className="font-semibold">
        {heading}
      </p>
      <ul aria-labelledby={id} className="mt-1 gap-x-6 sm:columns-2 lg:columns-3">
        {entries.map(({ number, text }) => (
          <li key={`${number} ${text}`} className="flex gap-2 break-inside-avoid py-0.5">
            {number !== null && <span className="min-w-5 font-semibold">{number}</span>}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
