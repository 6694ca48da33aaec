import { redirect } from "next/navigation";
import { type Actor, isAtLeast } from "@/lib/auth/access";
import { type DeskPagePath, PAGE_ACCESS } from "@/lib/auth/access-table";
import { findPageActor } from "@/lib/auth/page-actor";

/**
 * Who opens a page of the desk; null where the account may not, which the page says. Whoever is not signed in is
 * sent to do so, and comes back to `address`.
 */
export async function findDeskActor(page: DeskPagePath, address: string = page): Promise<Actor | null> {
  const actor = await findPageActor();
  if (actor === null) redirect(`/sign-in?to=${encodeURIComponent(address)}`);
  return isAtLeast(actor.role, PAGE_ACCESS[page]) ? actor : null;
}
