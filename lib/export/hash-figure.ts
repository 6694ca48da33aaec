import { createHash } from "node:crypto";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";

/** SHA-256 of what the figure says, hexadecimal: the same data give the same hash, however they are drawn. */
export function hashFigure({ figure, asOf, recordedAt, filters, data }: FramedFigure): string {
  return createHash("sha256")
    .update(JSON.stringify({ figure, asOf, recordedAt, filters, data }))
    .digest("hex");
}
