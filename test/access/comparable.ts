import type { Answer } from "../hub.ts";

/**
 * The bytes of an answer, to be compared with those of the same question at another time: without the request's own id,
 * what its time went to and how far the log goes, and with its errors in one order, since they stand in the order in which
 * they happened.
 */
export function comparable({ status, headers, body, requestId }: Answer): string {
  const { errors, ...rest } = JSON.parse(body, withoutPlace) as { errors?: object[] };
  const ordered = errors?.map((error) => JSON.stringify(error)).toSorted();
  const { "server-timing": _timing, ...fixed } = headers;
  return `${status} ${JSON.stringify(fixed)} ${JSON.stringify({ ordered, ...rest })}`.replaceAll(requestId, "");
}

/** The cursor of the feed is sealed anew each time, and of one length. */
function withoutPlace(_key: string, value: unknown): unknown {
  const isFeed = typeof value === "object" && value !== null && "hasMore" in value && "changes" in value;
  return isFeed && "cursor" in value ? { ...value, cursor: String(value.cursor).length } : value;
}
