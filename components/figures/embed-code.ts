import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { stackBody } from "./stack-body";

/* Title, small print and what stands around the drawing. */
const AROUND = 260;
const MOST = 1600;
const WIDTH = 720;

/** The HTML that shows the page at `address` inside another. */
export function buildEmbedCode({ title, body }: FramedFigure, address: string): string {
  const height = Math.min(MOST, Math.ceil(stackBody(body, WIDTH).height) + AROUND);
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
