import type { Fault } from "@/lib/domain/fault";
import type { Json } from "@/lib/domain/json";
import { splitPlace } from "./field-names";
import type { PositionContent } from "./position-content";

/** The faults, those of fields that are blank in plain words: what a blank should have been is no news. */
export function nameBlanks(faults: readonly Fault[], content: PositionContent): Fault[] {
  return faults.map((fault) => {
    const isNew = fault.at.startsWith("statements[") || fault.at.startsWith("sources[");
    const value = isNew ? findValue(content, fault.at) : undefined;
    return value === null || value === "" ? { at: fault.at, reason: "is missing" } : fault;
  });
}

function findValue(content: PositionContent, at: string): Json | undefined {
  let value: Json | undefined = content;
  for (const part of splitPlace(at)) {
    if (typeof value !== "object" || value === null) return undefined;
    const name = part.startsWith("[") ? part.slice(1, -1) : part;
    value = Object.entries(value).find(([field]) => field === name)?.[1];
  }
  return value;
}
