import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openResultsHub } from "./results-hub.ts";

let at: Awaited<ReturnType<typeof openResultsHub>>;
beforeEach(async () => {
  at = await openResultsHub();
});
afterEach(() => at.hub.close());

const query = `query ($operation: ID!, $by: [CountedBy!]!) {
  operationResults(operation: $operation) {
    exact asOf checks { count under5 told } hits { told } outcomes { told } seizures { told }
    counts(by: $by) { measure place day country kind came count under5 told }
    coverage { country place day expected asked { told } share }
  }
}`;

const results = async (owner: string, by: string[] = []) => (await at.ask(owner, query, { by })).data.operationResults;

const outcome = `mutation ($hit: ID!, $outcome: OutcomeKind!, $seizures: [SeizedThingsInput!]) {
  recordHitOutcome(hit: $hit, outcome: $outcome, seizures: $seizures) { result }
}`;

describe("the results of an operation", () => {
  it("are nothing where nothing was counted, and null to whom the operation is not shown", async () => {
    expect(await results("UTO")).toMatchObject({ exact: true, asOf: null, checks: { told: "0" }, counts: [] });
    const hidden = await at.hub.world.write("operation", {
      programme: "HAWK",
      name: "Quiet",
      phase: "RUNNING",
      policy: { audiences: [] } as never,
    });
    const { data } = await at.hub.ask("GRC", query, { variables: { operation: hidden, by: [] } });
    expect(data.operationResults).toBeNull();
  });

  it("are its owner's as they are, and others' in fives: under five is <5, and a sum is the sum of what is told", async () => {
    for (let times = 0; times < 7; times += 1) await at.check("GRC");
    for (let times = 0; times < 3; times += 1) await at.check("GRC", { place: "PORT-2" });
    await at.check("NLD", { place: "at the kiosk" });
    await at.count();
    const day = "2026-06-01";
    const none = { measure: "CHECK", day: null, kind: null, came: null };
    const own = await results("UTO", ["PLACE", "COUNTRY"]);
    expect(own).toMatchObject({ asOf: "2026-06-01T12:00:00.000Z", checks: { count: 11, under5: 0, told: "11" } });
    expect(own.counts).toEqual([
      { ...none, place: "PORT-1", country: "GRC", count: 7, under5: 0, told: "7" },
      { ...none, place: "PORT-2", country: "GRC", count: 3, under5: 0, told: "3" },
      { ...none, place: null, country: "NLD", count: 1, under5: 0, told: "1" },
    ]);
    for (const other of ["GRC", "DEU"]) {
      const told = await results(other, ["PLACE", "COUNTRY", "DAY"]);
      expect(told).toMatchObject({ exact: false, checks: { count: 5, under5: 2, told: "5 or more and 2 × <5" } });
      expect(told.counts).toMatchObject([
        { place: "PORT-1", day, count: 5, told: "5 or more" },
        { place: "PORT-2", day, count: 0, told: "<5" },
        { place: null, day, count: 0, told: "<5" },
      ]);
    }
    // Two travellers an hour, in the thirteen hours that have begun.
    expect(own.coverage).toEqual([
      { country: "GRC", place: "PORT-1", day, expected: 24, asked: { told: "7" }, share: 7 / 24 },
      { country: "GRC", place: "PORT-2", day, expected: 24, asked: { told: "3" }, share: 3 / 24 },
    ]);
  });

  it("tell the last year of an operation that has no beginning to speak of, and refuse more days than are worked out", async () => {
    const planned = (points: number, from: string) =>
      at.hub.world.write("operation", {
        programme: "STOP",
        name: "Standing watch",
        phase: "RUNNING",
        from,
        borderPoints: Array.from({ length: points }, (_, one) => ({ code: `GATE-${one}`, owner: "UTO" })),
      });
    const asked = "query ($operation: ID!) { operationResults(operation: $operation) { coverage { day } } }";
    const covered = async (operation: string) =>
      at.hub.ask("UTO", asked, { variables: { operation } }).then(({ data, codes }) => ({
        days: data.operationResults?.coverage?.map(({ day: of }: { day: string }) => of),
        codes,
      }));
    const { days } = await covered(await planned(1, "0001-01-01"));
    expect([days.length, days[0], days.at(-1)]).toEqual([366, "2025-06-01", "2026-06-01"]);
    expect((await covered(await planned(60, "0001"))).codes).toEqual(["COST_LIMIT"]);
    expect((await covered(await planned(60, "2026-05-01"))).days).toHaveLength(60 * 32);
  });

  it("count each hit once, what came of it as it was last said, and things seized by kind, also after an erasure", async () => {
    const officer = { owner: "GRC", scopes: ["document:check", "hit:read", "hitResult:write", "hit:check"] };
    const { hit } = await at.check("GRC", { number: "XZ0001" });
    await at.check("GRC", { number: "XZ0001" });
    const say = (variables: object) =>
      at.hub.ask({ ...officer, scopes: ["*:*"] }, outcome, { variables: { hit, ...variables } });
    await say({ outcome: "NONE" });
    await at.count();
    await say({
      outcome: "SEIZURE",
      seizures: [
        { kind: "FIREARMS", count: 2 },
        { kind: "CASH", count: 1 },
      ],
    });
    await at.count();
    await say({ outcome: "ARREST", seizures: [{ kind: "FIREARMS", count: 3 }] });
    await at.count();
    await at.count();
    const whole = async () =>
      (await results("UTO", ["KIND", "CAME"])).counts.filter((one: { measure: string }) => one.measure !== "CHECK");
    const expected = [
      { measure: "HIT", kind: "DOCUMENT_REPORT", count: 1 },
      { measure: "OUTCOME", kind: "DOCUMENT_REPORT", came: "ARREST", count: 1 },
      { measure: "SEIZURE", kind: "FIREARMS", count: 3 },
    ];
    expect(await whole()).toMatchObject(expected);
    expect(await results("DEU")).toMatchObject({ hits: { told: "<5" }, seizures: { told: "<5" } });
    const { hits: hitRecords, hitResults } = await import("../../../records/checks/records.ts");
    const stamp = { at: "2026-06-01T12:00:00.000Z", by: "sweep", request: "erasure" };
    const results0 = await at.store.find(hitResults, {}, { first: 10 });
    await at.store.erase(
      hitResults,
      results0.map(({ id }) => id),
      stamp,
    );
    await at.store.erase(hitRecords, [hit as string], stamp);
    await at.count();
    expect(await whole()).toMatchObject(expected);
  });

  it("say that nothing was seized where nothing came of a hit: such a result is refused", async () => {
    const { hit } = await at.check("GRC", { number: "XZ0002" });
    const { codes, errors } = await at.hub.ask({ owner: "GRC", scopes: ["*:*"] }, outcome, {
      variables: { hit, outcome: "NONE", seizures: [{ kind: "CASH", count: 1 }] },
    });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(errors[0]?.message).toContain("say SEIZURE");
  });
});
