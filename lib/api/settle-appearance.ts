import type { Fault } from "@/lib/errors";
import type { Look } from "@/lib/export/export-job";
import { appearanceSchema } from "./figure-query";

type Choice = "size" | "theme" | "scale";

const CHOICES: readonly Choice[] = ["size", "theme", "scale"];
const { size, theme, scale } = appearanceSchema.parse({});
const usual = { size, theme, scale };

/** How the address of a page says that pictures are drawn. */
export interface ChosenAppearance {
  readonly appearance: Look;
  /** What an address that says nothing of it means. */
  readonly usual: Look;
  /** As parameters; what is the default is left out. */
  readonly search: URLSearchParams;
  /** The parameters that are about something else. */
  readonly rest: URLSearchParams;
  readonly faults: readonly Fault[];
}

/** Unlike in the address of a file, what cannot be used is replaced by its default. */
export function settleAppearance(given: URLSearchParams): ChosenAppearance {
  const rest = new URLSearchParams(given);
  const search = new URLSearchParams();
  const faults: Fault[] = [];
  const usable: Record<string, string> = {};
  for (const name of CHOICES) {
    const values = given.getAll(name);
    rest.delete(name);
    if (values.length === 0) continue;
    const read = appearanceSchema.shape[name].safeParse(values.length === 1 ? values[0] : values);
    if (!read.success) {
      faults.push({ at: name, reason: read.error.issues[0]?.message ?? "cannot be read" });
      continue;
    }
    usable[name] = String(read.data);
    if (read.data !== usual[name]) search.append(name, String(read.data));
  }
  const chosen = appearanceSchema.parse(usable);
  const appearance = { size: chosen.size, theme: chosen.theme, scale: chosen.scale };
  return { appearance, usual, search, rest, faults };
}
