import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckPoint, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
  await point.hub.world.write("vehicleReport", { plate: "UT 47 AB", plateCountry: "UTO", status: "STOLEN" });
});
afterAll(() => point.close());

const stolenCar = { plate: "UT47AB", plateCountry: "UTO" };

describe("a check of a traveller", () => {
  it("asks for document and vehicle in one call, and goes by the gravest", async () => {
    const number = point.newNumber();
    await point.report(number, { fraudType: "REVOKED" });
    const document = { number, type: "PASSPORT", issuer: "UTO" };
    const checked = await point.check("checkTraveller", { document, vehicle: stolenCar });
    expect(checked).toMatchObject({
      verdict: "NOT_VALID",
      nextStep: "SECOND_LINE",
      document: { verdict: "NOT_VALID", nextStep: "SEEK_CONFIRMATION" },
      vehicle: { verdict: "REPORTED", nextStep: "SECOND_LINE" },
    });
    const meetings = (await point.hitsOf("UTO")).flatMap((hit: { kind: string; meetings: { check: string }[] }) =>
      hit.meetings.map((one) => ({ kind: hit.kind, ...one })),
    );
    const ofIt = meetings.filter(({ check }: { check: string }) => check === checked.check);
    expect(ofIt).toHaveLength(2);
    for (const kind of ["DOCUMENT_REPORT", "VEHICLE_REPORT"])
      expect(ofIt).toContainEqual({ kind, check: checked.check, place: null });
  });

  it("leaves out what is not asked", async () => {
    const checked = await point.check("checkTraveller", { vehicle: stolenCar });
    expect(checked).toMatchObject({
      verdict: "REPORTED",
      document: null,
      vehicle: { verdict: "REPORTED" },
      person: null,
    });
  });

  it("is refused where nothing is asked", async () => {
    expect(await point.refusal("checkTraveller", {})).toEqual(["BAD_USER_INPUT"]);
  });

  it("shows the traveller's screen the same, whatever is met", async () => {
    const screens = [
      await point.check("checkTraveller", { vehicle: stolenCar }),
      await point.check("checkTraveller", { vehicle: { plate: "UT49AB", plateCountry: "UTO" } }),
      await point.passport(point.newNumber()),
    ].map(({ travellerScreen }) => travellerScreen);
    expect(new Set(screens)).toEqual(new Set(["Please wait for the officer."]));
  });
});
