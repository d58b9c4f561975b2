import { z } from "zod";
import { ownerCode } from "../record.ts";
import { canonicalCode } from "../standards/countries.ts";

/** Who may have records screened without being shown any: see `Policy.screening`. */
export const sectors = ["police", "carriers", "hotels", "banks"] as const;
export type Sector = (typeof sectors)[number];

export function isSector(text: unknown): text is Sector {
  return (sectors as readonly unknown[]).includes(text);
}

/** An airport, a town or a branch, as agreement and questions name it: letters, digits and hyphens. */
export const placeCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,19}$/, "is not a place such as AMR or AMAUROT-2");

/** For which sector an organisation screens, and which police are told of what is met at which places. */
export const screeningTermsSchema = z.strictObject({
  sector: z.enum(sectors),
  /** The first that names a place is told of it. */
  police: z
    .array(
      z.strictObject({
        /** Owner code of the bureau whose hits they are. */
        bureau: ownerCode,
        /** Null means every place. */
        places: z.array(placeCode).min(1).max(500).nullable().default(null),
      }),
    )
    .min(1)
    .max(100),
});

export type ScreeningTerms = z.output<typeof screeningTermsSchema>;

/** Owner code of the police of a place; null where the terms name none. */
export function policeOf({ police }: Pick<ScreeningTerms, "police">, place: string): string | null {
  const found = police.find(({ places }) => places === null || places.includes(place));
  return found ? canonicalCode(found.bureau) : null;
}
