import { z } from "zod";
import type { Fault } from "../../core/faults.ts";
import { seizureKinds } from "../seizure-kinds.ts";
import type { outcomes } from "./referrals.ts";

/** Things of one kind that were seized, counted by the thing: their weight or worth is said in the note. */
export const seizure = z.strictObject({ kind: z.enum(seizureKinds), count: z.int().min(1).max(1_000_000) });

export const seizuresSchema = z
  .array(seizure)
  .max(seizureKinds.length)
  .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, "a kind stands there twice")
  .default([]);

/** Why nothing can have been seized so, in words for the bureau; null where it can. */
export function faultOfSeizures(result: {
  readonly outcome: (typeof outcomes)[number];
  readonly seizures: readonly unknown[];
}): Fault | null {
  return result.outcome === "NONE" && result.seizures.length > 0
    ? { path: "seizures", reason: "are said of what nothing came of (NONE): say SEIZURE, or ARREST" }
    : null;
}
