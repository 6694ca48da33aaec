import type { Lane, ScaleSpec } from "@/lib/figures/scale-spec";
import { marks } from "@/messages";

const WIDTH = 178;
const LEFT = 34;
const RIGHT = WIDTH - 8;
const LANE = 14;
const x = (place: number) => LEFT + place * (RIGHT - LEFT);

function LaneMarks({ lane, y }: { lane: Lane; y: number }) {
  return (
    <g>
      <text x={0} y={y + 4} className="scale-party">
        {lane.short}
      </text>
      <line x1={x(0)} x2={x(1)} y1={y} y2={y} className="scale-rule" />
      {lane.span && <line x1={x(lane.span.from)} x2={x(lane.span.to)} y1={y} y2={y} className="scale-span" />}
      {lane.acceptable.map((place) => (
        <rect
          key={`a${place}`}
          x={x(place) - 5.5}
          y={y - 5.5}
          width={11}
          height={11}
          rx={2}
          className="scale-line"
        />
      ))}
      {lane.offers.map((place) => (
        <circle key={`o${place}`} cx={x(place)} cy={y} r={1.8} className="scale-full" />
      ))}
      {lane.redLines.map((place) => (
        <path key={`r${place}`} d={`M${x(place) - 3} ${y - 3}l6 6m0 -6l-6 6`} className="scale-line" />
      ))}
      {lane.place !== null && (
        <circle
          cx={x(lane.place)}
          cy={y}
          r={lane.firm ? 4 : 3.2}
          className={lane.firm ? "scale-full" : "scale-ring"}
        />
      )}
    </g>
  );
}

/** The places of all parties on one issue, a line each; what it shows stands in the row's cells in words. */
export function MiniScale({ scale }: { scale: ScaleSpec }) {
  const top = 6;
  const height = top + scale.lanes.length * LANE + 2;
  return (
    <>
      {scale.ordered && scale.lanes.length > 0 && (
        <svg
          aria-hidden="true"
          className="scale"
          width={WIDTH}
          height={height}
          viewBox={`0 0 ${WIDTH} ${height}`}
        >
          {scale.ticks.map((place) => (
            <line key={place} x1={x(place)} x2={x(place)} y1={0} y2={height - 4} className="scale-tick" />
          ))}
          {scale.lanes.map((lane, index) => (
            <LaneMarks key={lane.party} lane={lane} y={top + index * LANE + LANE / 2 - 2} />
          ))}
        </svg>
      )}
      {scale.ends && scale.lanes.length > 0 && (
        <span className="scale-ends">
          <span>{scale.ends.low}</span>
          <span>{scale.ends.high}</span>
        </span>
      )}
      {!scale.ordered && scale.groups.length > 0 && (
        <span className="scale-groups">
          {scale.groups.map((group) => (
            <span key={group.option}>
              <b>{marks.list(group.parties)}</b> {group.option}
            </span>
          ))}
        </span>
      )}
      {scale.unplaced.length > 0 && (
        <span className="scale-note">
          {marks.notPlaced} {scale.unplaced.map((each) => each.party).join(", ")}
        </span>
      )}
    </>
  );
}
