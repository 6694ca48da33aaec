"use client";

import { DayField } from "@/components/ui/day-field";
import { type Day, findDay } from "@/lib/domain/day";
import type { ComparableRecord } from "@/lib/domain/model";
import type { MatrixState } from "@/lib/web/matrix-state";
import { days, matrix } from "@/messages";
import { DayRail, type RailEvent } from "./day-rail";
import { EventMenu } from "./event-menu";
import type { ChangeMatrix } from "./use-matrix-state";

interface AsOfControlsProps {
  readonly record: Pick<ComparableRecord, "negotiation">;
  readonly state: MatrixState;
  readonly events: readonly RailEvent[];
  readonly change: ChangeMatrix;
}

/** The day shown, the timeline to move it along, and the day to compare with. */
export function AsOfControls({ record, state, events, change }: AsOfControlsProps) {
  const { from, through } = record.negotiation.coverage;
  const setDay = (day: Day) => change({ asOf: day === through ? null : day });
  return (
    <div className="as-of">
      <div>
        <span className="block text-xs text-mute" id="as-of-label">
          {matrix.asOf}
        </span>
        <output className="block font-serif text-[1.375rem] font-semibold" aria-labelledby="as-of-label">
          {days.long(state.asOf)}
        </output>
      </div>
      <DayRail from={from} through={through} value={state.asOf} events={events} onChange={setDay} />
      <div className="flex flex-wrap items-end gap-3">
        <EventMenu events={events} value={state.asOf} onChange={setDay} />
        <DayField
          label={matrix.asOfDay}
          name="asOf"
          value={state.asOf}
          from={from}
          through={through}
          onChange={(text) => {
            const day = findDay(text);
            if (day) setDay(day);
          }}
        />
        <DayField
          label={matrix.compare}
          name="compare"
          value={state.compare}
          from={from}
          through={through}
          onChange={(text) => change({ compare: findDay(text) })}
          clear={state.compare === null ? undefined : matrix.compareOff}
        />
      </div>
    </div>
  );
}
