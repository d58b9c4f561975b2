import { afterAll, describe, expect, it } from "vitest";
import { vehicleReports, vehicles } from "../../../subgraphs/vehicles/records.ts";
import { subgraph } from "../../../subgraphs/vehicles/subgraph.ts";
import { subgraphWith } from "../asking.ts";

const vin = "1M8GDM9AXKP042788";
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
  { dataset: vehicles, reference: "van", plate: "UT 00-01", plateCountry: "XYZ", vin: "1M8GDM9A1KP042788", year: 2001 },
  { dataset: vehicleReports, reference: "by-vin", vin, status: "STOLEN", theftDate: "2025-11" },
  { dataset: vehicleReports, reference: "by-plate", plate: "ut0001", status: "LOST", owner: "XYZ" },
]);
afterAll(() => world.close());

describe("vehicles and reports in the graph", () => {
  it("meet each other in one read for all vehicles of a page", async () => {
    const before = world.neighbourReads();
    const answer = await world.ask("{ vehicles { nodes { reference reports { report { reference } by weak } } } }");
    expect(answer.errors).toBeUndefined();
    const { nodes } = answer.data?.["vehicles"] as { nodes: { reference: string; reports: { weak: boolean }[] }[] };
    const bus = nodes.find(({ reference }) => reference === "bus");
    expect(bus?.reports).toHaveLength(2);
    expect(bus?.reports).toContainEqual({ report: { reference: "by-vin" }, by: ["VIN"], weak: false });
    expect(bus?.reports).toContainEqual({ report: { reference: "by-plate" }, by: ["PLATE"], weak: true });
    expect(world.neighbourReads() - before).toBe(1);
  });

  it("meet from the report's side too", async () => {
    const query = `{ vehicleReports(vin: "${vin}") { nodes { vehicles { vehicle { reference } by weak } } } }`;
    expect((await world.ask(query)).data).toEqual({
      vehicleReports: { nodes: [{ vehicles: [{ vehicle: { reference: "bus" }, by: ["VIN"], weak: false }] }] },
    });
  });

  it.each([
    [`plate: "ut-0001", plateCountry: "XYZ"`, ["van"]],
    [`plate: "UT0001", vin: "1m8gdm9axkp042788"`, ["bus"]],
    [`make: "utopia skoda"`, ["bus"]],
    [`year: 2001`, ["van"]],
    [`vin: "--"`, []],
  ])("a search by %s finds what meets every argument", async (asked, references) => {
    const { data } = await world.ask(`{ vehicles(${asked}) { nodes { reference } } }`);
    expect(data).toEqual({ vehicles: { nodes: references.map((reference) => ({ reference })) } });
  });

  it("advise on a wrong check digit and keep the number", async () => {
    const { data } = await world.ask(`{ vehicles(year: 2001) { nodes { vin vinAdvice } } }`);
    expect(data).toEqual({
      vehicles: { nodes: [{ vin: "1M8GDM9A1KP042788", vinAdvice: [expect.stringContaining("Position 9 is 1")] }] },
    });
  });

  it("do not say that nothing is reported to a caller who may not read reports", async () => {
    const query = "{ vehicles(year: 2001) { nodes { reference reports { weak } } } }";
    const { data, errors } = await world.ask(query, ["vehicle:*"]);
    expect(data).toEqual({ vehicles: { nodes: [{ reference: "van", reports: null }] } });
    expect(errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  });
});
