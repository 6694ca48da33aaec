import type { NegotiationRecord } from "@/lib/domain/model";
import type { FigureRequest } from "@/lib/figures/framed/figure-request";

/** What the fields of a figure's page start from. */
export interface Chosen {
  readonly record: NegotiationRecord;
  readonly request: FigureRequest;
  /** The address of this page with other parameters of the same name. */
  readonly addressWith: (name: keyof FigureRequest, values: readonly string[]) => string;
}
