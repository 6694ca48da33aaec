import type { Scene } from "@/lib/drawing/scene";
import { ParleyError } from "@/lib/errors";
import { figures } from "@/messages";
import { composePages } from "./compose-pages";
import type { ExportedFile, FigureJob } from "./export-job";
import { namePage } from "./file-name";
import { writeSvg } from "./svg";

/** One page of a figure as SVG or PNG, or all of them in a ZIP file. Throws ParleyError `invalid`, `too-large`. */
export async function writePictures(job: FigureJob): Promise<ExportedFile> {
  const { page } = job.appearance;
  const scenes = composePages(job);
  const pages = scenes.length;
  if (page !== "all") {
    const scene = scenes[page - 1];
    if (scene !== undefined) return { bytes: await writePicture(job, scene, page, pages), pages };
    throw new ParleyError("invalid", `This figure has ${pages} pages at this size.`, [
      { at: "page", reason: `should be 1 to ${pages}, or all` },
    ]);
  }
  const { packZip } = await import("./zip");
  const pictures = new Map<string, Uint8Array>();
  for (const [index, scene] of scenes.entries()) {
    const number = index + 1;
    pictures.set(namePage(job, number, pages), await writePicture(job, scene, number, pages));
  }
  return { bytes: packZip(pictures), pages };
}

async function writePicture(job: FigureJob, scene: Scene, page: number, pages: number) {
  const { figure, appearance, origin, hash, format } = job;
  const { counts, asOf, recordedAt, sources, summary } = figure;
  const title = pages === 1 ? figure.title : `${figure.title} (${figures.page(page, pages)})`;
  const { theme, scale } = appearance;
  const permalink = `${origin}${figure.permalink}`;
  const metadata = JSON.stringify({ permalink, hash, asOf, recordedAt, counts, sources });
  const text = { title, description: summary, metadata, style: "" };
  if (format === "png") {
    const { writePng } = await import("./png");
    return writePng(writeSvg(scene, theme, text), scene.width * (scene.zoom ?? 1) * scale, scale);
  }
  if (appearance.text === "outlines") {
    const { outlineTexts } = await import("./fonts/outline-texts");
    return encode(writeSvg(scene, theme, text, outlineTexts()));
  }
  const { embedFonts } = await import("./fonts/embed-fonts");
  return encode(writeSvg(scene, theme, { ...text, style: embedFonts(scene) }));
}

const encode = (text: string) => new TextEncoder().encode(text);
