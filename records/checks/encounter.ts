import { createHmac } from "node:crypto";
import type { Whose } from "../../core/access/caller.ts";
import type { Sector } from "../../core/access/sectors.ts";
import { listedWith } from "./meetings.ts";
import type { HitRecord } from "./records.ts";
import type { Telling } from "./telling.ts";

/**
 * Marks that a bureau asked the same and met the same record. Keyed, and with the bureau and the record in it: nobody can
 * guess from it what was asked, and two hits of one traveller on two records have nothing in common.
 */
export function encounterMark(idKey: Uint8Array, { owner, test }: Whose, asked: string, record: string): string {
  const text = JSON.stringify(["encounter", test ? "test" : "live", owner, asked, record]);
  return createHmac("sha256", idKey).update(text).digest("base64url");
}

/** As many windows back a batch that is resumed finds the hits that its lines have made: two days, as usually set. */
const windowsBack = 12;

/**
 * Which window a moment falls into, and those before, the latest first: a hit that the same encounter joins was made in one
 * of the first two.
 */
export function windowsOf(moment: string, minutes: number): readonly string[] {
  const at = Math.floor(Date.parse(moment) / (minutes * 60_000));
  return Array.from({ length: windowsBack }, (_, back) => String(at - back));
}

/**
 * What is told is part of it: a check of which less is told must not join a hit of which more is. So is the sector that
 * screened: what its bureau was told of unasked is no check of its own.
 */
export function hitReference(encounter: string, told: Telling, sector: Sector | null, window: string): string {
  return [encounter, told, ...(sector === null ? [] : [sector]), window].join(" ");
}

/**
 * Which of an encounter's hits a check joins: one that lists it already, since a batch that is resumed makes no second hit
 * of a line; or one that began within the window and has room for it.
 */
export function joinedOf(
  found: readonly HitRecord[],
  added: HitRecord["meetings"][number],
  minutes: number,
): HitRecord | undefined {
  const { check, at } = added;
  const listing = found.find(({ meetings }) => meetings.some((one) => one.check === check));
  const isWithin = ({ meetings: [first] }: HitRecord) =>
    first !== undefined && Date.parse(at) - Date.parse(first.at) < minutes * 60_000;
  return listing ?? found.find((hit) => isWithin(hit) && listedWith(hit.meetings, added) !== null);
}
