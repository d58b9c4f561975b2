import { hubError } from "../../core/errors.ts";
import type { Day } from "../../core/lifetime/days.ts";
import { type DocumentAsked, namedOnly } from "../../records/checking/document.ts";
import { besideZone, documentInZone, type Printed } from "../../records/checking/zone.ts";
import type { VehicleAsked } from "../../records/checking/vehicle.ts";
import type { PersonToCheck as PersonAskedAbout } from "../../records/checking/person.ts";
import { namesNobody } from "../../records/fillers.ts";
import { normaliseNumber } from "../../core/standards/document-numbers.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { countryAsked } from "../codes-asked.ts";
import { dateAsked } from "../times-asked.ts";
import { namesNothing, numberAsked } from "../search.ts";
import type { DocumentToCheck, PersonToCheck, TravellerToCheck, VehicleToCheck } from "./generated/resolver-types.ts";

/** What names the document, read of its zone where it has one. `BAD_USER_INPUT` where nothing names it. */
export function documentAsked(stated: DocumentToCheck, today: Day): DocumentAsked {
  const printed = printedOf(stated);
  if (stated.zone != null) return besideZone(documentInZone(stated.zone, today), printed);
  if (printed.number === null) throw hubError("BAD_USER_INPUT", `A document is checked by "zone", or by "number".`);
  numberAsked("number", printed.number);
  return { ...namedOnly(printed), issued: printed.issued, expires: printed.expires, bearer: bearerOf(printed) };
}

/** By at least one mark. A number that names nothing is refused: "nothing recorded" would read as an answer. */
export function vehicleAsked({ component, ...stated }: VehicleToCheck): VehicleAsked {
  const { vin = null, plate = null, engineNumber = null, make = null } = stated;
  const marks = { vin, plate, engineNumber, component: component ?? null };
  if (Object.values(marks).every((mark) => mark === null))
    throw hubError("BAD_USER_INPUT", `A vehicle is checked by one of ${Object.keys(marks).join(", ")}.`);
  for (const [argument, mark] of Object.entries(marks)) numberAsked(argument, mark);
  return {
    vin,
    plate,
    plateCountry: countryAsked("plateCountry", stated.plateCountry),
    engineNumber,
    components: component == null ? [] : [{ kind: "OTHER", serialNumber: component }],
    make,
  };
}

/** By name and what is known beside it, or by the transaction number of fingerprints. */
export function personAsked({ names, birthDate, nationality, sex, fingerprints }: PersonToCheck): PersonAskedAbout {
  const asked = (names ?? []).map((name) => name.trim());
  if (asked.length === 0 && fingerprints == null)
    throw hubError("BAD_USER_INPUT", `A person is checked by "names", or by "fingerprints".`);
  if (asked.some((name) => namesNobody(name))) throw namesNothing("names");
  numberAsked("fingerprints", fingerprints);
  const code = countryAsked("nationality", nationality);
  return {
    names: asked,
    birthDate: dateAsked("birthDate", birthDate),
    nationalities: code === null ? [] : [code],
    sex: sex ?? null,
    transactionNumber: fingerprints == null ? null : normaliseNumber(fingerprints),
  };
}

/**
 * By at least one of the parts. Who bears the document is asked for as a person too, unless another is named, or nobody is
 * to be asked for (`bearers`).
 */
export function travellerAsked(
  { document, vehicle, person }: TravellerToCheck,
  today: Day,
  bearers = true,
): TravellerAsked {
  if (document == null && vehicle == null && person == null)
    throw hubError("BAD_USER_INPUT", `A traveller is checked by "document", "vehicle" or "person".`);
  const asked = document == null ? null : documentAsked(document, today);
  return {
    document: asked,
    vehicle: vehicle == null ? null : vehicleAsked(vehicle),
    person: person != null ? personAsked(person) : bearers ? bearerAsked(asked) : null,
  };
}

function bearerAsked(document: DocumentAsked | null): PersonAskedAbout | null {
  if (!document?.bearer) return null;
  const { name, birthDate, nationality, sex } = document.bearer;
  const nationalities = nationality === null ? [] : [nationality];
  return { names: [name], birthDate, nationalities, sex, transactionNumber: null };
}

function printedOf(stated: DocumentToCheck): Printed {
  return {
    number: stated.number ?? null,
    type: stated.type ?? null,
    issuer: countryAsked("issuer", stated.issuer),
    surname: stated.surname ?? null,
    givenNames: stated.givenNames ?? null,
    issued: dateAsked("issued", stated.issued),
    expires: dateAsked("expires", stated.expires),
    birthDate: dateAsked("birthDate", stated.birthDate),
  };
}

function bearerOf({ surname, givenNames, birthDate }: Printed) {
  if (surname === null && givenNames === null) return null;
  const name = [surname, givenNames].filter((part) => part !== null).join(" ");
  return name === "" ? null : { name, birthDate, nationality: null, sex: null };
}
