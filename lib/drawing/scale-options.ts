import type { ScaleBody } from "@/lib/figures/framed/scale-body";
import { SAYINGS } from "@/lib/figures/framed/scale-marks";
import type { OptionViewSpec } from "@/lib/figures/issue-spec";
import { figureMatrix, marks, figureScale as words } from "@/messages";
import { drawPip } from "./glyphs";
import {
  flowInlines,
  type Inline,
  type Line,
  listInlineText,
  listLineBlocks,
  listTextLines,
  SMALL,
  stackLines,
} from "./lines";
import type { BodyPart, Room } from "./room";
import type { Shape } from "./scene";
import { drawTableHead } from "./table-head";
import { drawTableRow } from "./table-row";

const OPTIONS_SHARE = 0.38;
const GAP = 14;
const SLACK = 16;
const ZONE = 0.35;

/** Options without an order: a row for each, with the parties by what they say of it; then each party's words. */
export function layOutOptions(body: ScaleBody, { width, height }: Room): readonly BodyPart[] {
  const { issue, options, settlement } = body;
  if (options.length === 0) {
    return [{ head: null, blocks: listLineBlocks(listTextLines(words.noOptions, width, SMALL)) }];
  }
  const names = width * OPTIONS_SHARE;
  const rest = width - names;
  const head = drawTableHead(
    [
      { x: 0, width: names - GAP, text: words.options, note: null },
      { x: names, width: rest, text: words.parties, note: null },
    ],
    width,
  );
  const limit = height === null ? Number.POSITIVE_INFINITY : height - head.height - SLACK;
  const zone = settlement.outcome.kind === "zone" ? settlement.outcome.options : [];
  const rows = options.flatMap((view) => {
    const { option } = view;
    const ground = zone.includes(option.key)
      ? (wide: number, high: number): readonly Shape[] => [
          { kind: "rect", x: 0, y: 0, width: wide, height: high, fill: ZONE },
        ]
      : undefined;
    return drawTableRow(
      [
        { x: 0, width, padding: { left: 0, top: 0 }, lines: [], ...(ground === undefined ? {} : { ground }) },
        {
          x: 0,
          width: names,
          padding: { left: 6, top: 8 },
          lines: listOptionLines(view, names - GAP - 6),
        },
        { x: names, width: rest, padding: { left: 0, top: 8 }, lines: listSayingLines(view, rest) },
      ],
      width,
      limit,
    );
  });
  const said = body.stands.flatMap(({ party, cell, conditions }) => [
    ...listTextLines(
      words.lane(party.title, figureMatrix.cell(cell, body.sources[party.slug] ?? [])),
      width,
      { ...SMALL, fill: "ink" },
    ),
    ...conditions.flatMap(({ options: on, condition }) =>
      listTextLines(words.condition(marks.list(on), condition), width, SMALL),
    ),
  ]);
  return [
    { head, blocks: rows },
    {
      head: stackLines(
        listTextLines(words.stands(issue.title), width, { face: "bold", size: 12.5, fill: "ink" }),
      ),
      blocks: listLineBlocks(said),
    },
  ];
}

function listOptionLines({ option }: OptionViewSpec, width: number): readonly Line[] {
  const origin = words.origins[option.origin];
  return [
    ...listTextLines(option.label, width, { face: "bold", size: 12, fill: "ink" }),
    ...(origin === null ? [] : listTextLines(origin, width, SMALL)),
  ];
}

const GLYPH = 14;

/** Who says what of the option, each party a mark. */
function listSayingLines(view: OptionViewSpec, width: number): readonly Line[] {
  const lines = SAYINGS.flatMap((saying) => {
    const parties = view[saying];
    if (parties.length === 0) return [];
    const parts: Inline[] = [
      { width: GLYPH - 6, draw: (x, y) => drawSaying(saying, x - 1, y + 2.5) },
      ...listInlineText(words.says[saying], width, SMALL),
      ...parties.flatMap((party, at) =>
        listInlineText(at === parties.length - 1 ? party : `${party},`, width, {
          face: "bold",
          size: 12,
          fill: "ink",
        }).map(
          (part, piece): Inline => ({
            width: part.width,
            draw: (x, y) => [
              {
                kind: "group",
                x,
                y,
                ...(piece === 0 ? { label: words.saying(saying, party, view.option.label), mark: true } : {}),
                shapes: part.draw(0, 0),
              },
            ],
          }),
        ),
      ),
    ];
    return flowInlines(parts, width, 6);
  });
  return lines.length === 0 ? listTextLines(words.nobody, width, SMALL) : lines;
}

function drawSaying(saying: (typeof SAYINGS)[number], x: number, y: number): readonly Shape[] {
  switch (saying) {
    case "preferredBy":
      return drawPip("preferred", x, y, "ink");
    case "offeredBy":
      return drawPip("offer", x, y, "ink");
    case "leftOpenBy":
      return drawPip("span", x, y, "ink");
    case "acceptableTo":
      return [{ kind: "rect", x, y: y + 0.5, width: 10, height: 10, radius: 2, stroke: "ink" }];
    case "ruledOutBy":
      return drawPip("ruled-out", x, y, "ink");
  }
}
