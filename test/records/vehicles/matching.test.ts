import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOf, lookUpKeysOf, type Marked, markKey, meetingOf } from "../../../records/vehicles/matching.ts";

const nothing: Marked = { vin: null, plate: null, plateCountry: null, engineNumber: null, components: [], make: null };
const vin = "UTXBUS003AA000001";
const otherVin = "UTXBUS001AA000002";

function vehicle(known: Partial<Marked>): Marked {
  return { ...nothing, ...known };
}

describe("how a vehicle and a report meet", () => {
  it("by VIN, whatever the spaces, hyphens and case", () => {
    expect(meetingOf(vehicle({ vin }), vehicle({ vin: "utx-bus003 aa000001" }))).toEqual({ by: ["VIN"], weak: false });
  });

  it("by a VIN or plate typed in Cyrillic capitals, and one make however it is spaced", () => {
    const cyrillic = vin.replace("B", "В").replace("A", "А");
    expect(meetingOf(vehicle({ vin }), vehicle({ vin: cyrillic }))).toEqual({ by: ["VIN"], weak: false });
    expect(markKey("PLATE", "А 123 ВС")).toBe(markKey("PLATE", "A123BC"));
    const engine = (make: string) => vehicle({ engineNumber: "E1", make });
    expect(meetingOf(engine("Land Rover"), engine("LANDROVER")).weak).toBe(false);
  });

  it("by an older chassis number only weakly", () => {
    expect(meetingOf(vehicle({ vin: "0042-7" }), vehicle({ vin: "00427" }))).toEqual({ by: ["VIN"], weak: true });
  });

  it("by plate where both name the same country", () => {
    const one = vehicle({ plate: "UT 00-01", plateCountry: "UTO" });
    expect(meetingOf(one, vehicle({ plate: "UT0001", plateCountry: "UTO" }))).toEqual({ by: ["PLATE"], weak: false });
  });

  it("by plate of one country under whichever of its codes", () => {
    const one = vehicle({ plate: "UT0001", plateCountry: "D" });
    const other = vehicle({ plate: "UT0001", plateCountry: "DEU" });
    expect(meetingOf(one, other)).toEqual({ by: ["PLATE"], weak: false });
    expect(lookUpKeysOf(one).filter((key) => keysOf(other).includes(key))).not.toEqual([]);
  });

  it.each([
    ["B-AB 0123", "B AB 123", "DEU"],
    ["ZH 001234", "ZH·1234", "CHE"],
    ["6 AB 123", "06 AB 123", "TUR"],
    ["SV 0001 NR", "СВ 0001 НР", "BGR"],
    ["S001VR 77", "С 001 ВР 77", "RUS"],
    ["RVA-1001", "ΡΒΑ-1001", "GRC"],
  ])("by plate, %s or %s, in whichever way %s has it written", (plate, other, plateCountry) => {
    const [one, two] = [vehicle({ plate, plateCountry }), vehicle({ plate: other, plateCountry })];
    expect(meetingOf(one, two)).toEqual({ by: ["PLATE"], weak: false });
    expect(lookUpKeysOf(one).filter((key) => keysOf(two).includes(key))).not.toEqual([]);
    // As it was found before its country's rule was known.
    expect(meetingOf(one, vehicle({ plate })).by).toEqual(["PLATE"]);
    expect(meetingOf(vehicle({ plate: other }), one).by).toEqual(["PLATE"]);
    expect(meetingOf(one, vehicle({ plate: other, plateCountry: "UTO" })).by).toEqual([]);
  });

  it("by plate weakly where a side names no country", () => {
    const one = vehicle({ plate: "UT0001", plateCountry: "UTO" });
    expect(meetingOf(one, vehicle({ plate: "UT0001" }))).toEqual({ by: ["PLATE"], weak: true });
  });

  it("by plate weakly where the VINs differ: one of the plates may be false", () => {
    const one = vehicle({ plate: "UT0001", plateCountry: "UTO", vin });
    const other = vehicle({ plate: "UT0001", plateCountry: "UTO", vin: otherVin });
    expect(meetingOf(one, other)).toEqual({ by: ["PLATE"], weak: true });
  });

  it("not by the same plate of two countries", () => {
    const one = vehicle({ plate: "UT0001", plateCountry: "UTO" });
    expect(meetingOf(one, vehicle({ plate: "UT0001", plateCountry: "XYZ" })).by).toEqual([]);
  });

  it("by engine number, strongly only within one make", () => {
    const one = vehicle({ engineNumber: "E-0001", make: "Utopia Motors" });
    expect(meetingOf(one, vehicle({ engineNumber: "E0001", make: "UTOPIA MOTORS" })).weak).toBe(false);
    expect(meetingOf(one, vehicle({ engineNumber: "E0001" })).weak).toBe(true);
  });

  it("by engine number weakly where a make or a VIN is a filler, which says as much as none", () => {
    const one = vehicle({ engineNumber: "E-0001", make: "UNKNOWN" });
    expect(meetingOf(one, vehicle({ engineNumber: "E0001", make: "unknown" }))).toMatchObject({ weak: true });
    const plated = vehicle({ plate: "UT0001", plateCountry: "UTO" });
    expect(meetingOf({ ...plated, vin }, { ...plated, vin: "N/A" })).toEqual({ by: ["PLATE"], weak: false });
  });

  it("by the serial number of a component of the same kind, and weakly where one kind is not known", () => {
    const one = vehicle({ components: [{ kind: "GEARBOX", serialNumber: "G 1" }] });
    expect(meetingOf(one, vehicle({ components: [{ kind: "GEARBOX", serialNumber: "G1" }] })).weak).toBe(false);
    expect(meetingOf(one, vehicle({ components: [{ kind: "OTHER", serialNumber: "G1" }] })).weak).toBe(true);
    expect(meetingOf(one, vehicle({ components: [{ kind: "AIRBAG", serialNumber: "G1" }] })).by).toEqual([]);
  });

  it("by several marks, of which one that is enough makes the meeting strong", () => {
    const one = vehicle({ vin, plate: "UT0001" });
    expect(meetingOf(one, vehicle({ vin, plate: "UT0001" }))).toEqual({ by: ["VIN", "PLATE"], weak: false });
  });
});

