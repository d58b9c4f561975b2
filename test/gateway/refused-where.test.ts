import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
/** Two records of the world that others name. */
const ends: Record<string, string> = {};
beforeAll(async () => {
  hub = await openTestHub();
  ends["@anna"] = await hub.world.person("Anna");
  ends["@passport"] = await hub.world.passport("XZ1");
});
afterAll(() => hub.close());

const specimen = { number: "UTO-AO-00001", country: "UTO", category: "PASSPORT", type: "ORDINARY" };
const alert = { kind: "COUNTERFEIT" };
const report = { type: "PASSPORT", number: "XZ1", issuer: "UTO", fraudType: "LOST" };
const link = { from: "@anna", to: "@passport", kind: "HOLDER_OF", source: "register" };
const shown = (personalData: string) => ({ name: "front", personalData });

describe("a record that its own fields contradict is refused at the field", () => {
  it.each([
    ["Person", { birthDates: [{ date: "1960" }, { date: "1965", until: "1960" }] }, "birthDates[1].until"],
    ["Person", { names: Array.from({ length: 81 }, () => ({ kind: "ALIAS", full: "Li ".repeat(66) })) }, "names"],
    ["Notice", { form: "NOTICE", status: "VALID" }, "colour"],
    ["Notice", { form: "DIFFUSION", status: "VALID", issued: "2026-05-02", expires: "2026-05-01" }, "expires"],
    ["DocumentReport", { ...report, issuer: "XYZ" }, "issuer"],
    ["DocumentReport", { ...report, number: "UNKNOWN" }, "number"],
    ["VehicleReport", { status: "STOLEN", plate: "N/A" }, "vin"],
    ["Specimen", { ...specimen, country: "XYZ" }, "number"],
    ["Specimen", { ...specimen, predecessor: "UTO-AO-00001" }, "predecessor"],
    ["Specimen", { ...specimen, firstIssued: "2012", lastIssued: "2011" }, "lastIssued"],
    ["Alert", { ...alert, specimenNumber: "UTO-AO-00001", country: "XYZ" }, "specimenNumber"],
    ["Alert", { ...alert, pictures: [shown("MASKED"), shown("NONE")] }, "pictures[1].personalData"],
    ["Alert", { ...alert, state: "SUBMITTED", pictures: [shown("SHOWN")] }, "pictures[0]"],
    ["Link", { ...link, to: "@anna" }, "to"],
    ["Link", { ...link, from: "@passport", to: "@anna" }, "kind"],
    ["Link", { ...link, to: `DOC-${"A".repeat(26)}` }, "to"],
    ["IdentityJudgement", { from: "@anna", to: "@passport", judgement: "SAME", basis: "a register" }, "to"],
  ])("%s %j: %s", async (type, said, path) => {
    const named = Object.entries(said).map(([field, value]) => [field, ends[String(value)] ?? value]);
    const reference = type === "IdentityJudgement" ? {} : { reference: "R-1" };
    const { data, errors } = await hub.ask(
      { owner: "UTO", scopes: ["*:*"] },
      `mutation ($record: ${type}Input!) {
        record${type}s(records: [$record], idempotencyKey: "${crypto.randomUUID()}") { result path reason }
      }`,
      { variables: { record: { ...reference, ...Object.fromEntries(named) } } },
    );
    expect(errors).toEqual([]);
    expect(data[`record${type}s`]).toMatchObject([{ result: "REFUSED", path }]);
  });
});
