import { Fragment } from "react";
import type { Issue } from "@/lib/domain/model";
import type { Lane, ScaleSpec } from "@/lib/figures/scale-spec";
import type { StandSpec } from "@/lib/figures/stand-spec";
import { marks, issue as texts } from "@/messages";

const HEIGHT = 34;
const MIDDLE = HEIGHT / 2;

interface PositionScaleProps {
  readonly issue: Issue;
  readonly scale: ScaleSpec;
  readonly stands: readonly StandSpec[];
}

/**
 * The scale of an issue at full width, a lane for each party; nothing where the options have no order. Drawn
 * in percents, so that it fits any width with its text at one size.
 */
export function PositionScale({ issue, scale, stands }: PositionScaleProps) {
  if (!scale.ordered || scale.ends === null) return null;
  if (scale.lanes.length === 0) return <p className="text-mute">{texts.noLanes}</p>;
  // Half of one option's column on either side, so that labels stand under their ticks.
  const inset = 50 / issue.options.length;
  const at = (place: number) => `${inset + place * (100 - 2 * inset)}%`;
  const { low, high, lowHeld, highHeld } = scale.ends;
  const described = stands.map(({ party, cell, label }) =>
    texts.lane(party.title, label ?? marks.stance(cell)),
  );
  return (
    <figure className="card">
      <div role="img" aria-label={`${texts.scaleName(issue.title)}. ${described.join(". ")}.`}>
        <div className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          {stands.map(({ party, cell }) => {
            const lane = scale.lanes.find((each) => each.party === party.slug);
            return (
              <Fragment key={party.slug}>
                <div className="flex items-center font-semibold max-sm:mt-2 max-sm:text-sm">
                  {party.title}
                </div>
                {lane ? (
                  <LaneMarks lane={lane} ticks={scale.ticks} at={at} />
                ) : (
                  <div className="flex min-h-8 items-center text-[0.8125rem] text-mute sm:justify-center">
                    {marks.stance(cell)}
                  </div>
                )}
              </Fragment>
            );
          })}
          {issue.level === "ordinal" && (
            <ol
              className="mt-1 grid text-center text-xs leading-tight text-mute sm:col-start-2"
              style={{ gridTemplateColumns: `repeat(${issue.options.length}, minmax(0, 1fr))` }}
            >
              {issue.options.map((option, index) => (
                <li key={option.key} className="px-1">
                  <b className="block font-semibold text-ink">{option.step}</b>
                  <span className="max-sm:hidden">{option.short}</span>
                  {((index === 0 && !lowHeld) || (index === issue.options.length - 1 && !highHeld)) && (
                    <em className="block max-sm:hidden">{texts.noAdvocate}</em>
                  )}
                </li>
              ))}
            </ol>
          )}
          <div
            className={`mt-1 flex justify-between gap-4 text-xs text-mute sm:col-start-2 ${issue.level === "ordinal" ? "sm:hidden" : ""}`}
          >
            <span className="max-w-[48%]">
              {low}
              {!lowHeld && <em> ({texts.noAdvocate})</em>}
            </span>
            <span className="max-w-[48%] text-right">
              {high}
              {!highHeld && <em> ({texts.noAdvocate})</em>}
            </span>
          </div>
        </div>
      </div>
      <figcaption className="mt-3 border-t border-line pt-3">
        <ScaleLegend />
      </figcaption>
    </figure>
  );
}

function LaneMarks({
  lane,
  ticks,
  at,
}: {
  lane: Lane;
  ticks: readonly number[];
  at: (place: number) => string;
}) {
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT} className="block">
      <line x1={at(0)} x2={at(1)} y1={MIDDLE} y2={MIDDLE} className="scale-rule" />
      {ticks.map((place) => (
        <line key={place} x1={at(place)} x2={at(place)} y1={2} y2={HEIGHT - 2} className="scale-tick" />
      ))}
      {lane.span && (
        <line x1={at(lane.span.from)} x2={at(lane.span.to)} y1={MIDDLE} y2={MIDDLE} className="scale-span" />
      )}
      {lane.acceptable.map((place) => (
        <Mark key={`a${place}`} x={at(place)} kind="acceptable" />
      ))}
      {lane.redLines.map((place) => (
        <Mark key={`r${place}`} x={at(place)} kind="redLine" />
      ))}
      {lane.offers.map((place) => (
        <Mark key={`o${place}`} x={at(place)} kind="offer" />
      ))}
      {lane.place !== null && <Mark x={at(lane.place)} kind={lane.firm ? "preferred" : "conditional"} />}
    </svg>
  );
}

type MarkKind = keyof typeof texts.legend;

/** One mark, drawn around the point that its own small picture is placed on. */
function Mark({ x, kind, y = MIDDLE }: { x: string | number; kind: MarkKind; y?: number }) {
  return (
    <svg aria-hidden="true" x={x} y={y} width={1} height={1} overflow="visible">
      {kind === "preferred" && <circle r={6.5} className="scale-full" />}
      {kind === "conditional" && <circle r={5.5} className="scale-ring" />}
      {kind === "acceptable" && <rect x={-10} y={-10} width={20} height={20} rx={4} className="scale-line" />}
      {kind === "redLine" && <path d="M-5 -5l10 10m0 -10l-10 10" className="scale-line" />}
      {kind === "offer" && <circle r={2.5} className="scale-full" />}
      {kind === "span" && <line x1={-9} x2={9} className="scale-span" />}
    </svg>
  );
}

const KINDS: readonly MarkKind[] = ["preferred", "conditional", "acceptable", "redLine", "span", "offer"];

function ScaleLegend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-mute">
      {KINDS.map((kind) => (
        <li key={kind} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width={22} height={22} className="block flex-none">
            <Mark x={11} y={11} kind={kind} />
          </svg>
          {texts.legend[kind]}
        </li>
      ))}
    </ul>
  );
}
