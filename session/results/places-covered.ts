import { hoursBetween } from "../../core/check-counts/counts.ts";
import { type BorderPoint, declarations, expectedIn } from "../../core/check-counts/expectations.ts";
import { endOfDay } from "../../core/lifetime/days.ts";
import type { Summed } from "../../core/operation-counts/fives.ts";
import { sumOf } from "../../core/operation-counts/read.ts";
import type { OperationCount } from "../../core/operation-counts/rows.ts";
import type { StoreSession } from "../../core/store/port.ts";
import { isTravellerChecked } from "../../records/checking/coverage.ts";
import type { Results } from "./service.ts";

/** How many of the travellers expected at a border point on a day were asked about in the operation. */
export interface PlaceCovered extends Summed {
  readonly country: string;
  readonly place: string;
  /** UTC. */
  readonly day: string;
  /** In the hours of the day that have begun; null where the country declares none. */
  readonly expected: number | null;
  /** Of the travellers that are told as a number; null where nobody was expected, or nobody said. */
  readonly share: number | null;
}

/** By country, border point and day. `now` (RFC 3339): hours that have not begun are not expected yet. */
export async function placesCovered(
  store: Pick<StoreSession, "find">,
  { rows, exact }: Pick<Results, "rows" | "exact">,
  now: string,
): Promise<PlaceCovered[]> {
  const points = new Map<string, BorderPoint>();
  for (const { owner, borderPoints } of await declarations(store))
    for (const point of borderPoints) points.set(`${owner} ${point.code}`, point);
  return rows
    .flatMap((row) => (row.place === null ? [] : [{ ...row, place: row.place }]))
    .map((row) => covered(row, points.get(`${row.owner} ${row.place}`), exact, now))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function covered(
  row: OperationCount & { readonly place: string },
  point: BorderPoint | undefined,
  exact: boolean,
  now: string,
): PlaceCovered {
  const { owner: country, place, day } = row;
  const until = endOfDay(day) < now ? endOfDay(day) : now;
  const hours = point ? hoursBetween(`${day}T00:00:00.000Z`, until).map((hour) => expectedIn(point, hour)) : [];
  const said = hours.filter((one) => one !== null);
  const expected = said.length > 0 ? said.reduce((sum, one) => sum + one, 0) : null;
  const asked = sumOf([row], (cell) => cell.measure === "check" && isTraveller(cell), exact);
  return { country, place, day, expected, ...asked, share: expected ? asked.count / expected : null };
}

function isTraveller({ kind, came }: { readonly kind: string; readonly came: string | null }): boolean {
  return isTravellerChecked({ kind, verdict: came ?? "" });
}

function keyOf({ country, place, day }: PlaceCovered): string {
  return `${country} ${place} ${day}`;
}
