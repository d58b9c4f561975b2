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
  /** When the hub checked what a device was asked without a network at that time, as the device says; null of others. */
  checkedAgain: z.iso.datetime().nullable().default(null),
  /** Border point or place, in the words of the bureau that checked. */
  place: place.nullable().default(null),
  /** Id of the police operation in which it was checked. */
  operation: z.string().regex(recordIdForm).nullable().default(null),
});

/** Checks that one hit lists; others are counted. **Our rule**: a stolen passport may be tried a thousand times a day. */
export const mostMeetings = 200;

type Meeting = z.infer<typeof meeting>;

/**
 * What a hit lists with one check more. Where no more are listed one is left out whose operation and place an earlier one
 * has as well, so that a hit is found by each operation and place in which it was met, and by the first check there. Null
 * where no two have both in common: then there is no room.
 */
export function listedWith(listed: readonly Meeting[], added: Meeting): readonly Meeting[] | null {
  if (listed.length < mostMeetings) return [...listed, added];
  const wheres = listed.map(whereOf);
  if (wheres.includes(whereOf(added))) return listed;
  const repeats = wheres.findLastIndex((where, at) => wheres.indexOf(where) < at);
  return repeats < 0 ? null : [...listed.toSpliced(repeats, 1), added];
}

function whereOf({ operation, place: stated }: Meeting): string {
  return `${operation} ${placeKey(stated)}`;
}

/** Ids of the police operations in which the checks were made. */
export function operationsOf(meetings: readonly Meeting[]): string[] {
  return meetings.flatMap(({ operation }) => operation ?? []);
}

/** What two spellings of a place have in common, as bureaus name their border points; null where nothing of it counts. */
export function placeKey(stated: string | null): string | null {
  return (stated !== null && normaliseName(stated)) || null;
}

/** What was sent to second line under a grant: columns `operation` and `place`, this in normal form. */
export function sentUnder(operation: string, places: readonly string[] | null): Filter {
  return { operation, ...(places && { place: { $in: keysOf(places) } }) };
}

/**
 * What was met under a grant. One hit has checks of several operations at several places: it takes one check that is of this
 * operation and at one of these places.
 */
export function metUnder(operation: string, places: readonly string[] | null): Filter {
  return places ? { metAt: { $in: keysOf(places).map((place) => `${operation} ${place}`) } } : { operation };
}

/** Of each check its operation and its place together, this in normal form. */
export function metAtOf(meetings: readonly Meeting[]): string[] {
  const pairs = meetings.flatMap(({ operation, place: stated }) =>
    operation === null ? [] : keysOf([stated]).map((key) => `${operation} ${key}`),
  );
  return [...new Set(pairs)];
}

/** The places in which the checks were made, in normal form. */
export function placesOf(meetings: readonly Meeting[]): string[] {
  return [...new Set(keysOf(meetings.map(({ place: stated }) => stated)))];
}

function keysOf(places: readonly (string | null)[]): string[] {
  return places.flatMap((one) => placeKey(one) ?? []);
}
