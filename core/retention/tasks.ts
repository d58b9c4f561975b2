import type { Dataset, HubRecord } from "../record.ts";
import type { Filter, PageRequest, StoreSession } from "../store/port.ts";
import { type Day, daysBetween } from "../lifetime/days.ts";
import { heldAmong } from "./holds.ts";

/** A record whose owner is asked whether it must be kept, and why. */
export interface ReviewTask {
  readonly id: string;
  readonly kind: string;
  /** It is deleted after this day. */
  readonly due: Day;
  /** Whether a hold keeps it beyond. */
  readonly held: boolean;
}

/** Whose tasks are asked for. */
export interface Asked {
  readonly owner: string;
  readonly test: boolean;
  readonly datasets: readonly Dataset[];
  readonly today: Day;
  /** Last day on which the records are due. */
  readonly until: Day;
}

/** A page of an owner's tasks over all kinds, in the order of their ids: an id begins with the prefix of its kind. */
export async function tasks(session: StoreSession, asked: Asked, { first, after }: PageRequest): Promise<ReviewTask[]> {
  const found: HubRecord[] = [];
  const kindOf = new Map<string, string>();
  for (const dataset of asked.datasets.toSorted(byPrefix)) {
    const { prefix } = dataset;
    if (found.length >= first) break;
    if (after && prefix < after.slice(0, 3)) continue;
    const page = { first: first - found.length, after: after?.startsWith(prefix) ? after : null };
    const rows = await Promise.all(filtersOf(asked).map((filter) => session.find(dataset, filter, page)));
    const inOrder = rows.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1));
    for (const record of inOrder.slice(0, page.first)) {
      found.push(record);
      kindOf.set(record.id, dataset.name);
    }
  }
  const ids = found.map(({ id }) => id);
  const held = await heldAmong(session, ids, asked.today);
  return found.map(({ id, due }) => ({ id, kind: kindOf.get(id) as string, due: due as Day, held: held.has(id) }));
}

export async function countTasks(session: StoreSession, asked: Asked): Promise<number> {
  const counts = asked.datasets.flatMap((dataset) => filtersOf(asked).map((filter) => session.count(dataset, filter)));
  return (await Promise.all(counts)).reduce((all, some) => all + some, 0);
}

/**
 * What is due on each of the days, and what was due before and stands still (held, or not yet swept). Day by day, as the
 * index has the days first and then the owners: a range would read what is due of everybody's.
 */
function filtersOf({ owner, test, today, until }: Asked): Filter[] {
  const own = { owner, test };
  const past: Filter = { ...own, due: { $lt: until < today ? until : today } };
  const days = daysBetween(today, until);
  return days.length > 0 ? [past, { ...own, due: { $in: days } }] : [past];
}

function byPrefix(one: Dataset, other: Dataset): number {
  return one.prefix < other.prefix ? -1 : 1;
}
