import { withCheckDigit } from "../core/standards/vin.ts";
import { at, Chance } from "./chance.ts";
import { dayBetween, today } from "./dates.ts";
import { assessment, type RecordEntry, referenceOf } from "./filing.ts";
import type { Handling } from "./handling.ts";
import type { Identity } from "./identity.ts";
import { serialOf } from "./serials.ts";
import type * as records from "../records/vehicles/records.ts";

export type Vehicle = RecordEntry<typeof records.vehicles>;
export type VehicleReport = RecordEntry<typeof records.vehicleReports>;

/** Invented makers with their models; the first three characters of the VIN name the maker. */
const models = [
  { wmi: "XZ1", make: "Norvik", model: "Fjell", category: "CAR" },
  { wmi: "XZ1", make: "Norvik", model: "Sund", category: "CAR" },
  { wmi: "ZX2", make: "Calder", model: "Estuary", category: "CAR" },
  { wmi: "ZX2", make: "Calder", model: "Carrier", category: "VAN" },
  { wmi: "XZ3", make: "Tavros", model: "T9", category: "LORRY" },
  { wmi: "XZ3", make: "Tavros", model: "Omni", category: "BUS" },
  { wmi: "ZX4", make: "Kestrel", model: "600", category: "MOTORCYCLE" },
  { wmi: "ZX5", make: "Polder", model: "Two Axle", category: "TRAILER" },
  { wmi: "ZX5", make: "Polder", model: "Snail", category: "CARAVAN" },
  { wmi: "ZX6", make: "Ackermann & Pflug", model: "AP 40", category: "AGRICULTURAL" },
] as const;

const cars = models.filter(({ category }) => category === "CAR");

/** Model years 2010 to 2024 at position 10 of a VIN. */
const yearLetters = "ABCDEFGHJKLMNPR";
const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
const colours = ["WHITE", "GREY", "SILVER", "BLACK", "RED", "BLUE", "GREEN", "YELLOW", "BROWN", "BEIGE"] as const;
const components = ["GEARBOX", "CATALYTIC_CONVERTER", "AIRBAG", "CONTROL_UNIT", "TRACTION_BATTERY"] as const;
const statuses = ["STOLEN", "MISAPPROPRIATED", "LOST", "RECOVERED"] as const;

/** A vehicle of the person, `part` 0 or 1. Agricultural ones have an engine number and no VIN. */
export function vehicleEntry(identity: Identity, part: 0 | 1, handling: Handling): Vehicle {
  const { seed, test, index, country, owner } = identity;
  const chance = new Chance(seed, "vehicle", test, index, part);
  const { wmi, make, model, category } = chance.pick(chance.odds(0.6) ? cars : models);
  const serial = serialOf(test, index, part);
  const year = chance.between(2010, 2024);
  return {
    record: "vehicle",
    owner,
    test,
    handling,
    reference: referenceOf("V", test, index, part),
    ...assessment(chance),
    vin: category === "AGRICULTURAL" ? null : vinOf(wmi, year, serial),
    plate: plateOf(serial),
    plateCountry: country.code,
    plateDate: String(chance.between(year, 2024)),
    engineNumber: category === "TRAILER" || category === "CARAVAN" ? null : `E${wmi}${serial}`,
    components: chance.odds(0.3) ? [{ kind: chance.pick(components), serialNumber: `C-${serial}-${part}` }] : [],
    category,
    make,
    model,
    year,
    colour: chance.pick(colours),
    note: null,
  };
}

/** A report about the vehicle, at times about a part of it alone; owned by the country it was stolen in. */
export function vehicleReportEntry(vehicle: Vehicle, identity: Identity, handling: Handling): VehicleReport {
  const { seed, test, index, country } = identity;
  const chance = new Chance(seed, "vehicle report", test, vehicle.reference);
  const {
    vin = null,
    plate = null,
    plateCountry = null,
    engineNumber = null,
    category,
    make,
    model,
    colour,
    year,
  } = vehicle;
  const [component] = vehicle.components ?? [];
  const named =
    component && chance.odds(0.5) ? { components: [component] } : { vin, plate, plateCountry, engineNumber };
  return {
    record: "vehicleReport",
    owner: country.code,
    reference: vehicle.reference.replace("V-", "SMV-"),
    test,
    handling,
    ...assessment(chance),
    ...named,
    category,
    make,
    model,
    colour,
    year,
    status: at(statuses, index >> 2),
    theftDate: dayBetween(chance, `${year ?? 2020}-01-01`, today),
    theftCountry: country.code,
    theftPlace: chance.pick(country.towns),
    note: null,
  };
}

/** Maker, five characters of description, check digit, year, plant, and the serial number. */
function vinOf(wmi: string, year: number, serial: number): string {
  const number = String(serial).padStart(7, "0");
  const vin = `${wmi}ZZZ${number.charAt(0)}Z0${yearLetters.charAt(year - 2010)}X${number.slice(1)}`;
  return withCheckDigit(vin) ?? vin;
}

/** No country's manner: `ZZ 0471 BC`. */
function plateOf(serial: number): string {
  const rest = Math.floor(serial / 10_000);
  const pair =
    letters.charAt(Math.floor(rest / letters.length) % letters.length) + letters.charAt(rest % letters.length);
  return `ZZ ${String(serial % 10_000).padStart(4, "0")} ${pair}${Math.floor(rest / letters.length ** 2)}`;
}
