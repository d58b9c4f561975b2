import type { Readable } from "node:stream";
import { HeaderMap } from "@apollo/server";
import { catalogue, type ErrorCode } from "../core/errors.ts";

/** A request as it came, its body already parsed as JSON. */
export interface HubRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
  /** The client's network address. */
  readonly address: string | null;
  /** Ends when the client has left. */
  readonly signal?: AbortSignal;
  /** What it is refused with as soon as it is known who asks. */
  readonly fault?: { readonly code: ErrorCode; readonly message: string };
}

export interface HubAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What comes in the place of the body, piece by piece: it is to be read or destroyed. */
  readonly stream?: Readable;
  /** The error that the request as a whole failed with. */
  readonly code?: ErrorCode;
}

/** An answer as the client is to get it, by the face that it came in by; GraphQL's own as it is. */
export type AnswerForm = (answer: HubAnswer) => HubAnswer;

/** An answer of the hub's own, in JSON unless its face says otherwise. */
export function answerOf(requestId: string, body: string): HubAnswer {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return { status: 200, headers: { ...headers, "hub-request": requestId }, body };
}

export const asItIs: AnswerForm = (answer) => answer;

/** How a request is refused, where not in the catalogue's words or not as GraphQL has it. */
export interface RefusalForm {
  readonly message?: string | undefined;
  readonly form?: AnswerForm;
}

/** The same, with after how many seconds it is worth asking again, where it is. */
export function withRetry(answer: HubAnswer, seconds: number | null): HubAnswer {
  return seconds === null ? answer : { ...answer, headers: { ...answer.headers, "retry-after": String(seconds) } };
}

/** What the body holds of GraphQL, not yet believed. */
export function sent({ body }: HubRequest): {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
} {
  return body ?? {};
}

/** A header that came once, or null: one that came twice is not believed. */
export function header({ headers }: HubRequest, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" ? value : null;
}

/** The headers in the form that Apollo Server takes. */
export function headerMap({ headers }: HubRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") map.set(name, value);
  return map;
}

/** What GraphQL over HTTP lets pass with 200 where the client takes plain `application/json`: the request was well-formed. */
const wellFormed: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
]);

/** The status of an answer without data. Refusals have their own under every `Accept`. */
export function statusOf(code: ErrorCode | undefined, contentType: string | undefined): number {
  if (!code) return 400;
  return wellFormed.has(code) && contentType?.startsWith("application/json") ? 200 : catalogue[code].status;
}
