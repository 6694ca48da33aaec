import type { Element } from "happy-dom";
import type { Shape } from "@/lib/drawing/scene";
import type { Paint } from "@/lib/figures/framed/framed-figure";

/** Paints by their names, so that what is drawn can be compared in every theme. */
export const namePaint = (paint: Paint) => String(paint);

/**
 * What stands in a drawn SVG, as plain shapes: nothing but what is named here, so that no style, id or script
 * of a library comes into a file.
 */
export function readShapes(elements: Iterable<Element>): readonly Shape[] {
  return [...elements].flatMap((element): readonly Shape[] => {
    const number = (name: string) => Number(element.getAttribute(name) ?? 0);
    const text = (name: string) => element.getAttribute(name);
    const [fill, stroke] = [findPaint(text("fill")), findPaint(text("stroke"))];
    const paints = { ...(fill === null ? {} : { fill }), ...(stroke === null ? {} : { stroke }) };
    const dash = text("stroke-dasharray");
    const pen = {
      ...(text("stroke-width") === null ? {} : { width: number("stroke-width") }),
      ...(dash === null ? {} : { dash }),
    };
    switch (element.tagName.toLowerCase()) {
      case "svg":
        return readShapes(element.children);
      case "g":
        return readGroup(element);
      case "line": {
        if (stroke === null) return [];
        const ends = { x1: number("x1"), y1: number("y1"), x2: number("x2"), y2: number("y2") };
        return [{ kind: "line", ...ends, stroke, ...pen }];
      }
      case "path": {
        const d = roundPath(text("d") ?? "");
        return d === "" || (fill === null && stroke === null) ? [] : [{ kind: "path", d, ...paints, ...pen }];
      }
      case "rect": {
        const size = { width: number("width"), height: number("height") };
        return [{ kind: "rect", x: number("x"), y: number("y"), ...size, ...paints }];
      }
      case "circle":
        // Only for the finger to find.
        if (text("fill") === "transparent") return [];
        return [{ kind: "circle", cx: number("cx"), cy: number("cy"), r: number("r"), ...paints }];
      case "text": {
        const anchor = readAnchor(text("text-anchor"));
        return [
          {
            kind: "text",
            x: number("x"),
            y: number("y"),
            text: element.textContent,
            face: text("font-weight") === "600" ? "bold" : "regular",
            size: number("font-size"),
            fill: fill ?? "ink",
            ...(anchor === null ? {} : { anchor }),
          },
        ];
      }
      case "defs":
      case "title":
      case "desc":
        return [];
      default:
        throw new RangeError(`a chart holds what no file can show: ${element.tagName}`);
    }
  });
}

/** Layers are nothing in themselves, so that only groups that mean something remain. */
function readGroup(element: Element): readonly Shape[] {
  const shapes = readShapes(element.children);
  if (!element.classList.contains("mark")) return shapes;
  const label = element.getAttribute("data-label") ?? "";
  return [{ kind: "group", x: 0, y: 0, label, mark: true, shapes }];
}

const PAINTS = /^(?:ink|mute|line|line-strong|paper|ground|camp-[1-6](?:-mark)?)$/;

const isNamed = (name: string): name is Exclude<Paint, number> => PAINTS.test(name);

function findPaint(name: string | null): Paint | null {
  if (name === null || name === "none" || name === "transparent") return null;
  if (isNamed(name)) return name;
  const place = Number(name);
  if (Number.isNaN(place)) throw new RangeError(`not a paint: ${name}`);
  return place;
}

function readAnchor(anchor: string | null) {
  return anchor === "middle" || anchor === "end" ? anchor : null;
}

const roundPath = (d: string) =>
  d.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
