import { headword, known } from "../../../core/display-name.ts";
import { canonicalCode } from "../../../core/standards/countries.ts";
import type { DocumentRecord } from "../../../records/documents/records.ts";
import type { DeploymentRecord, OperationRecord, PartnerRecord } from "../../../records/operations/records.ts";
import type { PersonRecord } from "../../../records/persons/records.ts";
import type { VehicleRecord } from "../../../records/vehicles/records.ts";

/** Of an entity of FollowTheMoney: every property may have several values. */
export type Properties = Readonly<Record<string, readonly (string | number | null | undefined)[]>>;

/** Properties are those of FollowTheMoney's model as of June 2025 (`followthemoney/schema/*.yaml`). */
type Schema = readonly [schema: string, properties: Properties];

export function personOf(person: PersonRecord): Schema {
  const { names, birthDates, birthPlaces, nationalities, addresses, identifiers } = person;
  const named = (kinds: readonly string[]) => names.filter(({ kind }) => kinds.includes(kind)).map(({ full }) => full);
  const main = names.filter(({ kind }) => kind === "MAIN");
  return [
    "Person",
    {
      name: named(["MAIN"]),
      alias: named(["ALIAS"]),
      previousName: named(["MAIDEN"]),
      weakAlias: named(["WEAK_ALIAS"]),
      firstName: main.map(({ givenNames }) => givenNames),
      lastName: main.map(({ surname }) => surname),
      fatherName: [person.fatherName],
      motherName: [person.motherName],
      birthDate: birthDates.map(({ date }) => date),
      birthPlace: birthPlaces.map(({ place }) => place),
      birthCountry: birthPlaces.map(({ country }) => country && countryOf(country)),
      nationality: nationalities.map(countryOf),
      gender: [person.sex && genders[person.sex]],
      height: [person.heightCm],
      eyeColor: [person.eyes],
      hairColor: [person.hair],
      appearance: person.marks,
      title: person.titles,
      position: person.occupations,
      address: addresses.map(({ text, country }) => known([text, country], ", ")),
      idNumber: identifiers.map(({ number }) => number),
      notes: [person.note],
    },
  ];
}

export function documentOf(document: DocumentRecord, holders: readonly string[]): Schema {
  const { type, number, issuer, issued, expires, placeOfIssue, holder, note } = document;
  const common = {
    holder: holders,
    number: [number],
    country: [issuer && countryOf(issuer)],
    type: [type && headword(type)],
    startDate: [issued],
    endDate: [expires],
    authority: [placeOfIssue],
    summary: [note],
  };
  if (type !== "PASSPORT") return ["Identification", common];
  const printed = {
    surname: [holder?.surname],
    givenName: [holder?.givenNames],
    birthDate: [holder?.birthDate],
    gender: [holder?.sex && genders[holder.sex]],
  };
  return ["Passport", { ...common, ...printed, passportNumber: [number] }];
}

export function vehicleOf(vehicle: VehicleRecord): Schema {
  const { plate, plateCountry, category, make, model, year, vin, engineNumber, colour, note } = vehicle;
  return [
    "Vehicle",
    {
      name: [known([make, model])],
      registrationNumber: [plate],
      country: [plateCountry && countryOf(plateCountry)],
      type: [category && headword(category)],
      model: [model],
      buildDate: [year && String(year).padStart(4, "0")],
      // The model has no property for them.
      notes: [
        vin && `VIN ${vin}`,
        engineNumber && `Engine number ${engineNumber}`,
        colour && `Colour ${headword(colour)}`,
        note,
      ],
    },
  ];
}

export function operationOf(operation: OperationRecord | DeploymentRecord): Schema {
  const { from: startDate, until: endDate, note } = operation;
  const dated = { startDate: [startDate], endDate: [endDate], notes: [note] };
  if (!("event" in operation)) {
    const { name, countries, objectives } = operation;
    return ["Event", { name: [name], country: countries.map(countryOf), description: objectives, ...dated }];
  }
  const { event, place, country } = operation;
  return ["Event", { name: [event], location: [place], country: [country && countryOf(country)], ...dated }];
}

export function partnerOf({ name, kind, note, agreement }: PartnerRecord): Schema {
  return ["Organization", { name: [name], sector: [headword(kind)], summary: [agreement], notes: [note] }];
}

const genders = { F: "female", M: "male", X: "other" } as const;

/** ISO's code of three letters: the hub keeps Germany's as Doc 9303 prints it. */
export function countryOf(code: string): string {
  return canonicalCode(code) === "D" ? "DEU" : code;
}
