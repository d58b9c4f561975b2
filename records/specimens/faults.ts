import { canonicalCode } from "../../core/standards/countries.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { type FeatureLevel, levelOf } from "./levels.ts";
import { pictureFault, type PictureReference, showsPerson } from "./pictures.ts";
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
export function specimenFault(specimen: Numbered): string | null {
  const said = specimenParts(specimen.number);
  if (!said) return null;
  if (said.country !== canonicalCode(specimen.country))
    return `the number ${specimen.number} is of ${said.country}, not of ${specimen.country}`;
  for (const field of ["category", "type"] as const) {
    if (said[field] !== "OTHER" && said[field] !== specimen[field]) {
      return `the number ${specimen.number} says ${field} ${said[field]}, not ${specimen[field]}`;
    }
  }
  const pictures = specimen.pages.flatMap(({ features }) => features.map(({ picture }) => picture));
  return predecessorFault(specimen) ?? yearsFault(specimen) ?? pictureFault(pictures);
}

/** What a version follows is another version of the same country, category and type. */
function predecessorFault({ number, predecessor }: Numbered): string | null {
  if (predecessor === null) return null;
  const [own, before] = [specimenKey(number) ?? "", specimenKey(predecessor) ?? ""];
  if (own === before) return `the number ${number} does not follow itself`;
  const series = (key: string) => key.slice(0, key.lastIndexOf("-"));
  return series(own) === series(before) ? null : `${predecessor} is of another series than ${number}`;
}

function yearsFault({ firstIssued, lastIssued }: Numbered): string | null {
  const isBackwards = firstIssued !== null && lastIssued !== null && latestDay(lastIssued) < earliestDay(firstIssued);
  return isBackwards ? "its last document was issued before its first" : null;
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

export function alertFault(alert: Alerted): string | null {
  const { kind, country, specimenNumber, state, returnReasons, quickCheck } = alert;
  if (quickCheck.some((feature) => levelOf(feature) === "LABORATORY"))
    return "a Quick Check Card holds no feature of the laboratory's";
  if (state !== "DRAFT" && picturesOf(alert).some(showsPerson))
    return "a picture that shows somebody's data is masked before the alert is submitted";
  if (state === "RETURNED" && returnReasons.length === 0) return "an alert is returned with reasons";
  if (kind === "PSEUDO_DOCUMENT" && specimenNumber) return "a pseudo-document imitates no genuine specimen";
  const imitated = specimenNumber && specimenParts(specimenNumber)?.country;
  if (imitated && country && imitated !== canonicalCode(country))
    return `the specimen ${specimenNumber} is of ${imitated}, not of ${country}`;
  return pictureFault(picturesOf(alert));
}

function picturesOf({ features, quickCheck, pictures }: Alerted): (PictureReference | null)[] {
  const ofFeatures = [...features, ...quickCheck].flatMap(({ genuinePicture, fakePicture }) => [
    genuinePicture,
    fakePicture,
  ]);
  return [...pictures, ...ofFeatures];
}
