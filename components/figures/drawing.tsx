import type { FigureBody } from "@/lib/figures/framed/framed-figure";
import { stackBody } from "./stack-body";
import { writeShapes } from "./write-shapes";

/* Laid out anew for each: a drawing made smaller would have text that nobody can read. figures.css shows one. */
const WIDTHS = [
  { room: "narrow", width: 288 },
  { room: "medium", width: 600 },
  { room: "wide", width: 1000 },
] as const;

interface DrawingProps {
  readonly body: FigureBody;
  /** What it is called where it is read aloud. */
  readonly name: string;
}

/** The body of a figure as files have it, in the page's own colours and as wide as there is room. */
export function Drawing({ body, name }: DrawingProps) {
  return (
    <div className="drawings">
      {WIDTHS.map(({ room, width }) => {
        const { height, shapes } = stackBody(body, width);
        return (
          <svg
            key={room}
            role="img"
            aria-label={name}
            viewBox={`0 0 ${width} ${Math.ceil(height)}`}
            className={`drawn drawing drawing-${room}`}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes that are written here, every text escaped
            dangerouslySetInnerHTML={{ __html: writeShapes(shapes) }}
          />
        );
      })}
    </div>
  );
}
