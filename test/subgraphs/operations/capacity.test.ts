import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { declare, declarationSchema } from "../../../core/check-counts/expectations.ts";
import { openTestHub } from "../../hub.ts";
import { everybody, shownTo } from "../../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeEach(async () => {
  hub = await openTestHub();
  const report = (reference: string, asOf: string, more: object) =>
    hub.world.write("capacityReport", {
      owner: "UTO",
      reference,
      policy: everybody,
      asOf,
      trainedOfficers: 10,
      equipment: [],
      borderPoints: [],
      note: null,
      ...more,
    });
  await report("2025", "2025-12-31", {});
  const borderPoints = [
    { code: "PORT-1", name: "Port Amaurot", connected: "FIND" },
    { code: "ROAD-2", name: null, connected: "NONE" },
  ];
  await report("2026", "2026-05", { trainedOfficers: 12, borderPoints });
  await report("2026-06", "2026-06", { trainedOfficers: 99, policy: shownTo({ to: ["NLD"] }) });
  const at = { days: [1, 2, 3, 4, 5, 6, 7], from: "12:00", until: "13:00" };
  const points = [{ code: "PORT-1", expected: [{ ...at, perHour: 4 }] }, { code: "ROAD-2" }];
  const declaration = declarationSchema.parse({ owner: "UTO", borderPoints: points });
  const stamp = { at: "2026-06-01T12:00:00.000Z", by: "operator", request: "r-1" };
  await declare(hub.hub.platform.store, declaration, stamp);
}, 60_000);
afterEach(() => hub.close());

const asked = `query ($country: OwnerCode!) { capacity(country: $country) { country
  report { asOf trainedOfficers borderPoints { code connected } }
  seen { lastCheck travellersChecked travellersExpected shareScreened borderPointsChecking borderPointsDeclared trainedOfficers } } }`;
const officer = { owner: "UTO", scopes: ["*:read", "document:check", "documentReport:check"] } as const;
const capacityFor = async (who: Parameters<typeof hub.ask>[0], country = "UTO") => {
  const { data, errors } = await hub.ask(who, asked, { variables: { country } });
  expect(errors).toEqual([]);
  return data.capacity;
};

let certificatesMade = 0;

const officerOf = (owner: string, reference: string) =>
  hub.world.write("officer", {
    owner,
    reference,
    policy: everybody,
    name: null,
    role: "examiner",
    service: null,
    note: null,
  });

async function certified(holder: string, said: object) {
  const course = await hub.world.write("course", {
    owner: "XPO",
    reference: "C",
    policy: everybody,
    title: "Documents",
    ...about,
  });
  await hub.world.write("certificate", {
    owner: "XPO",
    reference: String((certificatesMade += 1)),
    policy: everybody,
    officer: holder,
    course,
    session: null,
    level: "PARTICIPANT",
    taughtBy: null,
    issued: "2026-01-01",
    expires: null,
    revoked: null,
    ...said,
  });
}

const about = { durationDays: null, language: null, note: null };

describe("the capacity of a country", () => {
  it("is what it reports, and beside it what the hub has seen of its checks", async () => {
    const before = await capacityFor(officer);
    expect(before.seen).toEqual({
      lastCheck: null,
      travellersChecked: 0,
      travellersExpected: 30 * 4,
      shareScreened: 0,
      borderPointsChecking: [],
      borderPointsDeclared: 2,
      trainedOfficers: 0,
    });
    // Nobody has declared the last place: it is no border point, however many are checked there.
    for (const place of ["PORT-1", "PORT-1", "POP-UP"]) {
      const check = `mutation { checkDocument(document: { type: PASSPORT, number: "QQ99", issuer: "UTO" },
        at: { place: "${place}" }) { verdict } }`;
      expect((await hub.ask(officer, check)).errors).toEqual([]);
    }
    await hub.hub.platform.checkCounts.settle();
    hub.clock.pass(3_600_000);
    const { report, seen } = await capacityFor(officer);
    expect(report).toEqual({
      asOf: "2026-06",
      trainedOfficers: 99,
      borderPoints: [],
    });
    expect(seen).toMatchObject({
      lastCheck: "2026-06-01T12:00:00.000Z",
      travellersChecked: 3,
      travellersExpected: 30 * 4,
      shareScreened: 2 / 120,
      borderPointsChecking: ["PORT-1"],
    });
  });

  it("counts its officers who hold a certificate in force, each once", async () => {
    const officer1 = await officerOf("UTO", "1");
    const officer2 = await officerOf("UTO", "2");
    const foreign = await officerOf("NLD", "3");
    await certified(officer1, { expires: "2026-12-31" });
    await certified(officer1, { expires: null, issued: "2026-02-01" });
    await certified(officer2, { expires: "2026-05-31" });
    await certified(foreign, { expires: null });
    expect((await capacityFor(officer)).seen.trainedOfficers).toBe(1);
    expect((await capacityFor({ ...officer, scopes: ["capacityReport:read"] })).seen.trainedOfficers).toBeNull();
  });

  it("shows another the newest report that it may see, and nothing that the hub has seen", async () => {
    expect((await capacityFor("NLD")).report).toMatchObject({ trainedOfficers: 99 });
    const shown = await capacityFor("GRC");
    expect(shown.report).toEqual({
      asOf: "2026-05",
      trainedOfficers: 12,
      borderPoints: [
        { code: "PORT-1", connected: "FIND" },
        { code: "ROAD-2", connected: "NONE" },
      ],
    });
    expect([shown.seen, (await capacityFor("NLD")).seen]).toEqual([null, null]);
    expect((await capacityFor({ ...officer, test: true })).seen).toBeNull();
  });

  it("is none of a country that says nothing, and of no code that is none", async () => {
    expect(await capacityFor("GRC", "NLD")).toEqual({ country: "NLD", report: null, seen: null });
    expect((await hub.ask("GRC", asked, { variables: { country: "nowhere" } })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});
