import { attributeOf, childrenOf } from "../../formats/elements.ts";
import type { Element } from "../../formats/xml.ts";
import { birthsOnce } from "../../listed/births.ts";
import { nationalitiesOf, placeOf } from "../../listed/countries.ts";
import { distinct, fitting } from "../../listed/fitting.ts";
import { sexOf } from "../../listed/sex.ts";
import { birthPlaceOf } from "../places.ts";
import { periodsOf } from "./periods.ts";
import type { Location, References } from "./references.ts";

/** What a profile says of a person beside names and documents, version by version. */
export function featuresOf(profile: Element, references: References) {
  const said = childrenOf(profile, "Feature").flatMap((feature) => {
    const type = references.word("FeatureType", attributeOf(feature, "FeatureTypeID")) ?? "";
    return childrenOf(feature, "FeatureVersion").map((version) => ({ type, version }));
  });
  const of = (type: RegExp) => said.filter((one) => type.test(one.type)).map(({ version }) => version);
  const births = of(/^birthdate$/i);
  const { dates, notes } = birthsOnce(births.flatMap(periodsOf));
  const sexes = new Set(of(/^gender$/i).flatMap((version) => textsOf(version, references).map(sexOf)));
  const countries = of(/^(nationality|citizenship) country$/i).flatMap((version) =>
    locationsOf(version, references).map(({ country, parts }) => country ?? parts.join(", ")),
  );
  const bornAt = of(/^place of birth$/i);
  const others = said.filter(({ type }) => type !== "" && !known.test(type));
  return {
    fields: {
      birthDates: dates,
      birthPlaces: distinct([
        ...bornAt.flatMap((version) => textsOf(version, references)).map(birthPlaceOf),
        ...bornAt
          .flatMap((version) => locationsOf(version, references))
          .flatMap(({ parts, country }) => placeOf(parts, country) ?? []),
      ]),
      sex: sexes.size === 1 ? ([...sexes][0] ?? null) : null,
      ...nationalitiesOf(countries.filter(Boolean)),
      occupations: of(/^title$/i).flatMap((version) => textsOf(version, references).map((text) => fitting(text, 300))),
      addresses: distinct(
        of(/^location$/i)
          .flatMap((version) => locationsOf(version, references))
          .flatMap(addressOf),
      ),
    },
    notes: [
      ...others.flatMap(({ type, version }) =>
        textsOf(version, references).map((text) => `${type}${type.endsWith(":") ? "" : ":"} ${text}`),
      ),
      ...notes,
    ],
  };
}

const known = /^(birthdate|gender|(nationality|citizenship) country|place of birth|title|location)$/i;

function addressOf({ parts, country }: Location) {
  const place = placeOf(parts, country);
  return place ? [{ text: fitting(place.place ?? "", 500), country: place.country }] : [];
}

/** What a version says in words of its own, or by those of the file. */
function textsOf(version: Element, references: References): string[] {
  return childrenOf(version, "VersionDetail").flatMap((detail) => {
    const own = detail.text.replace(/\s+/g, " ").trim();
    return own || (references.word("DetailReference", attributeOf(detail, "DetailReferenceID")) ?? []);
  });
}

function locationsOf(version: Element, references: References): Location[] {
  return childrenOf(version, "VersionLocation").flatMap(
    (one) => references.location(attributeOf(one, "LocationID")) ?? [],
  );
}
