import { createHmac } from "node:crypto";
import type { Whose } from "../../core/access/caller.ts";

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
