import type { Fault } from "@/lib/domain/fault";

/** Which part a fault is in, counted from 0, and what it is about there; null for the whole briefing. */
export function findFaultyPart({ at }: Fault): { readonly place: number; readonly field: string } | null {
  const [, place, field = ""] = /^(?:content\.)?parts(?:\.|\[)(\d+)\]?(?:\.(.*))?$/.exec(at) ?? [];
  return place === undefined ? null : { place: Number(place), field: nameField(field) };
}

/** The last name of a path, which is what the parameter or field is called. */
export function nameField(path: string): string {
  return (
    path
      .split(".")
      .at(-1)
      ?.replace(/\[\d+\]$/, "") ?? path
  );
}
