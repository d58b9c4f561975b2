import type { TakesPart } from "../../core/check-counts/declared-places.ts";
import { hoursBetween } from "../../core/check-counts/counts.ts";
import { type BorderPoint, declarations, expectedIn } from "../../core/check-counts/expectations.ts";
import { dayOf, daysBefore, daysBetween, endOfDay } from "../../core/lifetime/days.ts";
import { hubError } from "../../core/errors.ts";
import type { Summed } from "../../core/operation-counts/fives.ts";
import { sumOf } from "../../core/operation-counts/read.ts";
import type { CountedWhat, OperationCount } from "../../core/operation-counts/rows.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import type { StoreSession } from "../../core/store/port.ts";
import { isTravellerChecked } from "../../records/checking/coverage.ts";
import { takesPart } from "../../records/operations/border-points.ts";
import type { OperationRecord } from "../../records/operations/records.ts";
import type { Results } from "./service.ts";

/** How many of the travellers expected at a border point on a day were asked about in the operation, in its hours. */
export interface PlaceCovered extends Summed {
  readonly country: string;
  readonly place: string;
  /** UTC. */
  readonly day: string;
  /** In the hours of the day that have begun and that the point takes part in; null where the country declares none. */
  readonly expected: number | null;
  /** Travellers asked about while the point took no part in the operation: of those expected they are none. */
  readonly outside: Summed;
  /** Of the travellers that are told as a number; null where nobody was expected, or nobody said. */
  readonly share: number | null;
}

/** A border point on a day, with what was counted there. */
interface PointDay extends Pick<PlaceCovered, "country" | "place" | "day"> {
  readonly rows: readonly OperationCount[];
}

/** The last days of a border point in an operation that are told where nobody was checked. **Our rule**. */
const mostDays = 366;

/** Border points, by their days, that one answer tells: each is worked out hour by hour. **Our rule**. */
const mostPointDays = 20_000;

/**
 * By country, border point and day: where something was counted, and each of the last 366 days of the operation at each
 * point that it names, so that a point where nobody was checked is told as well. `now` (RFC 3339): hours that have not begun are not
 * expected yet.
 */
export async function placesCovered(
  store: Pick<StoreSession, "find">,
  { operation, rows, exact }: Pick<Results, "operation" | "rows" | "exact">,
  now: string,
): Promise<PlaceCovered[]> {
  const points = new Map<string, BorderPoint>();
  for (const { owner, borderPoints } of await declarations(store))
    for (const point of borderPoints) points.set(`${owner} ${point.code}`, point);
  const all = named(operation, dayOf(now));
  const days = new Map(all.map((one) => [keyOf(one), one]));
  for (const row of rows) {
    const { owner: country, place, day } = row;
    if (place === null) continue;
    const one = days.get(keyOf({ country, place, day })) ?? { country, place, day, rows: [] };
    days.set(keyOf(one), { ...one, rows: [...one.rows, row] });
  }
  if (days.size > mostPointDays) throw tooManyDays();
  const times = Map.groupBy(operation.borderPoints ?? [], ({ owner, code }) => `${owner} ${code}`);
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => {
      const place = `${one.country} ${one.place}`;
      // A point that its country alone has declared takes part at any time.
      const takes = (moment: number) => times.get(place)?.some((said) => takesPart(said, moment)) ?? true;
      return covered(one, expectedOn(points.get(place), one.day, now, takes), exact);
    });
}

/** The points that the operation names, on each of its days up to today. */
function named({ borderPoints = [], from, until }: OperationRecord, today: string): PointDay[] {
  let count = 0;
  return borderPoints.flatMap((point) => {
    const first = point.from ?? from;
    if (first === null) return [];
    const stated = point.until ?? until;
    const last = stated !== null && latestDay(stated) < today ? latestDay(stated) : today;
    const { owner: country, code: place } = point;
    // Never the days of centuries, of which only these would be told.
    const [begins, earliest] = [earliestDay(first), daysBefore(last, mostDays - 1)];
    const days = daysBetween(begins > earliest ? begins : earliest, last);
    count += days.length;
    if (count > mostPointDays) throw tooManyDays();
    return days.map((day) => ({ country, place, day, rows: [] }));
  });
}

function tooManyDays() {
  const many = `There are more than ${mostPointDays} days of border points`;
  return hubError("COST_LIMIT", `${many}: ask for "counts" by PLACE and DAY instead of "coverage".`);
}

/** Travellers expected in the hours of a day that have begun and in which the point takes part; null where nobody said. */
function expectedOn(point: BorderPoint | undefined, day: string, now: string, takesPartIn: TakesPart): number | null {
  if (!point) return null;
  const until = endOfDay(day) < now ? endOfDay(day) : now;
  const said = hoursBetween(`${day}T00:00:00.000Z`, until)
    .filter((hour) => takesPartIn(Date.parse(hour)))
    .map((hour) => expectedIn(point, hour))
    .filter((one) => one !== null);
  return said.length > 0 ? said.reduce((sum, one) => sum + one, 0) : null;
}

function covered({ rows, ...of }: PointDay, expected: number | null, exact: boolean): PlaceCovered {
  const asked = sumOf(rows, (cell) => isTraveller(cell) && !cell.outside, exact);
  const outside = sumOf(rows, (cell) => isTraveller(cell) && cell.outside === true, exact);
  return { ...of, expected, ...asked, outside, share: expected ? asked.count / expected : null };
}

function isTraveller({ measure, kind, came }: CountedWhat): boolean {
  return measure === "check" && isTravellerChecked({ kind, verdict: came ?? "" });
}

function keyOf({ country, place, day }: Pick<PlaceCovered, "country" | "place" | "day">): string {
  return `${country} ${place} ${day}`;
}
