import { z } from "zod";
import { SealedAddresses } from "../../core/sealed-addresses.ts";
import { specimenCategories, specimenTypes } from "../../records/specimens/matching.ts";

const shape = z.tuple([
  z.string(),
  z.enum(specimenCategories),
  z.enum(specimenTypes).nullable(),
  z.string().nullable(),
  z.string().nullable(),
]);

/** Of the page of a card: by issuer, category, type, and when the document was issued and expires. */
export type CardAddresses = SealedAddresses<z.output<typeof shape>>;

export function cardAddresses(secret: Uint8Array): CardAddresses {
  return new SealedAddresses(secret, "borderlink addresses of cards", shape);
}
