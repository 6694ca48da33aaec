import type { Pip } from "@/lib/figures/matrix-spec";

const RADIUS = 4;
const GAP = 11;

/**
 * A row of marks, one for each step of a scale; readable without colour: full for preferred, crossed for
 * ruled out, half for a span, dotted for an offer. What it shows is said in words beside it.
 */
export function Pips({ pips, size = 1 }: { pips: readonly Pip[]; size?: number }) {
  if (pips.length === 0) return null;
  const width = (pips.length - 1) * GAP + 2 * RADIUS + 2;
  return (
    <svg
      aria-hidden="true"
      className="pips"
      width={width * size}
      height={10 * size}
      viewBox={`0 0 ${width} 10`}
    >
      {pips.map((pip, index) => {
        const x = RADIUS + 1 + index * GAP;
        // A step has no identity but its place on the scale.
        const key = `${index + 1}`;
        if (pip === "ruled-out") {
          return <path key={key} className="pip-line" d={`M${x - 3} 2l6 6m0 -6l-6 6`} />;
        }
        return (
          <g key={key}>
            <circle
              className={pip === "preferred" ? "pip-full" : "pip-line"}
              cx={x}
              cy={5}
              r={pip === "preferred" ? RADIUS : RADIUS - 0.6}
            />
            {pip === "span" && <path className="pip-full" d={`M${x} 1.6a3.4 3.4 0 0 1 0 6.8z`} />}
            {pip === "offer" && <circle className="pip-full" cx={x} cy={5} r={1.3} />}
          </g>
        );
      })}
    </svg>
  );
}
