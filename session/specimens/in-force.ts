import type { Reader } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import type { Day } from "../../core/lifetime/days.ts";
import type { PartialDate } from "../../core/standards/partial-dates.ts";
import { mayBeValid } from "../../records/specimens/in-force.ts";
import type { SpecimenCategory, SpecimenType } from "../../records/specimens/matching.ts";
import { type SpecimenRecord, specimens } from "../../records/specimens/records.ts";

export interface InForceAsked {
  /** As the hub has its code. */
  readonly country: string;
  readonly category: SpecimenCategory;
  readonly type: SpecimenType | null;
  readonly on: PartialDate;
}

/** Versions of an issuer's category that are looked through, whenever they were in force. */
const mostVersions = 200;

/** Versions of which a document may be valid on that day, by number: all of them, or a refusal. */
export async function specimensInForce(
  reader: Reader,
  { country, category, type, on }: InForceAsked,
  today: Day,
): Promise<SpecimenRecord[]> {
  // What is looked at and was not in force is shown to nobody.
  const filter = { country, category, ...(type && { type }) };
  const { records, more } = await reader.silent().find(specimens, filter, { first: mostVersions, after: null });
  if (more)
    throw hubError(
      "COST_LIMIT",
      `More than ${mostVersions} specimens are of that issuer and category${type ? " and type" : ": name the type as well"}; "specimens" lists them page by page.`,
    );
  const inForce = records.filter((one) => mayBeValid(one, on, today));
  for (const { owner, id } of inForce) reader.disclose(owner, id);
  return inForce.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ number, id }: SpecimenRecord): string {
  return `${number} ${id}`;
}
