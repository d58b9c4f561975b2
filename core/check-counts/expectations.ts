import { z } from "zod";
import { holds, hoursSchema } from "../access/admission.ts";
import { anyOwnerCode } from "../owner-code.ts";
import { pagesOf } from "../store/pages.ts";
import { type Collection, everything, type Stamp, type StoredRecord, type StoreSession } from "../store/port.ts";

const expectedSchema = z.strictObject({
  ...hoursSchema.shape,
  from: z.string().regex(/^([01]\d|2[0-3]):00$/, "an hour is written 06:00"),
  until: z.string().regex(/^(([01]\d|2[0-3]):00|24:00)$/, "an hour is written 22:00"),
  /** Travellers in each of these hours. */
  perHour: z.int().min(0).max(1_000_000),
});

/** A border point's code, as checks name it for their place. */
export const borderPointCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, "a border point's code has 2 to 20 capitals, digits and hyphens");

const borderPointSchema = z.strictObject({
  code: borderPointCode,
  /** Where parts of the week meet, their numbers are added. Empty where nobody says how many are expected. */
  expected: z
    .array(expectedSchema.refine(({ from, until }) => from < until, "a part of the week ends on the day it begins"))
    .max(100)
    .default([]),
});

/** The border points of a bureau, and how many travellers it expects there. */
export const declarationSchema = z.strictObject({
  owner: anyOwnerCode,
  borderPoints: z
    .array(borderPointSchema)
    .min(1)
    .max(1_000)
    .refine((points) => new Set(points.map(({ code }) => code)).size === points.length, "a code stands there twice"),
});

export type Declaration = z.output<typeof declarationSchema>;
export type BorderPoint = Declaration["borderPoints"][number];

export interface DeclarationRecord extends StoredRecord {
  readonly declaration: Declaration;
}

export const declarationCollection: Collection<DeclarationRecord> = {
  name: "expectation",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** Puts what a bureau declares in the place of what it declared before. */
export async function declare(
  store: Pick<StoreSession, "upsert">,
  declaration: Declaration,
  stamp: Stamp,
): Promise<void> {
  const { owner } = declaration;
  const record = { id: `EXP-${owner}`, owner, policy: "", test: false, declaration };
  await store.upsert(declarationCollection, [{ record }], stamp);
}

export async function declarations(store: Pick<StoreSession, "find">): Promise<Declaration[]> {
  const found: Declaration[] = [];
  for await (const rows of pagesOf(store, declarationCollection, everything))
    found.push(...rows.map(({ declaration }) => declaration));
  return found;
}

/** Every declared border point, as `UTO PORT-1`: with its owner before it. */
export async function declaredPlaces(store: Pick<StoreSession, "find">): Promise<Set<string>> {
  const all = await declarations(store);
  return new Set(all.flatMap(({ owner, borderPoints }) => borderPoints.map(({ code }) => `${owner} ${code}`)));
}

/** Travellers expected in the hour that begins at that moment (RFC 3339, UTC); null where nobody has said. */
export function expectedIn({ expected }: BorderPoint, hour: string): number | null {
  const parts = expected.filter((part) => holds(part, Date.parse(hour)));
  return parts.length > 0 ? parts.reduce((sum, { perHour }) => sum + perHour, 0) : null;
}
