import { createElement, Fragment, type ReactNode } from "react";
import type { Face } from "@/lib/drawing/measure-text";
import type { Shape } from "@/lib/drawing/scene";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import { findPageColour } from "./page-colour";

/**
 * A drawing's shapes as SVG. Colours are the tokens of the page, so that they follow its theme; otherwise the
 * same as lib/export/svg.ts writes into files.
 */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }): ReactNode {
  // As children written out one by one: a drawing never changes in place, so there are no keys to be had.
  return createElement(Fragment, null, ...shapes.map(drawShape));
}

const FACES: Readonly<Record<Face, string>> = {
  regular: "drawing-regular",
  bold: "drawing-bold",
  title: "drawing-title",
};

const round = (value: number) => Math.round(value * 100) / 100;

/* As properties of style: presentation attributes know no variables. */
const paints = (fill?: Paint, stroke?: Paint) => ({
  fill: fill === undefined ? "none" : findPageColour(fill),
  ...(stroke === undefined ? {} : { stroke: findPageColour(stroke) }),
});

function drawShape(shape: Shape): ReactNode {
  switch (shape.kind) {
    case "rect":
      return (
        <rect
          x={round(shape.x)}
          y={round(shape.y)}
          width={round(shape.width)}
          height={round(shape.height)}
          rx={shape.radius}
          strokeDasharray={shape.dash}
          style={paints(shape.fill, shape.stroke)}
        />
      );
    case "line":
      return (
        <line
          x1={round(shape.x1)}
          y1={round(shape.y1)}
          x2={round(shape.x2)}
          y2={round(shape.y2)}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash}
          style={paints(undefined, shape.stroke)}
        />
      );
    case "circle":
      return (
        <circle
          cx={round(shape.cx)}
          cy={round(shape.cy)}
          r={round(shape.r)}
          strokeWidth={1.3}
          style={paints(shape.fill, shape.stroke)}
        />
      );
    case "path":
      return (
        <path
          d={shape.d}
          strokeWidth={shape.width ?? 1.3}
          strokeDasharray={shape.dash}
          style={paints(shape.fill, shape.stroke)}
        />
      );
    case "text":
      return (
        <text
          x={round(shape.x)}
          y={round(shape.y)}
          className={FACES[shape.face]}
          fontSize={shape.size}
          textAnchor={shape.anchor}
          style={paints(shape.fill)}
        >
          {shape.text}
        </text>
      );
    case "group":
      return (
        <g
          transform={
            shape.x === 0 && shape.y === 0 ? undefined : `translate(${round(shape.x)} ${round(shape.y)})`
          }
        >
          {shape.label !== undefined && <title>{shape.label}</title>}
          <Shapes shapes={shape.shapes} />
        </g>
      );
  }
}
