import { mergeLanes, type SharedLane } from "@/lib/figures/merge-lanes";
import type { ScaleSpec } from "@/lib/figures/scale-spec";
import { marks } from "@/messages";

const WIDTH = 212;
const LANE = 13;
const MARGIN = 7;
/** Width of one character of a party's short name, at the size it is drawn in. */
const CHARACTER = 6.6;

function LaneMarks({ lane, x, y }: { lane: SharedLane; x: (place: number) => number; y: number }) {
  return (
    <g>
      <text x={0} y={y + 4} className="scale-party">
        {lane.names.join(" ")}
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

/** The places of all parties on one issue; what it shows stands in the row's cells in words. */
export function MiniScale({ scale }: { scale: ScaleSpec }) {
  const lanes = scale.ordered ? mergeLanes(scale.lanes) : [];
  const names = Math.max(0, ...lanes.map((lane) => lane.names.join(" ").length));
  const left = names * CHARACTER + MARGIN + 6;
  const x = (place: number) => left + place * (WIDTH - MARGIN - left);
  const height = lanes.length * LANE + 4;
  return (
    <>
      {lanes.length > 0 && (
        <svg
          aria-hidden="true"
          className="scale"
          width={WIDTH}
          height={height}
          viewBox={`0 0 ${WIDTH} ${height}`}
        >
          {scale.ticks.map((place) => (
            <line key={place} x1={x(place)} x2={x(place)} y1={1} y2={height - 1} className="scale-tick" />
          ))}
          {lanes.map((lane, index) => (
            <LaneMarks key={lane.names.join()} lane={lane} x={x} y={(index + 0.5) * LANE + 2} />
          ))}
        </svg>
      )}
      {scale.ends && lanes.length > 0 && (
        <span className="scale-ends">
          <span>
            {scale.ends.low}
            {!scale.ends.lowHeld && <em>{marks.noAdvocate}</em>}
          </span>
          <span>
            {scale.ends.high}
            {!scale.ends.highHeld && <em>{marks.noAdvocate}</em>}
          </span>
        </span>
      )}
      {!scale.ordered && scale.groups.length > 0 && (
        <span className="scale-groups">
          {scale.groups.map((group) => (
            <span key={group.option}>
              <b>{group.parties.join(" ")}</b> {group.option}
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
