import { FigureNotFound } from "@/components/figures/figure-not-found";

export default function NotFound() {
  return <FigureNotFound />;
}
