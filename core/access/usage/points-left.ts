import type { StoreSession } from "../../store/port.ts";
import type { Caller } from "../caller.ts";
import { untilNext } from "./counter.ts";
import { payersOf } from "./payers.ts";
import { type Period, periods, pointsIn, usageCollection } from "./record.ts";

/** What a caller may still spend within a minute or a day. */
export interface PointsLeft {
  readonly period: Period;
  /** The points of whoever has least left of all that pay: the key, those that made it, or the organisation. */
  readonly most: number;
  readonly left: number;
  /** When all may be spent again (RFC 3339, UTC). */
  readonly resets: string;
}

/**
 * What the store knows: every process settles about once a second, so what was asked since, this request too, is not yet
 * in it. A period without any limit is left out. `now` in milliseconds since 1970.
 */
export async function pointsLeft(
  store: Pick<StoreSession, "getMany">,
  caller: Caller,
  now: number,
): Promise<PointsLeft[]> {
  const payers = payersOf(caller);
  const ids = payers.map(({ subject }) => subject.id);
  const rows = ids.length > 0 ? await store.getMany(usageCollection, ids) : new Map();
  return (Object.keys(periods) as Period[]).flatMap((period) => {
    const until = untilNext(period, now);
    const from = now + until - periods[period];
    const left = payers.flatMap(({ subject, allowance }) => {
      const most = allowance[period];
      if (most === null) return [];
      const spent = pointsIn(rows.get(subject.id), period);
      return [{ most, left: Math.max(0, most - (spent.from === from ? spent.points : 0)) }];
    });
    const [least] = left.toSorted((one, other) => one.left - other.left);
    return least ? [{ period, ...least, resets: new Date(now + until).toISOString() }] : [];
  });
}
