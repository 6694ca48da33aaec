import { notFound } from "next/navigation";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { findLoaded, type Loaded } from "./load-record";

/**
 * The record that a page shows; null when the database does not answer, which the page says. A negotiation
 * that does not exist ends in the page for that.
 */
export async function findPageRecord(slug: Slug): Promise<NegotiationRecord | null> {
  return (await findLoadedPage(slug))?.record ?? null;
}

/** The same, with the record's version. */
export async function findLoadedPage(slug: Slug): Promise<Loaded | null> {
  const loaded = await unlessUnavailable(() => findLoaded(slug));
  if (loaded === null) notFound();
  return loaded ?? null;
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
