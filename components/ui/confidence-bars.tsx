import type { Confidence } from "@/lib/domain/model";

const BARS: Record<Confidence, number> = { low: 1, medium: 2, high: 3 };

/** Three bars, as many filled as the confidence is high; said in words beside or by the enclosing name. */
export function ConfidenceBars({ confidence }: { confidence: Confidence }) {
  return (
    <svg aria-hidden="true" className="confidence" width="13" height="9" viewBox="0 0 13 9">
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 5}
          y={0}
          width={3}
          height={9}
          className={bar <= BARS[confidence] ? "bar-full" : "bar-empty"}
        />
      ))}
    </svg>
  );
}
