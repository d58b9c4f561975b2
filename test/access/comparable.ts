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

/** The cursor of the feed, and the address of a picture or card, are sealed anew each time: of one they have their length alone. */
function withoutPlace(_key: string, value: unknown): unknown {
  return typeof value === "string" && sealed.test(value) ? value.length : value;
}

/** Longer than an id or the cursor of a list, which are the same each time. */
const sealed = /^(\/(pictures|cards)\/)?[\w-]{57,}$/;
