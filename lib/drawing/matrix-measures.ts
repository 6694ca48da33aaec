import type { Room } from "./room";

/** How close a matrix is set. */
export interface MatrixMeasures {
  /** Width of the columns of issues and of verdicts. */
  readonly issue: number;
  readonly verdict: number;
  /** Whether issues have their titles alone, and verdicts stand beside their scales. */
  readonly isFlat: boolean;
  readonly padding: { readonly left: number; readonly top: number; readonly bottom: number };
  /** Right of what stands in a cell. */
  readonly right: number;
  /** Above and below the heading of a category. */
  readonly heading: { readonly top: number; readonly bottom: number };
}

/**
 * Rooms at least so much wider than high are set close: a slide has few lines and long ones, as have A4 and Letter
 * on their sides.
 */
const FLAT = 1.4;
const LEAST_FLAT = 880;

/** The measures for a room; wide ones give what the parties do not need to issues and verdicts. */
export function measureMatrix({ width, height }: Room, parties: number): MatrixMeasures {
  const few = parties <= 2 ? 1.25 : 1;
  const between = (least: number, share: number, most: number) =>
    Math.min(most * few, Math.max(least, width * share * few));
  if (height !== null && width >= LEAST_FLAT && width >= height * FLAT) {
    return {
      issue: between(130, 0.13, 170),
      verdict: between(230, 0.31, 350),
      isFlat: true,
      padding: { left: 9, top: 3, bottom: 4 },
      right: 4,
      heading: { top: 4, bottom: 2 },
    };
  }
  return {
    issue: between(96, 0.19, 240),
    verdict: between(140, 0.2, 260),
    isFlat: false,
    padding: { left: 10, top: 8, bottom: 8 },
    right: 8,
    heading: { top: 8, bottom: 5 },
  };
}
