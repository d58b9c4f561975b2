import { z } from "zod";
import { readAs } from "../../core/faults.ts";
import type { Filter } from "../../core/store/port.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { text } from "../../core/record.ts";
import { normaliseName } from "../../core/standards/names.ts";

const place = text();

/** What is wrong with the place of a check, in words for who checks, whether it meets anything or not; null where nothing is. */
export function faultOfPlace(stated: string | null): string | null {
  const read = stated === null ? null : readAs(place, stated);
  return read && "faults" in read ? (read.faults[0]?.reason ?? null) : null;
}

/** One check that met the record. */
export const meeting = z.strictObject({
  /** The hub's id of the check, as its audit entry has it. */
  check: text(60),
  /** RFC 3339. */
  at: z.iso.datetime(),
  /** Border point or place, in the words of the bureau that checked. */
  place: place.nullable().default(null),
  /** Id of the police operation in which it was checked. */
  operation: z.string().regex(recordIdForm).nullable().default(null),
});

/** Checks that one hit lists; others are counted. **Our rule**: a stolen passport may be tried a thousand times a day. */
export const mostMeetings = 200;

/** Ids of the police operations in which the checks were made. */
export function operationsOf(meetings: readonly z.infer<typeof meeting>[]): string[] {
  return meetings.flatMap(({ operation }) => operation ?? []);
}

/** What two spellings of a place have in common, as bureaus name their border points; null where nothing of it counts. */
export function placeKey(stated: string | null): string | null {
  return (stated !== null && normaliseName(stated)) || null;
}

/** What was met or sent to second line under a grant: columns or keys `operation` and `place`, this in normal form. */
export function metUnder(operation: string, places: readonly string[] | null): Filter {
  return { operation, ...(places && { place: { $in: places.flatMap((place) => placeKey(place) ?? []) } }) };
}

/** The places in which the checks were made, in normal form. */
export function placesOf(meetings: readonly z.infer<typeof meeting>[]): string[] {
  return [...new Set(meetings.flatMap(({ place: stated }) => placeKey(stated) ?? []))];
}
