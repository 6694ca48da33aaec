/** A place in a draft's content taken apart: `offers[1].condition` is offers, [1], condition. */
export function splitPlace(at: string): readonly string[] {
  return at.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
}
