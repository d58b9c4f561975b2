import { afterEach, describe, expect, it } from "vitest";
import { vehicleReports, vehicles } from "../../../records/vehicles/records.ts";
import { subgraph } from "../../../subgraphs/vehicles/subgraph.ts";
import { subgraphWith, type Written } from "../asking.ts";

let asked: Awaited<ReturnType<typeof subgraphWith>>;
afterEach(() => asked.close());

const car = (reference: string, said: object): Written => ({ dataset: vehicles, reference, ...said });
const report = (reference: string, said: object): Written => ({
  ...car(reference, said),
  dataset: vehicleReports,
  status: "STOLEN",
});

interface Entry {
  readonly asked: string;
  readonly result: string;
  readonly records: readonly { readonly reference: string }[];
}

async function found(written: readonly Written[], field: string) {
  asked = await subgraphWith(subgraph, written);
  const { data, errors } = await asked.ask(`{ found: ${field} { asked result records { reference } } }`);
  expect(errors).toBeUndefined();
  return ((data?.["found"] ?? []) as readonly Entry[]).map(({ asked: number, result, records }) => [
    number,
    result,
    ...records.map(({ reference }) => reference),
  ]);
}

describe("many vehicles at once", () => {
  it("are found by their VINs, and not by an engine of that number", async () => {
    const written = [car("A", { vin: "UTOPIA-77" }), car("B", { engineNumber: "UTOPIA-78" })];
    expect(await found(written, 'vehiclesByVins(vins: ["utopia 78", "UNKNOWN", "utopia 77"])')).toEqual([
      ["utopia 78", "NOT_FOUND"],
      ["UNKNOWN", "NAMES_NOTHING"],
      ["utopia 77", "FOUND", "A"],
    ]);
  });

  it("are found by their plates, in each way that the country writes them, each vehicle once", async () => {
    const german = { plateCountry: "DEU" };
    const written = [car("A", { plate: "B-AB 123", ...german }), car("B", { plate: "B-AB 124", plateCountry: "UTO" })];
    const plates = '["B AB 0123", "B AB 124"]';
    expect(await found(written, `vehiclesByPlates(plates: ${plates}, plateCountry: "D")`)).toEqual([
      ["B AB 0123", "FOUND", "A"],
      ["B AB 124", "NOT_FOUND"],
    ]);
    await asked.close();
    expect(await found(written, 'vehiclesByPlates(plates: ["BAB123", "BAB124"])')).toEqual([
      ["BAB123", "FOUND", "A"],
      ["BAB124", "FOUND", "B"],
    ]);
  });

  it("are found reported, by either", async () => {
    const written = [report("R", { vin: "UTOPIA-77", plate: "UT 7" })];
    expect(await found(written, 'vehicleReportsByVins(vins: ["UTOPIA77"])')).toEqual([["UTOPIA77", "FOUND", "R"]]);
    await asked.close();
    expect(await found(written, 'vehicleReportsByPlates(plates: ["UT7"])')).toEqual([["UT7", "FOUND", "R"]]);
  });
});
