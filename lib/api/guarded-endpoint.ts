import { z } from "zod";
import type { Actor } from "@/lib/auth/access";
import type { EndpointKey } from "@/lib/auth/access-table";

/** Of a request or an answer that has no body. */
export const noBody = z.undefined();

export const isBodiless = (schema: z.ZodType): boolean => schema === noBody;

/** What an endpoint behind the door is given: everything is parsed, and the caller may. */
export interface Call<Body, Query, By = Actor | null> {
  readonly request: Request;
  readonly actor: By;
  /** What stands in the braces of the path. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The version that If-Match names; null only where none is asked for. */
  readonly version: number | null;
}

/** Bytes that are answered as they are. */
export interface AnsweredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Under which it is saved. */
  readonly name: string;
}

/** What an endpoint behind the door answers. */
export interface Answer<Body> {
  /** Left out for 204. */
  readonly body?: Body;
  /** In place of a body, where the endpoint has `mediaTypes`. */
  readonly file?: AnsweredFile;
  /** In place of a file that is not made yet. */
  readonly stream?: { readonly body: ReadableStream<Uint8Array>; readonly mediaType: string };
  /** Sent as the ETag, to come back in If-Match. */
  readonly version?: number;
  /** Where what was made is to be found, from the root. */
  readonly location?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An endpoint that asks who is calling, by the table of who may do what. */
export interface GuardedEndpoint<
  Body extends z.ZodType = z.ZodType,
  Query extends z.ZodObject = z.ZodObject,
  Response extends z.ZodType = z.ZodType,
> {
  /** Its row in lib/auth/access-table.ts, such as `PUT /v1/drafts/{id}`. */
  readonly key: EndpointKey;
  readonly operationId: string;
  readonly summary: string;
  /** Strict, so that unknown fields are refused; `noBody` where nothing is sent along. */
  readonly body: Body;
  readonly query: Query;
  /** `noBody` where nothing is answered (204). */
  readonly response: Response;
  readonly status: 200 | 201 | 202 | 204;
  /** Whether If-Match must name the version that the caller has seen. */
  readonly needsVersion: boolean;
  /** Of the files that it answers in place of JSON. An Idempotency-Key has no effect then. */
  readonly mediaTypes?: readonly string[];
  /** Bytes; 256 kB when left out. */
  readonly mostBytes?: number;
  /** Whether a form without script may send it as well. */
  readonly takesForm?: boolean;
  /** Whether it answers what may not be kept: then an Idempotency-Key has no effect. */
  readonly answersSecret?: boolean;
}

export interface ServedEndpoint<
  Body extends z.ZodType,
  Query extends z.ZodObject,
  Response extends z.ZodType,
  By,
> extends GuardedEndpoint<Body, Query, Response> {
  answer(call: Call<z.output<Body>, z.output<Query>, By>): Promise<Answer<z.input<Response>>>;
}

/** Checks that the parts of an endpoint for accounts fit together, and gives it back. */
export function defineGuardedEndpoint<
  Body extends z.ZodType,
  Query extends z.ZodObject,
  Response extends z.ZodType,
>(endpoint: ServedEndpoint<Body, Query, Response, Actor>): ServedEndpoint<Body, Query, Response, Actor> {
  return endpoint;
}

/** The same for an endpoint that answers anyone: `actor` may be null. */
export function defineOpenEndpoint<
  Body extends z.ZodType,
  Query extends z.ZodObject,
  Response extends z.ZodType,
>(
  endpoint: ServedEndpoint<Body, Query, Response, Actor | null>,
): ServedEndpoint<Body, Query, Response, Actor | null> {
  return endpoint;
}
