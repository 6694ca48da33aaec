import { slugSchema } from "@/lib/dataset/text-schema";
import { ParleyError } from "@/lib/errors";
import { findLoaded } from "@/lib/web/load-record";
import { readStored } from "./stored";

/**
 * The record of the negotiation that an address names, with its version. Throws ParleyError `not-found` when
 * there is none, `unavailable` when the data cannot be read.
 */
export async function getLoaded(slug: string | undefined) {
  const known = slugSchema.safeParse(slug);
  const loaded = known.success ? await readStored(() => findLoaded(known.data)) : null;
  if (loaded === null) throw new ParleyError("not-found", `There is no negotiation "${slug}".`);
  return loaded;
}
