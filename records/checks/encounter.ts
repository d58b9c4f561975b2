import { createHmac } from "node:crypto";
import type { Whose } from "../../core/access/caller.ts";
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

/** Which window a moment falls into, and the one before: a hit that the same encounter joins was made in one of them. */
export function windowsOf(moment: string, minutes: number): readonly [string, string] {
  const at = Math.floor(Date.parse(moment) / (minutes * 60_000));
  return [String(at), String(at - 1)];
}

/** What is told is part of it: a check of which less is told must not join a hit of which more is. */
export function hitReference(encounter: string, told: Telling, window: string): string {
  return `${encounter} ${told} ${window}`;
}

/** Whether a check at that moment still joins the hit. */
export function isWithin({ meetings: [first] }: Pick<HitRecord, "meetings">, at: string, minutes: number): boolean {
  return first !== undefined && Date.parse(at) - Date.parse(first.at) < minutes * 60_000;
}
