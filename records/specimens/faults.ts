import type { Fault } from "../../core/faults.ts";
import { canonicalCode } from "../../core/standards/countries.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { type FeatureLevel, levelOf } from "./levels.ts";
import { pictureFault, type PictureReference, type Placed, showsPerson } from "./pictures.ts";
import { type SpecimenCategory, type SpecimenType, specimenKey, specimenParts } from "./matching.ts";

interface Numbered {
  readonly number: string;
  readonly country: string;
  readonly category: SpecimenCategory;
  readonly type: SpecimenType;
  readonly predecessor: string | null;
  readonly firstIssued: string | null;
  readonly lastIssued: string | null;
  readonly pages: readonly { readonly features: readonly { readonly picture: PictureReference | null }[] }[];
}

/** A letter the hub does not know leaves the owner free to say what it stands for. */
export function specimenFault(specimen: Numbered): Fault | null {
  const said = specimenParts(specimen.number);
  if (!said) return null;
  if (said.country !== canonicalCode(specimen.country))
    return { path: "number", reason: `is of ${said.country}, not of ${specimen.country}` };
  for (const field of ["category", "type"] as const) {
    if (said[field] !== "OTHER" && said[field] !== specimen[field]) {
      return { path: "number", reason: `says ${field} ${said[field]}, not ${specimen[field]}` };
    }
  }
  const pictures = specimen.pages.flatMap(({ features }, page) =>
    features.map(({ picture }, at) => ({ path: `pages[${page}].features[${at}].picture`, picture })),
  );
  return predecessorFault(specimen) ?? yearsFault(specimen) ?? pictureFault(pictures);
}

/** What a version follows is another version of the same country, category and type. */
function predecessorFault({ number, predecessor }: Numbered): Fault | null {
  if (predecessor === null) return null;
  const [own, before] = [specimenKey(number) ?? "", specimenKey(predecessor) ?? ""];
  const path = "predecessor";
  if (own === before) return { path, reason: "is the number itself" };
  const series = (key: string) => key.slice(0, key.lastIndexOf("-"));
  return series(own) === series(before) ? null : { path, reason: `is of another series than ${number}` };
}

function yearsFault({ firstIssued, lastIssued }: Numbered): Fault | null {
  const isBackwards = firstIssued !== null && lastIssued !== null && latestDay(lastIssued) < earliestDay(firstIssued);
  return isBackwards ? { path: "lastIssued", reason: "is before its first document was issued" } : null;
}

interface Alerted {
  readonly kind: string;
  readonly country: string | null;
  readonly specimenNumber: string | null;
  readonly state: string;
  readonly returnReasons: readonly string[];
  readonly features: readonly Pictured[];
  readonly quickCheck: readonly (Pictured & { readonly level?: FeatureLevel })[];
  readonly pictures: readonly PictureReference[];
}

interface Pictured {
  readonly genuinePicture: PictureReference | null;
  readonly fakePicture: PictureReference | null;
}

export function alertFault(alert: Alerted): Fault | null {
  const { kind, country, specimenNumber, state, returnReasons, quickCheck } = alert;
  const ofLaboratory = quickCheck.findIndex((feature) => levelOf(feature) === "LABORATORY");
  if (ofLaboratory >= 0)
    return {
      path: `quickCheck[${ofLaboratory}].level`,
      reason: "is the laboratory's: a Quick Check Card holds none of it",
    };
  const pictures = picturesOf(alert);
  const unmasked = pictures.find(({ picture }) => showsPerson(picture));
  if (state !== "DRAFT" && unmasked)
    return { path: unmasked.path, reason: "shows somebody's data: it is masked before the alert is submitted" };
  if (state === "RETURNED" && returnReasons.length === 0)
    return { path: "returnReasons", reason: "are missing: an alert is returned with reasons" };
  const path = "specimenNumber";
  if (kind === "PSEUDO_DOCUMENT" && specimenNumber)
    return { path, reason: "is left out: a pseudo-document imitates no genuine specimen" };
  const imitated = specimenNumber && specimenParts(specimenNumber)?.country;
  if (imitated && country && imitated !== canonicalCode(country))
    return { path, reason: `is of ${imitated}, not of ${country}` };
  return pictureFault(pictures);
}

function picturesOf({ features, quickCheck, pictures }: Alerted): Placed[] {
  const ofFeatures = Object.entries({ features, quickCheck }).flatMap(([name, all]) =>
    all.flatMap(({ genuinePicture, fakePicture }, at) => [
      { path: `${name}[${at}].genuinePicture`, picture: genuinePicture },
      { path: `${name}[${at}].fakePicture`, picture: fakePicture },
    ]),
  );
  return [...pictures.map((picture, at) => ({ path: `pictures[${at}]`, picture })), ...ofFeatures];
}