describe("keys of marks", () => {
  it("are none for a vehicle of which no mark is known", () => {
    expect(keysOf(vehicle({ vin: " - ", plateCountry: "UTO" }))).toEqual([]);
  });

  it("find a plate whatever its country", () => {
    expect(keysOf(vehicle({ plate: "UT 1", plateCountry: "UTO" }))).toContain(markKey("PLATE", "ut-1"));
  });

  it("lead from one record to another exactly where the two meet", () => {
    fc.assert(
      fc.property(anyMarked, anyMarked, (one, other) => {
        const keys = new Set(keysOf(other));
        expect(lookUpKeysOf(one).some((key) => keys.has(key))).toBe(meetingOf(one, other).by.length > 0);
      }),
    );
  });

  it("lead both ways", () => {
    fc.assert(
      fc.property(anyMarked, anyMarked, (one, other) => {
        const { by, weak } = meetingOf(one, other);
        const back = meetingOf(other, one);
        expect(new Set(back.by)).toEqual(new Set(by));
        expect(back.weak).toBe(weak);
      }),
    );
  });
});

/** Few values, so that two records often share one. */
const number = fc.constantFrom("A1", "a-1", "B2", "BAB01", "BAB1", "", "-", vin);
const anyMarked: fc.Arbitrary<Marked> = fc.record({
  vin: fc.option(number),
  plate: fc.option(number),
  plateCountry: fc.option(fc.constantFrom("UTO", "D")),
  engineNumber: fc.option(number),
  components: fc.array(fc.record({ kind: fc.constantFrom("GEARBOX", "AIRBAG", "OTHER"), serialNumber: number }), {
    maxLength: 3,
  }),
  make: fc.option(fc.constantFrom("Utopia", "UTOPIA", "Erewhon")),
});
