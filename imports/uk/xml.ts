import { elementsAt, textOf, textsAt } from "../formats/elements.ts";
import type { Element } from "../formats/xml.ts";
import type { DesignatedDocument, DesignatedName, DesignatedPlace, Designation } from "./designation.ts";

/** `Designations`, `Designation`, and beside these one `DateGenerated`. */
export const form = { root: "Designations", entries: ["Designation"], depth: 2 } as const;

/** What may stand several times; the rest is read once. */
export const repeated =
  /^(Name|Names|NonLatinName|Title|Address|PhoneNumber|EmailAddress|Website|DOB|Location|Gender|Nationality|Position|Passport|NationalIdentifier|.*Owner.*|.*Flag.*|IMONumber|.*Ship|YearBuilt|TypeOfEntity|ParentCompany|Subsidiary|BusinessRegistrationNumber)$/;

const person = ["IndividualDetails", "Individual"];

export function designationOf(element: Element): Designation {
  const once = (name: string) => textOf(element, name);
  const ofPerson = (...way: readonly string[]) => textsAt(element, ...person, ...way);
  return {
    uniqueId: once("UniqueID"),
    type: once("IndividualEntityShip"),
    regime: once("RegimeName"),
    designatedBy: once("DesignationSource"),
    unReference: once("UNReferenceNumber"),
    ofsiGroup: once("OFSIGroupID"),
    designated: once("DateDesignated"),
    measures: measuresOf(element),
    notes: [once("OtherInformation"), once("UKStatementofReasons")].filter((text) => text !== null),
    names: elementsAt(element, "Names", "Name").map(nameOf),
    namesInOtherScripts: textsAt(element, "NonLatinNames", "NonLatinName", "NameNonLatinScript"),
    titles: textsAt(element, "Titles", "Title"),
    addresses: elementsAt(element, "Addresses", "Address").map(addressOf),
    births: ofPerson("DOBs", "DOB"),
    birthPlaces: elementsAt(element, ...person, "BirthDetails", "Location").map(birthPlaceOf),
    nationalities: ofPerson("Nationalities", "Nationality"),
    positions: ofPerson("Positions", "Position"),
    genders: ofPerson("Genders", "Gender"),
    passports: documentsOf(element, "PassportDetails", "Passport"),
    nationalIdentifiers: documentsOf(element, "NationalIdentifierDetails", "NationalIdentifier"),
  };
}

/** In words, parted by `|`; older editions say it by marks alone: `<TravelBan>true</TravelBan>`. */
function measuresOf(element: Element): string[] {
  const printed = (textOf(element, "SanctionsImposed") ?? "").split("|").map((text) => text.trim());
  const said = printed.filter(Boolean);
  const marks = elementsAt(element, "SanctionsImposedIndicators").flatMap(({ children }) => children);
  const marked = marks.filter(({ text }) => /^\s*true\s*$/i.test(text)).map(({ name }) => name);
  return said.length > 0 ? said : marked;
}

function nameOf(name: Element): DesignatedName {
  const given = [1, 2, 3, 4, 5].flatMap((part) => textOf(name, `Name${part}`) ?? []);
  return {
    type: textOf(name, "NameType"),
    strength: textOf(name, "AliasStrength"),
    givenNames: given,
    surname: textOf(name, "Name6"),
  };
}

function addressOf(address: Element): DesignatedPlace {
  const lines = [1, 2, 3, 4, 5, 6].map((line) => `AddressLine${line}`);
  return {
    lines: [...lines, "AddressPostalCode"].flatMap((name) => textOf(address, name) ?? []),
    country: textOf(address, "AddressCountry"),
  };
}

function birthPlaceOf(location: Element): DesignatedPlace {
  return {
    lines: [textOf(location, "TownOfBirth")].filter((text) => text !== null),
    country: textOf(location, "CountryOfBirth"),
  };
}

function documentsOf(element: Element, group: string, name: string): DesignatedDocument[] {
  return elementsAt(element, ...person, group, name).map((one) => ({
    number: textOf(one, `${name}Number`),
    more: textOf(one, `${name}AdditionalInformation`),
  }));
}
