import { pagesOf } from "../store/pages.ts";
import type { StoreSession } from "../store/port.ts";
import { type CheckCount, checkCountCollection, hoursBetween } from "./counts.ts";
import { type Declaration, declarations, expectedIn } from "./expectations.ts";

/** How many of those expected were checked, at one border point in one hour. */
export interface HourCovered {
  readonly owner: string;
  readonly place: string;
  /** Start of the hour (RFC 3339, UTC). */
  readonly hour: string;
  /** Null where no expectation was declared. */
  readonly expected: number | null;
  readonly checked: number;
  /** Above 1 where more were checked than were expected; null where nobody was expected, or nobody said. */
  readonly share: number | null;
}

export interface Coverage {
  /** Hours with an expectation, a check or both, by owner, border point and hour. */
  readonly hours: readonly HourCovered[];
  /** Travellers checked at no declared border point. */
  readonly elsewhere: number;
}

export interface CoverageAsked {
  /** From the first hour that begins then (RFC 3339, UTC). */
  readonly since: string;
  readonly until: string;
  /** All, where null. */
  readonly owner: string | null;
  /** Whether a traveller was checked in what that row counts. */
  readonly isTraveller: (row: CheckCount) => boolean;
}

export async function coverage(store: Pick<StoreSession, "find">, asked: CoverageAsked): Promise<Coverage> {
  const counts = await countsIn(store, asked);
  return coveredIn(counts, await declarations(store), asked);
}

/** The same of live counts and of declarations that were read already. */
export function coveredIn(counts: readonly CheckCount[], all: readonly Declaration[], asked: CoverageAsked): Coverage {
  const checked = travellersIn(counts, asked);
  const hours: HourCovered[] = [];
  for (const { owner, borderPoints } of all.filter((one) => asked.owner === null || one.owner === asked.owner))
    for (const point of borderPoints)
      for (const hour of hoursBetween(asked.since, asked.until)) {
        const key = keyOf(owner, point.code, hour);
        const [expected, found] = [expectedIn(point, hour), checked.get(key) ?? 0];
        checked.delete(key);
        const share = expected ? found / expected : null;
        if (expected !== null || found > 0)
          hours.push({ owner, place: point.code, hour, expected, checked: found, share });
      }
  // Of border points that are declared no more as well.
  return { hours, elsewhere: [...checked.values()].reduce((sum, found) => sum + found, 0) };
}

async function countsIn(
  store: Pick<StoreSession, "find">,
  { since, until, owner }: CoverageAsked,
): Promise<readonly CheckCount[]> {
  const whose = owner === null ? [] : [{ owner }];
  const span = { $and: [{ test: false }, { hour: { $gte: since, $lt: until } }, ...whose] };
  const counts: CheckCount[] = [];
  for await (const rows of pagesOf(store, checkCountCollection, span, { first: 1_000 })) counts.push(...rows);
  return counts;
}

/** Travellers checked, by `keyOf`. */
function travellersIn(counts: readonly CheckCount[], { isTraveller }: CoverageAsked): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of counts.filter(isTraveller)) {
    const key = keyOf(row.owner, row.place ?? "", row.hour);
    found.set(key, (found.get(key) ?? 0) + row.count);
  }
  return found;
}

function keyOf(owner: string, place: string, hour: string): string {
  return `${owner} ${place} ${hour}`;
}
