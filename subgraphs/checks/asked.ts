import { hubError } from "../../core/errors.ts";
import type { Day } from "../../core/lifetime/days.ts";
import { isPartialDate } from "../../core/standards/partial-dates.ts";
import { type DocumentAsked, namedOnly } from "../../records/checking/document.ts";
import { besideZone, documentInZone, type Printed } from "../../records/checking/zone.ts";
import type { VehicleAsked } from "../../records/checking/vehicle.ts";
import type { TravellerAsked } from "../../session/checks.ts";
import { countryAsked } from "../codes-asked.ts";
import { numberAsked } from "../search.ts";
import type { DocumentToCheck, TravellerToCheck, VehicleToCheck } from "./generated/resolver-types.ts";

/** What names the document, read of its zone where it has one. `BAD_USER_INPUT` where nothing names it. */
export function documentAsked({ zone, ...stated }: DocumentToCheck, today: Day): DocumentAsked {
  const printed = printedOf(stated);
  if (zone != null) return besideZone(documentInZone(zone, today), printed);
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

export function travellerAsked({ document, vehicle }: TravellerToCheck, today: Day): TravellerAsked {
  if (document == null && vehicle == null)
    throw hubError("BAD_USER_INPUT", `A traveller is checked by "document" or "vehicle", or both.`);
  return {
    document: document == null ? null : documentAsked(document, today),
    vehicle: vehicle == null ? null : vehicleAsked(vehicle),
  };
}

function printedOf({ number, type, issuer, surname, givenNames, ...dates }: Omit<DocumentToCheck, "zone">): Printed {
  return {
    number: number ?? null,
    type: type ?? null,
    issuer: countryAsked("issuer", issuer),
    surname: surname ?? null,
    givenNames: givenNames ?? null,
    issued: dateAsked("issued", dates.issued),
    expires: dateAsked("expires", dates.expires),
    birthDate: dateAsked("birthDate", dates.birthDate),
  };
}

function bearerOf({ surname, givenNames, birthDate }: Printed) {
  const name = [surname, givenNames].filter((part) => part !== null).join(" ");
  return name === "" ? null : { name, birthDate };
}

function dateAsked(argument: string, date: string | null | undefined): string | null {
  if (date == null) return null;
  if (!isPartialDate(date)) throw hubError("BAD_USER_INPUT", `"${argument}" is a date such as 1965-03-21 or 1965.`);
  return date;
}
