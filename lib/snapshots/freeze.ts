import { createHash } from "node:crypto";
import type { BriefingDocument } from "@/lib/briefing/document";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { NewSnapshot, SnapshotContent } from "./snapshot";

/** The figure as a snapshot. The same figure gives the same text and so the same snapshot. */
export function freezeFigure(figure: FramedFigure, search: string): NewSnapshot {
  const { negotiation, title, asOf, recordedAt } = figure;
  return {
    ...seal({ format: 1, kind: "figure", figure }),
    negotiation: negotiation.slug,
    title,
    asOf,
    recordedAt,
    subject: { figure: figure.figure satisfies FigureName, search },
  };
}

/** The briefing as a snapshot. */
export function freezeBriefing(document: BriefingDocument): NewSnapshot {
  const { negotiation, title, asOf, recordedAt } = document;
  return {
    ...seal({ format: 1, kind: "briefing", document }),
    negotiation: negotiation.slug,
    title,
    asOf,
    recordedAt,
    subject: null,
  };
}

function seal(content: SnapshotContent): Pick<NewSnapshot, "hash" | "text"> {
  const text = JSON.stringify(content);
  return { text, hash: createHash("sha256").update(text).digest("hex") };
}
