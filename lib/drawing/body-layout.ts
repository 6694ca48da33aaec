import type { FigureBody } from "@/lib/figures/framed/framed-figure";
import { layOutChart } from "./chart-layout";
import { layOutHeatmap } from "./heatmap-layout";
import { layOutMatrix } from "./matrix-layout";
import type { BodyPart, Room } from "./room";
import { layOutScale } from "./scale-layout";
import { layOutScorecard } from "./scorecard-layout";

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
