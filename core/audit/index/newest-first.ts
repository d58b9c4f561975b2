import { pagesOf } from "../../store/pages.ts";
import type { Filter } from "../../store/port.ts";
import type { EnquiryRow } from "./enquiry-rows.ts";
import type { AuditIndex } from "./store.ts";

/**
 * Stores page in ascending order of ids, and owners read the newest enquiry first. So an id begins with the milliseconds
 * that are left from the entry's time to this moment (in 2286), after a letter that no earlier id begins with.
 */
const lastMoment = 9_999_999_999_999;

function countdown(time: string): string {
  // A time that is none is in no file of the hub's; in one that somebody changed it is the oldest. What lies outside, as
  // a bound may, counts as the first or last moment: with more digits or a sign it would be in no order with the others.
  const at = Math.min(Math.max(Date.parse(time) || 0, 0), lastMoment);
  return `E${String(lastMoment - at).padStart(13, "0")}`;
}

/** `mark` tells apart what was shown at one moment. */
export function idOfEnquiry(time: string, mark: string): string {
  return `${countdown(time)} ${mark}`;
}

/** The id under which owners know an enquiry, which has not changed since it stood in the index as well. */
export function shownId({ id, time }: Pick<EnquiryRow, "id" | "time">): string {
  return `${time} ${markIn(id)}`;
}

/** Enquiries from the one moment on and before the other (RFC 3339, UTC); null is no bound. */
export function between(since: string | null, until: string | null): Filter {
  // "!" comes after the space behind a countdown, and "F" after every one.
  const $gte = until === null ? "E" : `${countdown(until)}!`;
  const $lt = since === null ? "F" : `${countdown(since)}!`;
  return { _id: { $gte, $lt } };
}

/** Rows of an index that an earlier hub made, the oldest first. */
const oldestFirst: Filter = { _id: { $lt: "A" } };

/** Whether all rows are the newest first: a page would be none of the whole before. */
export async function isNewestFirst({ store, enquiries }: AuditIndex<"find">): Promise<boolean> {
  return (await store.find(enquiries, oldestFirst, { first: 1 })).length === 0;
}

/**
 * Gives the rows of an earlier hub's index the ids of this one. Each batch is one transaction, so it goes on wherever it
 * was broken off; between two it may rest, or end where that gives false.
 */
export async function putNewestFirst(
  { store, enquiries }: AuditIndex<"find" | "transaction">,
  between: () => Promise<boolean>,
): Promise<void> {
  for await (const rows of pagesOf(store, enquiries, oldestFirst)) {
    const turned = rows.map((row) => ({ ...row, id: idOfEnquiry(row.time, markIn(row.id)) }));
    await store.transaction(async (session) => {
      await session.project(enquiries, turned);
      await session.discard(enquiries, { _id: { $in: rows.map(({ id }) => id) } });
    });
    if (!(await between())) return;
  }
}

function markIn(id: string): string {
  return id.slice(id.indexOf(" ") + 1);
}
