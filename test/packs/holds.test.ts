import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takenAlong } from "../../session/offline/kinds.ts";
import { callerOf, openWorld, shownTo, unwritten, type World } from "../world.ts";
import { passport, stolen, verdictOf } from "./asked.ts";
import { dayMillis, offline, post, TestDevice } from "./packed.ts";

/** What the pack holds, by kind. */
async function countsIn(device: TestDevice, world: World, caller = post) {
  using pack = await device.open(await device.build(world, { caller }));
  return pack.manifest.counts;
}

describe("What is in a pack", () => {
  it("is what its caller may read with the owner's leave to take it along, and its own", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    await world.write("documentReport", { ...stolen, number: "XZ2", policy: shownTo({}) });
    await world.write("documentReport", { ...stolen, number: "XZ3", policy: shownTo({ to: ["DEU"], offline: true }) });
    await world.write("documentReport", {
      ...stolen,
      number: "XZ4",
      policy: shownTo({ discreet: true, offline: true }),
    });
    const police = shownTo({ purposes: ["forensics"], offline: true });
    await world.write("documentReport", { ...stolen, number: "XZ5", policy: police });
    await world.write("documentReport", { ...stolen, number: "XZ6", issuer: "GRC", owner: "GRC", policy: shownTo() });
    await world.write("documentReport", { ...stolen, number: "XZ7", test: true });
    expect(await countsIn(device, world)).toEqual({ documentReport: 2 });
    const folder = await device.build(world);
    expect(await verdictOf(device, folder, "XZ000123")).toBe("NOT_VALID");
    for (const number of ["XZ2", "XZ3", "XZ4", "XZ5", "XZ7"])
      expect([number, await verdictOf(device, folder, number)]).toEqual([number, "NO_RECORD"]);
  });

  it("is withheld as online: a link is in it only where both its ends are, a name only where it may be asked about", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const person = await world.person("Nimelle Brenighan", { policy: shownTo({}) });
    const held = await world.passport("XZ000777", { policy: offline });
    await world.link("HOLDER_OF", person, held, { policy: offline });
    const unnamed = shownTo({ classes: ["source"], offline: true });
    await world.person("Orlane Dauvesque", { birthDates: [{ date: "1980-01-02" }], policy: unnamed });
    using pack = await device.open(await device.build(world));
    expect(pack.manifest.counts).toEqual({ document: 1, person: 1 });
    const asked = { names: ["Orlane Dauvesque"], birthDate: "1980-01-02", nationalities: [], sex: null };
    const [found] = await pack.checks.check([
      { document: null, vehicle: null, person: { ...asked, transactionNumber: null } },
    ]);
    expect(found?.verdict).toBe("NO_RECORD");
  });

  it("ends where its owner's leave ends, and with the last day that the record stands", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const until = (hour: number) => shownTo({ offline: true, until: `2026-06-01T${hour}:00:00Z` });
    await world.write("documentReport", { ...stolen, number: "XZ1", policy: until(15) });
    await world.write("documentReport", { ...stolen, number: "XZ2", policy: until(12 + 6) });
    await world.write("documentReport", { ...stolen, number: "XZ3", reviewBy: "2026-06-01" });
    const folder = await device.build(world, { hours: 48 });
    const stand = async () => Promise.all(["XZ1", "XZ2", "XZ3"].map((one) => verdictOf(device, folder, one)));
    const seen = [await stand()];
    for (const hours of [3, 3, 7]) {
      world.clock.pass(hours * 3_600_000);
      seen.push(await stand());
    }
    expect(seen.map((all) => all.map((one) => one === "NOT_VALID"))).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
      [false, false, false],
    ]);
  });

  it("is told to nobody without the right to read and to take it along", async () => {
    await using world = await openWorld();
    const taking =
      (scopes: string[], more = {}) =>
      () =>
        world.asking(callerOf("GRC", { scopes, ...more })).looking.offlineRecords;
    expect(taking(["*:read", "*:check"])).toThrow(/KIND:offline/);
    expect(taking(["*:check", "*:offline"])).toThrow(/KIND:read/);
    expect(taking(["*:check"], { sector: "carriers" })).toThrow(/KIND:offline/);
    expect(taking(["*:*"], { sector: "carriers" })).toThrow(/KIND:offline/);
    expect(taking(["*:read", "*:offline"], { purposes: ["forensics"] })).toThrow(/border-control/);
    const operations = callerOf("GRC").bounds;
    expect(taking(["*:*"], { bounds: { ...operations, operations: ["OPE-1"] } })).toThrow(/does not leave the hub/);
    expect(taking(["*:*"], { grant: { id: "GRT-1", places: null } })).toThrow(/does not leave the hub/);
    expect(taking(["documentReport:read", "documentReport:offline"])()).toBeDefined();
  });

  it("of some kinds alone is of these", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    await world.person("Nimelle Brenighan", { policy: offline });
    const caller = callerOf("GRC", { scopes: ["*:read", "documentReport:offline"] });
    expect(await countsIn(device, world, caller)).toEqual({ documentReport: 1 });
  });

  it("of some kinds alone answers for no others: what is reported of these it was not given", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const caller = callerOf("GRC", { scopes: ["person:read", "person:offline"] });
    using pack = await device.open(await device.build(world, { caller }));
    const person = { names: ["Nimelle Brenighan"], birthDate: "1980-01-02", nationalities: [], sex: null };
    const asked = {
      document: passport("XZ000123").document,
      vehicle: null,
      person: { ...person, transactionNumber: null },
    };
    const [answer] = await pack.checks.check([asked]);
    expect(answer).toMatchObject({
      verdict: "NOT_CHECKED",
      document: { verdict: "NOT_CHECKED", reasons: [{ code: "NOT_IN_PACK" }] },
      person: { verdict: "NO_RECORD" },
    });
  });

  it("is in the audit before it is in the pack, by owner", async () => {
    await using world = await openWorld();
    const report = await world.write("documentReport", stolen);
    const noted: object[] = [];
    const audit = { ...unwritten, append: async (entry: object) => void noted.push(entry) };
    const { looking } = world.asking(post, "border-control", { audit });
    for await (const _ of looking.offlineRecords.records(world.clock.now() + dayMillis, "in pack 1 of DEV-1"));
    expect(noted).toMatchObject([
      {
        kind: "read",
        purpose: "border-control",
        note: "in pack 1 of DEV-1",
        records: [{ owner: "UTO", records: [report] }],
      },
    ]);
  });

  it("has no letter of a record, key or id in its files", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const report = await world.write("documentReport", { ...stolen, note: "taken from a locker" });
    const folder = await device.build(world);
    for (const file of ["first-line", "first-line.blocks", "second-line.sqlite"]) {
      const text = readFileSync(join(folder, file)).toString("latin1");
      for (const secret of ["XZ000123", report, "PASSPORT", "locker", "STOLEN"])
        expect([file, secret, text.includes(secret)]).toEqual([file, secret, false]);
    }
  });

  it("has nothing in common with the pack before it: two of one world share no keyed hash", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    for (let at = 0; at < 40; at += 1) await world.write("documentReport", { ...stolen, number: `XZ${at}` });
    const entries = (folder: string) => {
      // Of each report its number, and its four names with and without gaps; six bytes each, at the file's end.
      const bytes = readFileSync(join(folder, "first-line")).subarray(-40 * 5 * 6);
      return new Set(Array.from({ length: 200 }, (_, at) => bytes.subarray(at * 6, at * 6 + 4).toString("hex")));
    };
    const [one, other] = [entries(await device.build(world)), entries(await device.build(world))];
    expect([one.size, one.intersection(other).size]).toEqual([200, 0]);
  });

  it("is of every kind and key that checks and cards look at", () => {
    const read = takenAlong.map(({ dataset, by }) => [dataset.name, ...by]);
    for (const { dataset, by } of takenAlong)
      for (const field of by) expect([field, !!(dataset.keys[field] ?? dataset.columns[field])]).toEqual([field, true]);
    expect(read).toHaveLength(8);
  });
});
