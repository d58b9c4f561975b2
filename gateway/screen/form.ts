import { z } from "zod";
import { documentTypes } from "../../records/documents/records.ts";

const longestText = 1_000;
const text = z.string().max(longestText).nullish();
const sexes = ["F", "M", "X"] as const;

const shown = {
  zone: text,
  number: text,
  type: z.enum(documentTypes).nullish(),
  issuer: text,
  issued: text,
  expires: text,
  surname: text,
  givenNames: text,
};
const vehicle = { vin: text, plate: text, plateCountry: text, engineNumber: text, make: text, component: text };
const person = { birthDate: text, name: text, nationality: text, sex: z.enum(sexes).nullish(), fingerprints: text };

/** A document, a vehicle and a person, or some of them, of one traveller: as flat as a row of a list. */
export const form = z.strictObject({ ...shown, ...vehicle, ...person });
export type Flat = z.output<typeof form>;

/** What a document is asked by, and a vehicle. A day of birth alone asks for neither. */
export const ofDocument = Object.keys(shown) as (keyof Flat)[];
export const ofVehicle = Object.keys(vehicle) as (keyof Flat)[];

export const columns: readonly string[] = Object.keys(form.shape);

const listed: Readonly<Record<string, readonly unknown[]>> = { type: documentTypes, sex: sexes };
const texts: ReadonlySet<string> = new Set(columns.filter((name) => !Object.hasOwn(listed, name)));

/** Whether it is plain that `form` takes a line of JSON, in a tenth of the time. In doubt it is not. */
export function isFlat(value: unknown): value is Flat {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const name in value) {
    const said = (value as Readonly<Record<string, unknown>>)[name];
    const isSaid = texts.has(name)
      ? typeof said === "string" && said.length <= longestText
      : Object.hasOwn(listed, name) && listed[name]?.includes(said);
    if (!isSaid && !(said === null && columns.includes(name))) return false;
  }
  return true;
}
