import { notFound } from "next/navigation";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { findLoaded } from "./load-record";

/**
 * The record that a page shows; null when the database does not answer, which the page says. A negotiation
 * that does not exist ends in the page for that.
 */
export async function findPageRecord(slug: Slug): Promise<NegotiationRecord | null> {
  const loaded = await unlessUnavailable(() => findLoaded(slug));
  if (loaded === undefined) return null;
  if (loaded === null) notFound();
  return loaded.record;
}

/** What `read` gives, or undefined when the database does not answer. Every other failure is thrown on. */
export async function unlessUnavailable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ParleyError && error.code === "unavailable") return undefined;
    throw error;
  }
}
