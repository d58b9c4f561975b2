import { z } from "zod";

/** As ICAO Doc 9303 writes a country's (its NCB), or as an organisation has its own. */
const form = /^[A-Z][A-Z0-9-]*$/;

export function isOwnerCode(text: string): boolean {
  return form.test(text);
}

/** An owner's code, of any length, as a key, an agreement or an audience names it; a record's own is shorter (`ownerCode`). */
export const anyOwnerCode = z.string().regex(form, "an owner is an upper-case code such as UTO");
