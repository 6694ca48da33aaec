import { writeFileSync } from "node:fs";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { placeBlock, type Shape } from "@/lib/drawing/scene";
import { buildTextBlock } from "@/lib/drawing/text-block";
import { writePng } from "@/lib/export/png";
import { writeSvg } from "@/lib/export/svg";
import { shell } from "@/messages";

/* Writes public/card.png: what programs show for a link to a page that is about no figure. Run it when the words
   or the colours change. */

const { width, height } = PAGE_SIZES.card;
const LEFT = 96;

/* The three places of a scale, as in the icon: two empty, one taken. */
const places: readonly Shape[] = [0, 1, 2].map((place) => ({
  kind: "path",
  d: `M${LEFT + 4 + place * 76} 160a22 22 0 1 0 44 0a22 22 0 1 0 -44 0z`,
  ...(place === 2 ? { fill: "ink" } : {}),
  stroke: "ink",
  width: 7,
}));
const name = buildTextBlock(shell.product, width, { face: "title", size: 112, fill: "ink" });
const about = buildTextBlock(shell.description, width - 2 * LEFT, {
  face: "regular",
  size: 38,
  fill: "mute",
});
const shapes = [...places, placeBlock(name, LEFT, 216), placeBlock(about, LEFT, 384)];

const silent = { title: "", description: "", metadata: "", style: "" };
writeFileSync("public/card.png", writePng(writeSvg({ width, height, shapes }, "light", silent), width));
