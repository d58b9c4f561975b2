import { checkVehicles } from "../../records/checking/vehicle.ts";
import { type VehicleRecord, vehicles } from "../../records/vehicles/records.ts";
import { readAll } from "../read-whole.ts";
import { atOnce, byLot, type Drawing, type Drawn, type Lots, mostLookedAt, tooFew } from "./lots.ts";

interface Cars {
  readonly reported: VehicleRecord[];
  readonly clean: VehicleRecord[];
}

/**
 * Each with a car of the test records that the real check of a vehicle comes to something about, or to nothing: so many of
 * those of whom nothing is known come in a reported one.
 */
export async function withVehicles(
  drawing: Drawing,
  drawn: readonly Drawn[],
  inReported: number,
  lots: Lots,
): Promise<Drawn[]> {
  const { reported, clean } = await drawCars(drawing, inReported, drawn.length - inReported, lots);
  const drivers = byLot(
    drawn.filter(({ outcome }) => outcome === "NOTHING"),
    lots,
    ({ traveller }) => `driver ${traveller.number}`,
  ).slice(0, inReported);
  return drawn.map((one) => {
    const driver = drivers.includes(one);
    const { vin, plate, plateCountry, make, model, colour } = (driver ? reported : clean).shift() as VehicleRecord;
    const vehicle = { vin, plate, plateCountry, make, model, colour };
    return { traveller: { ...one.traveller, vehicle }, outcome: driver ? "VEHICLE_REPORT" : one.outcome };
  });
}

async function drawCars(drawing: Drawing, reported: number, clean: number, lots: Lots): Promise<Cars> {
  const { reader, today } = drawing;
  const found: VehicleRecord[] = [];
  for await (const some of readAll<VehicleRecord>(reader, vehicles, {})) {
    found.push(...some.filter(({ plate, category }) => plate !== null && category === "CAR"));
    if (found.length >= mostLookedAt) break;
  }
  const cars: Cars = { reported: [], clean: [] };
  const pool = byLot(found, lots, ({ plate, plateCountry }) => `car ${plateCountry} ${plate}`);
  for (let at = 0; at < pool.length; at += atOnce) {
    const some = pool.slice(at, at + atOnce);
    // What can be seen from outside: no component, and no number of an engine.
    const asked = some.map((car) => ({ ...car, engineNumber: null, components: [] }));
    const findings = await checkVehicles({ reader, today, lateSources: async () => [] }, asked);
    for (const [index, car] of some.entries()) {
      const { candidates = [], nextStep = null } = findings[index] ?? {};
      if (candidates.length > 0) cars.reported.push(car);
      else if (nextStep === "CONTINUE") cars.clean.push(car);
    }
    if (cars.reported.length >= reported && cars.clean.length >= clean) return cars;
  }
  const left = reported - cars.reported.length;
  throw left > 0
    ? tooFew("VEHICLE_REPORT", "VEHICLES", left)
    : tooFew("NOTHING", "VEHICLES", clean - cars.clean.length);
}
