import type { Metadata } from "next";
import { FigureNotFound } from "@/components/figures/figure-not-found";
import { figurePages } from "@/messages";

export const metadata: Metadata = { title: figurePages.unknown.title };

export default function NotFound() {
  return <FigureNotFound />;
}
