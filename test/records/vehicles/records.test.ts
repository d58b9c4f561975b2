import { describe, expect, it } from "vitest";
import { header } from "../../../core/record.ts";
import { vehicleReports, vehicles } from "../../../records/vehicles/records.ts";

const reportForm = header.extend(vehicleReports.content.shape);

function faultOf(fields: Record<string, unknown>): ReturnType<typeof vehicleReports.fault> {
  const record = vehicleReports.content.parse({ status: "STOLEN", ...fields });
  const said = { id: "VRP-1", policy: "POL-1", ...header.parse({ owner: "UTO", reference: "1" }) };
  return vehicleReports.fault({ ...said, ...record } as Parameters<typeof vehicleReports.fault>[0]);
}

describe("a vehicle's record", () => {
  it("may leave everything unknown", () => {
    expect(vehicles.content.parse({})).toMatchObject({ vin: null, plate: null, components: [], year: null });
  });

  it("keeps a VIN with a wrong check digit, as stated", () => {
    expect(vehicles.content.parse({ vin: "UTXBUS001AA000001" })).toMatchObject({ vin: "UTXBUS001AA000001" });
  });

  it("takes a component whose kind is not said for another one", () => {
    expect(vehicles.content.parse({ components: [{ serialNumber: "G-1" }] })).toMatchObject({
      components: [{ kind: "OTHER", serialNumber: "G-1" }],
    });
  });

  it.each([
    { category: "SPACESHIP" },
    { year: 1066 },
    { plateDate: "2026-13" },
    { components: [{ kind: "ENGINE", serialNumber: "1" }] },
  ])("is refused with %o", (fields) => expect(vehicles.content.safeParse(fields).success).toBe(false));
});

describe("a vehicle report", () => {
  it("states what became of the vehicle", () => {
    expect(reportForm.safeParse({ owner: "UTO", reference: "1", plate: "UT0001" }).success).toBe(false);
  });

  it("names a vehicle or a component", () => {
    expect(faultOf({ make: "Utopia", plateCountry: "UTO" })).toMatchObject({ path: "vin" });
    expect(faultOf({ plate: "UT0001" })).toBeNull();
    expect(faultOf({ components: [{ kind: "GEARBOX", serialNumber: "G-1" }] })).toBeNull();
  });
});
