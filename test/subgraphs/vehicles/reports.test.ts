import { afterAll, describe, expect, it } from "vitest";
import { vehicleReports, vehicles } from "../../../records/vehicles/records.ts";
import { subgraph } from "../../../subgraphs/vehicles/subgraph.ts";
import { subgraphWith } from "../asking.ts";

const vin = "UTXBUS003AA000001";
const world = await subgraphWith(subgraph, [
  {
    dataset: vehicles,
    reference: "bus",
    vin,
    plate: "UT 00-01",
    plateCountry: "UTO",
    make: "Utopia Škoda",
    category: "BUS",
  },
  { dataset: vehicles, reference: "van", plate: "UT 00-01", plateCountry: "GRC", vin: "UTXBUS001AA000001", year: 2001 },
  { dataset: vehicles, reference: "lorry", plate: "UT-UT 0012", plateCountry: "D" },
  { dataset: vehicles, reference: "tram", plate: "UT-UT 13", plateCountry: "D" },
  { dataset: vehicleReports, reference: "by-vin", vin, status: "STOLEN", theftDate: "2025-11" },
  { dataset: vehicleReports, reference: "by-plate", plate: "ut0001", status: "LOST", owner: "XYZ" },
]);
afterAll(() => world.close());

describe("vehicles and reports in the graph", () => {
  it("meet each other in one read for all vehicles of a page", async () => {
    const before = world.neighbourReads();
    const { data } = await world.ask(
      "{ vehicles { nodes { reference reports { edges { node { reference } by weak } } } } }",
    );
    const byVin = { node: { reference: "by-vin" }, by: ["VIN"], weak: false };
    const byPlate = { node: { reference: "by-plate" }, by: ["PLATE"], weak: true };
    const answered = expect.arrayContaining([
      { reference: "bus", reports: { edges: expect.arrayContaining([byVin, byPlate]) } },
      { reference: "van", reports: { edges: [byPlate] } },
      { reference: "lorry", reports: { edges: [] } },
    ]);
    expect(data).toEqual({ vehicles: { nodes: answered } });
    expect(world.neighbourReads() - before).toBe(1);
  });

  it("meet from the report's side too", async () => {
    const query = `{ vehicleReports(vin: "${vin}") { nodes { vehicles { edges { node { reference } by weak } } } } }`;
    expect((await world.ask(query)).data).toEqual({
      vehicleReports: { nodes: [{ vehicles: { edges: [{ node: { reference: "bus" }, by: ["VIN"], weak: false }] } }] },
    });
  });

  it.each([
    [`plate: "ut-0001", plateCountry: "GRC"`, ["van"]],
    [`plate: "UT0001", vin: "utxbus003aa000001"`, ["bus"]],
    [`make: "utopia skoda"`, ["bus"]],
    [`plate: "UT UT 0012"`, ["lorry"]],
    [`plate: "UT UT 12"`, ["lorry"]],
    [`plate: "UT UT 0013", plateCountry: "DEU"`, ["tram"]],
    [`year: 2001`, ["van"]],
  ])("a search by %s finds what meets every argument", async (asked, references) => {
    const { data } = await world.ask(`{ vehicles(${asked}) { nodes { reference } } }`);
    expect(data).toEqual({ vehicles: { nodes: references.map((reference) => ({ reference })) } });
  });

  it.each([`vin: "--"`, `plate: "N/A"`, `make: "unknown"`, `model: "-"`])(
    "are not searched for by %s, which names nothing",
    async (asked) => {
      const { errors } = await world.ask(`{ vehicles(${asked}) { nodes { reference } } }`);
      expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["BAD_USER_INPUT"]);
    },
  );

  it("advise on a wrong check digit and keep the number", async () => {
    const { data } = await world.ask(`{ vehicles(year: 2001) { nodes { vin vinAdvice } } }`);
    expect(data).toEqual({
      vehicles: { nodes: [{ vin: "UTXBUS001AA000001", vinAdvice: [expect.stringContaining("Position 9 is 1")] }] },
    });
  });

  it("do not say that nothing is reported to a caller who may not read reports", async () => {
    const query = "{ vehicles(year: 2001) { nodes { reference reports { edges { weak } } } } }";
    const { data, errors } = await world.ask(query, ["vehicle:*"]);
    expect(data).toEqual({ vehicles: { nodes: [{ reference: "van", reports: null }] } });
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
