import { isAtLeast } from "@/lib/auth/access";
import { findPageActor } from "@/lib/auth/page-actor";
import { unlessUnavailable } from "./page-record";

/** Whether whoever opens this page is signed in and may edit; costs nothing where nobody is signed in. */
export async function mayEdit(): Promise<boolean> {
  const actor = await unlessUnavailable(findPageActor);
  return actor != null && isAtLeast(actor.role, "analyst");
}
