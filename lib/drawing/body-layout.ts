import type { FigureBody } from "@/lib/figures/framed/framed-figure";
import { layOutChart } from "./chart-layout";
import { layOutHeatmap } from "./heatmap-layout";
import { layOutMatrix } from "./matrix-layout";
import { layOutScale } from "./scale-layout";
import type { Block } from "./scene";
import { layOutScorecard } from "./scorecard-layout";

/** The box that a figure's body has on its first page. Height null: as high as it needs. */
export interface Room {
  readonly width: number;
  readonly height: number | null;
}

/** A run of blocks that may be broken between pages; its head is repeated on each. */
export interface BodyPart {
  readonly head: Block | null;
  readonly blocks: readonly Block[];
}

/** The body of a figure, broken into blocks of which none is higher than the room. */
export function layOutBody(body: FigureBody, room: Room): readonly BodyPart[] {
  switch (body.kind) {
    case "heatmap":
      return layOutHeatmap(body, room);
    case "lines":
    case "bars":
    case "scatter":
    case "profile":
      return layOutChart(body, room);
    case "matrix":
      return layOutMatrix(body, room);
    case "scale":
      return layOutScale(body, room);
    case "scorecard":
      return layOutScorecard(body, room);
  }
}
