import type { Answer } from "../hub.ts";

/**
 * The bytes of an answer, to be compared with those of the same question at another time: without the request's own id and
 * what its time went to, and with its errors in one order, since they stand in the order in which they happened.
 */
export function comparable({ status, headers, body, requestId }: Answer): string {
  const { errors, ...rest } = JSON.parse(body) as { errors?: object[] };
  const ordered = errors?.map((error) => JSON.stringify(error)).toSorted();
  const { "server-timing": _timing, ...fixed } = headers;
  return `${status} ${JSON.stringify(fixed)} ${JSON.stringify({ ordered, ...rest })}`.replaceAll(requestId, "");
}
