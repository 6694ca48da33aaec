import type { Slug } from "@/lib/domain/model";

export interface LiveChangesProps {
  readonly negotiation: Slug;
  /** The version of the record that the page shows. */
  readonly version: string;
}
