import { daysBefore } from "../../core/lifetime/days.ts";
import { afterAll, beforeAll, type Days, mayCover, surelyCovers, type VaguePeriod } from "./vague-periods.ts";

/** So much of a kind at a place, for a time. */
export interface Quantity extends VaguePeriod {
  readonly kind: string;
  readonly amount: number;
  /** As places are compared; null is the operation as a whole. */
  readonly place: string | null;
}

/** What is asked for and not there on each of these days. */
export interface Missing {
  readonly kind: string;
  readonly place: string | null;
  /** Of the first and last day; null where there is none. */
  readonly from: string | null;
  readonly until: string | null;
  readonly amount: number;
}

/**
 * What is requested less what is allocated, by kind and place, for each stretch of days on which the same is missing. On
 * the side of caution: on a day that a request may mean it is wanted, and on a day that an allocation may not mean it is
 * not there. What is allocated to one place is not at another, nor at the operation as a whole.
 */
export function missingOf(requested: readonly Quantity[], allocated: readonly Quantity[]): Missing[] {
  const there = Map.groupBy(allocated, nameOf);
  const wanted = [...Map.groupBy(requested, nameOf)];
  return wanted.flatMap(([name, quantities]) => missingAt(quantities, there.get(name) ?? []));
}

function missingAt(requested: readonly Quantity[], allocated: readonly Quantity[]): Missing[] {
  const changes = [
    ...requested.flatMap((one) => changesOf(mayCover(one), one.amount)),
    ...allocated.flatMap((one) => changesOf(surelyCovers(one), -one.amount)),
  ];
  const byDay = [...Map.groupBy(changes, ({ day }) => day)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const [{ kind, place } = { kind: "", place: null }] = requested;
  const found: Missing[] = [];
  let amount = 0;
  for (const [day, changed] of byDay) {
    const before = amount;
    amount += changed.reduce((sum, { by }) => sum + by, 0);
    const open = found.at(-1);
    if (open && before > 0 && amount !== before) found[found.length - 1] = { ...open, until: daysBefore(day, 1) };
    if (amount > 0 && amount !== before)
      found.push({ kind, place, from: day === beforeAll ? null : day, until: null, amount });
  }
  return found;
}

/** From when on there is so much more, and from when on it is not there any more; nothing comes after the last day. */
function changesOf(days: Days | null, by: number): { readonly day: string; readonly by: number }[] {
  if (!days) return [];
  const until = days.last === afterAll ? [] : [{ day: daysBefore(days.last, -1), by: -by }];
  return [{ day: days.first, by }, ...until];
}

function nameOf({ kind, place }: Quantity): string {
  return `${kind} ${place ?? ""}`;
}
