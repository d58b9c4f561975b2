import { featuresOf, type Observation, variantOf } from "../records/specimens/inspection/slots.ts";
import { slotOf } from "../records/specimens/slots.ts";
import type { InspectionRecord } from "../records/specimens/inspections.ts";
import type { AlertRecord, SpecimenRecord } from "../records/specimens/records.ts";

/** What the drafter says, and who and when. */
export interface Drafting extends Pick<AlertRecord, "title" | "description"> {
  readonly owner: string;
  /** ISO date. */
  readonly today: string;
}

/** The draft of an alert, of an inspection: as fake stands what contradicted the version that it imitates. */
export function draftOf(
  { id, issuer, number, place, observations }: InspectionRecord,
  version: SpecimenRecord,
  { title, description, owner, today }: Drafting,
) {
  return {
    reference: id,
    kind: "COUNTERFEIT",
    title,
    country: issuer,
    specimenNumber: version.number,
    description,
    features: observations.flatMap((one) => comparedWith(version, one)),
    numbers: number === null ? [] : [{ from: number, to: number }],
    detectedDate: today,
    detectedPlace: place,
    detectedCountry: owner,
    state: "DRAFT",
  } as const;
}

/** Nothing where it agrees with the version. */
function comparedWith(version: SpecimenRecord, seen: Observation) {
  const features = featuresOf(version);
  const own = features.find((one) => variantOf(one) === variantOf(seen));
  const other = features.find((one) => slotOf(one) === slotOf(seen));
  const expected = own ? "PRESENT" : other ? "DIFFERENT" : "ABSENT";
  if (seen.finding === expected) return [];
  const { technique, light, page, finding } = seen;
  const genuine = own ?? other;
  const told = { ABSENT: "It is missing.", DIFFERENT: "It is there, and not as described.", PRESENT: seen.whatToSee };
  return [
    {
      technique,
      light,
      page,
      level: genuine?.level ?? "BORDER",
      genuine: genuine?.whatToSee ?? null,
      fake: told[finding],
      seen: finding === "ABSENT" ? "ABSENT" : "DIFFERENT",
    },
  ];
}
