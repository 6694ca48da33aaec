import { headers } from "next/headers";
import type { Actor } from "./access";
import { findSessionActor } from "./find-actor";

/** Who looks at the page that is being drawn, or null. Throws ParleyError `unavailable`. */
export async function findPageActor(): Promise<Actor | null> {
  return await findSessionActor(await headers());
}
