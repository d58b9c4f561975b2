import { createHash } from "node:crypto";
import { z } from "zod";
import { anyOwnerCode } from "../../owner-code.ts";
import { base32 } from "../../record-id.ts";
import { purposes } from "../purposes.ts";
import { sectors } from "../sectors.ts";

/**
 * Classes of fields that a policy may withhold while it shows the record. Of `relations` are whole records: links that name
 * relatives, associates and companions (see `RecordClass`). Of `border` and `laboratory` are parts of fields: security
 * features that are for officers, and for examiners (see `Parts`).
 */
export const fieldClasses = [
  "identity",
  "criminal-history",
  "biometrics",
  "source",
  "relations",
  "border",
  "laboratory",
] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** One audience of a policy. Audiences do not learn of each other: each caller sees what the ones it belongs to see. */
const statedAudience = z.strictObject({
  /** Owner codes it admits; null means every caller. */
  to: z.array(anyOwnerCode).min(1).nullable().default(null),
  /** Owner codes it leaves out, whatever `to` says. One that no owner can have, such as `deu`, would leave out nobody. */
  except: z.array(anyOwnerCode).default([]),
  /** Purposes it admits; null means any. */
  purposes: z.array(z.enum(purposes)).min(1).nullable().default(null),
  /** Field classes it shows; null means all. Fields of no class are always shown with the record. */
  classes: z.array(z.enum(fieldClasses)).nullable().default(null),
  /** The permission ends then (RFC 3339); null means it does not end. */
  until: z.iso.datetime().nullable().default(null),
  /** Whom it admits is not shown the record: checks of theirs meet it, which its owner alone is told. */
  discreet: z.boolean().default(false),
  /** Whom it admits may take the record along in a pack, to where there is no network. */
  offline: z.boolean().default(false),
});

export type Audience = Omit<z.output<typeof statedAudience>, "discreet" | "offline"> & {
  readonly discreet?: true;
  readonly offline?: true;
};

/** What is not said of it is left out, as it is in older policies: their ids are made from their text. */
const audienceSchema = statedAudience.transform(({ discreet, offline, ...audience }): Audience => ({
  ...audience,
  ...(discreet && { discreet }),
  ...(offline && { offline }),
}));

/** Whom a record may be screened by without being shown to them, and which police are told of what is met. */
export const screeningSchema = z.strictObject({
  sectors: z.array(z.enum(sectors)).min(1),
  /** Owner codes of the police who are told; null means those of any place. */
  to: z.array(anyOwnerCode).min(1).nullable().default(null),
  /** Police who are never told, whatever `to` says. */
  except: z.array(anyOwnerCode).default([]),
  /** It may be screened no more from then on (RFC 3339); null means it does not end. */
  until: z.iso.datetime().nullable().default(null),
});

/**
 * No audience at all means the owner alone. Left out, nobody screens the record: the part is optional, since the ids of
 * policies from before it must stay.
 */
export const policySchema = z.strictObject({
  audiences: z.array(audienceSchema).default([]),
  screening: screeningSchema.optional(),
});

export type Policy = z.output<typeof policySchema>;

/** Named by the hash of its text, so a policy cannot be changed and two equal ones are one. */
export function policyId(policy: Policy): string {
  const digest = createHash("sha256")
    .update(JSON.stringify(policySchema.parse(policy)))
    .digest();
  return `POL-${base32(digest.subarray(0, 16))}`;
}
