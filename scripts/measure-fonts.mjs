/* Writes lib/drawing/font-metrics.json: how wide the characters of the faces in figures are, so that text can be
   set without a browser. Run it when the fonts change; a test tells. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measureFaces } from "./set-up/font-faces.mjs";

const target = fileURLToPath(new URL("../lib/drawing/font-metrics.json", import.meta.url));
writeFileSync(target, `${JSON.stringify(await measureFaces())}\n`);
