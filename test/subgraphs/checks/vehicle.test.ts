import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckPoint, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
  await point.hub.world.write("vehicleReport", {
    vin: "1M8GDM9AXKP042788",
    plate: "UT 47 AB",
    plateCountry: "UTO",
    engineNumber: "E-4711",
    make: "Norvik",
    components: [{ kind: "GEARBOX", serialNumber: "G-4711" }],
    status: "STOLEN",
  });
  await point.hub.world.write("vehicleReport", { plate: "UT 48 AB", plateCountry: "UTO", status: "RECOVERED" });
});
afterAll(() => point.close());

describe("a check of a vehicle", () => {
  it.each([
    [1, { vin: "1m8gdm9axkp042788" }],
    [1, { plate: "ut-47-ab", plateCountry: "UTO" }],
    [0.6, { plate: "UT47AB" }],
    [1, { engineNumber: "E4711", make: "Norvik" }],
    [0.6, { engineNumber: "E4711" }],
    [0.6, { component: "G 4711" }],
  ])("is met with the score %s by %o", async (score, asked) => {
    expect(await point.check("checkVehicle", asked)).toMatchObject({
      verdict: "REPORTED",
      nextStep: "SECOND_LINE",
      candidates: [{ kind: "VEHICLE_REPORT", owner: "UTO", score }],
    });
  });

  it.each([
    ["is of another country", { plate: "UT47AB", plateCountry: "D" }],
    ["was recovered", { plate: "UT48AB", plateCountry: "UTO" }],
    ["nobody reports", { plate: "UT49AB", plateCountry: "UTO" }],
  ])("says that nothing is recorded of what %s", async (_what, asked) => {
    expect(await point.check("checkVehicle", asked)).toMatchObject({ verdict: "NO_RECORD", candidates: [] });
  });

  it.each([
    ["by nothing", {}],
    ["by its make alone", { make: "Norvik" }],
    ["by a plate that names nothing", { plate: "NO PLATE" }],
  ])("is refused %s", async (_what, asked) => {
    expect(await point.refusal("checkVehicle", asked)).toEqual(["BAD_USER_INPUT"]);
  });
});
