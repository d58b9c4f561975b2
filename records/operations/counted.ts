import { z } from "zod";
import { text } from "../../core/record.ts";
import { seizureKinds } from "../seizure-kinds.ts";

/** A number the graph can carry as Int. */
export const count = z.int().min(0).max(2_147_483_647);

/** What an operation may need. Values of the SDL's `ResourceKind`. */
export const resourceKinds = [
  "PERSONNEL",
  "EQUIPMENT",
  "FUNDING",
  "ACCESS",
  "TRAINING",
  "TEAM",
  "DEVICE",
  "OTHER",
] as const;

/** What has been allocated to an operation. */
export const resource = z.strictObject({
  kind: z.enum(resourceKinds),
  amount: z.number().min(0).nullable().default(null),
  note: text(500).nullable().default(null),
});

/** What an operation has brought. */
export const results = z.strictObject({
  checks: count.nullable().default(null),
  hits: z
    .array(
      z.strictObject({ kind: z.enum(["PERSON", "DOCUMENT", "VEHICLE", "FINGERPRINT", "COUNTERFEIT", "OTHER"]), count }),
    )
    .default([]),
  arrests: count.nullable().default(null),
  seizures: z
    .array(
      z.strictObject({
        kind: z.enum(seizureKinds).nullable().default(null),
        what: text(),
        quantity: text(60).nullable().default(null),
      }),
    )
    .default([]),
});
