import type { z } from "zod";
import type { Day, Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";

/** What stands in braces in an endpoint's path. */
export interface PathParameter {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What the documentation tells about an endpoint. */
export interface DocumentedEndpoint {
  /** Below `/api/v1`, as OpenAPI writes it. */
  readonly path: string;
  /** Its name in generated clients. */
  readonly operationId: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly response: z.ZodType;
  /** `application/json` when left out. */
  readonly mediaType?: string;
  /** All of them, where the address says which is wanted. */
  readonly mediaTypes?: readonly string[];
  /** What stands in its braces; the negotiation's slug where nothing is told. */
  readonly pathParameters?: Readonly<Record<string, PathParameter>>;
}

/** Of an answer that goes on for as long as somebody reads it. */
export const EVENT_STREAM = "text/event-stream";

/** The day and the instant that an answer is about, defaults filled in. */
export interface Moment {
  readonly asOf: Day;
  readonly recordedAt: Instant;
}

/** An endpoint that tells about one negotiation. */
export interface RecordEndpoint<Query extends z.ZodObject, Answer extends z.ZodType>
  extends DocumentedEndpoint {
  readonly query: Query;
  readonly response: Answer;
  /** The name under which the answer is saved; when left out, it is shown. */
  fileName?(record: NegotiationRecord, query: z.output<Query>): string;
  /** Pure: the same arguments give the same answer. A text is sent as it is, as JSON already. */
  answer(record: NegotiationRecord, query: z.output<Query>, at: Moment): z.output<Answer> | string;
}

/** Checks that an endpoint's parts fit together, and gives it back. */
export function defineRecordEndpoint<Query extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: RecordEndpoint<Query, Answer>,
): RecordEndpoint<Query, Answer> {
  return endpoint;
}

/** An endpoint that tells about no negotiation in particular. */
export interface PlainEndpoint<Query extends z.ZodObject, Answer extends z.ZodType>
  extends DocumentedEndpoint {
  readonly query: Query;
  readonly response: Answer;
  answer(query: z.output<Query>): Promise<z.output<Answer> | string>;
}

/** Checks that an endpoint's parts fit together, and gives it back. */
export function definePlainEndpoint<Query extends z.ZodObject, Answer extends z.ZodType>(
  endpoint: PlainEndpoint<Query, Answer>,
): PlainEndpoint<Query, Answer> {
  return endpoint;
}
