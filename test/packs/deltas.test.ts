import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { PackChecks } from "../../packs/checks.ts";
import type { Held } from "../../packs/delta/held.ts";
import { ChangedFirstLine, ChangedRows } from "../../packs/delta/changed.ts";
import type { OpenPack } from "../../packs/open.ts";
import { documentReports } from "../../records/documents/records.ts";
import { callerOf, openWorld, shownTo, type World } from "../world.ts";
import { passport, stolen, verdictOf } from "./asked.ts";
import { dayMillis, offline, post, TestDevice } from "./packed.ts";

const verdicts = async (device: TestDevice, folder: string, ...numbers: string[]) => {
  const said: (string | undefined)[] = [];
  for (const number of numbers) said.push(await verdictOf(device, folder, number));
  return said;
};

/** Has a device bring its pack to what its caller may have now. */
async function bring(device: TestDevice, world: World, folder: string, caller?: Parameters<TestDevice["build"]>[1]) {
  const path = await device.buildDelta(world, caller);
  using pack = await device.open(folder);
  await pack.apply(path);
}

describe("A delta", () => {
  it("puts in what came, changes what changed, and takes out what was withdrawn", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const report = (number: string, more = {}) =>
      world.write("documentReport", { ...stolen, number, reference: number, ...more });
    await report("XZ1");
    await report("XZ2");
    const third = await report("XZ3");
    const folder = await device.build(world);
    await report("XZ2", { fraudType: "LOST", number: "XZ22" });
    await world.withdraw(third);
    await report("XZ4");
    await bring(device, world, folder);
    expect(await verdicts(device, folder, "XZ1", "XZ2", "XZ22", "XZ3", "XZ4")).toEqual([
      "NOT_VALID",
      "NO_RECORD",
      "NOT_VALID",
      "NO_RECORD",
      "NOT_VALID",
    ]);
    using pack = await device.open(folder);
    expect(pack.manifest).toMatchObject({ sequence: 2, counts: { documentReport: 3 } });
  });

  it("prolongs the pack, and answers say its age", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    const folder = await device.build(world);
    world.clock.pass(dayMillis);
    expect(await verdictOf(device, folder, "XZ000123")).toBe("NOT_CHECKED");
    await bring(device, world, folder);
    using pack = await device.open(folder);
    const [answer] = await pack.checks.check([passport("XZ000123")]);
    expect(answer).toMatchObject({
      verdict: "NOT_VALID",
      pack: { sequence: 2, made: "2026-06-02T12:00:00.000Z", validUntil: "2026-06-03T12:00:00.000Z", minutes: 0 },
    });
  });

  it("takes out what its caller may take along no more, and what ends while the pack is good ends there", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const report = (number: string, policy = offline) =>
      world.write("documentReport", { ...stolen, number, reference: number, policy });
    await report("XZ1");
    await report("XZ2");
    await report("XZ3");
    await report("XZ4", shownTo({ offline: true, until: "2026-06-03T11:00:00Z" }));
    const held = await world.passport("XZ000777", { policy: offline });
    const folder = await device.build(world);
    await report("XZ1", shownTo({}));
    await report("XZ2", shownTo({ offline: true, discreet: true }));
    world.clock.pass(dayMillis / 2);
    const caller = callerOf("GRC", { scopes: ["documentReport:read", "documentReport:offline"] });
    await bring(device, world, folder, { caller, hours: 48 });
    expect(await verdicts(device, folder, "XZ1", "XZ2", "XZ3", "XZ4")).toEqual([
      "NO_RECORD",
      "NO_RECORD",
      "NOT_VALID",
      "NOT_VALID",
    ]);
    {
      using pack = await device.open(folder);
      expect(pack.state.rows.row(held)).toBeNull();
      expect(pack.manifest.counts).toEqual({ documentReport: 2 });
    }
    world.clock.pass(1.5 * dayMillis - 3_600_000);
    expect(await verdicts(device, folder, "XZ3", "XZ4")).toEqual(["NOT_VALID", "NO_RECORD"]);
  });

  it("has a pack say NOT_CHECKED of a kind that its key has lost, until a new pack", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    const folder = await device.build(world);
    using serving = await device.open(folder);
    const fewer = { caller: callerOf("GRC", { scopes: ["person:read", "person:offline"] }) };
    for (let times = 0; times < 2; times += 1) {
      await bring(device, world, folder, fewer);
      expect(await verdicts(device, folder, "XZ000123", "XZ000124")).toEqual(["NOT_CHECKED", "NOT_CHECKED"]);
      const [answer] = await serving.checks.check([passport("XZ000123")]);
      expect(answer).toMatchObject({ document: { verdict: "NOT_CHECKED", reasons: [{ code: "NOT_IN_PACK" }] } });
    }
    await expect(device.buildDelta(world)).rejects.toThrow(
      "was made without kinds of records that its key may take along now",
    );
    expect(await verdictOf(device, await device.build(world), "XZ000123")).toBe("NOT_VALID");
  });

  it("is taken up by whoever has the pack open, and leaves a check that is under way with what it began with", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const birthDates = [{ date: "1980-01-02" }];
    const known = await world.person("Nimelle Brenighan", { birthDates, policy: offline });
    await world.write("documentReport", { ...stolen, reference: "R-1" });
    const folder = await device.build(world);
    using serving = await device.open(folder);
    const person = { birthDate: "1980-01-02", nationalities: [], sex: null, transactionNumber: null };
    const asked = ["Nimelle Brenighan", "Orlane Dauvesque"].map((name) => ({
      ...passport("XZ000123"),
      person: { ...person, names: [name] },
    }));
    const saidBy = async (checks: PackChecks) =>
      (await checks.check(asked)).map((one) => [one.pack.sequence, one.document?.verdict, one.person?.verdict]);
    const before = [
      [1, "NOT_VALID", "CANDIDATES"],
      [1, "NOT_VALID", "NO_RECORD"],
    ];
    const after = [
      [2, "NO_RECORD", "NO_RECORD"],
      [2, "NO_RECORD", "CANDIDATES"],
    ];
    const { state: old } = serving;
    expect(await saidBy(serving.checks)).toEqual(before);
    await world.withdraw(known);
    await world.person("Orlane Dauvesque", { birthDates, policy: offline });
    await world.write("documentReport", { ...stolen, reference: "R-1", number: "XZ9" });
    await bring(device, world, folder);
    expect(await saidBy(serving.checks)).toEqual(after);

    // Applied in the middle of a check, and another begun there.
    const met: ReturnType<typeof saidBy>[] = [];
    const { state: fresh } = serving;
    const firstLine = {
      find: (keys: readonly string[]) => {
        if (met.length === 0) {
          Object.assign(applying, { state: fresh });
          met.push(saidBy(checks));
        }
        return old.firstLine.find(keys);
      },
    };
    const readNames = () => serving.readNames();
    const applying = {
      state: { ...old, firstLine },
      refresh: async () => {},
      now: () => world.clock.now(),
      readNames,
    };
    const checks = new PackChecks(applying as unknown as OpenPack, null);
    expect([await saidBy(checks), await met[0]]).toEqual([before, after]);
  });

  it("answers its keys by themselves, also where a key of the pack has the same place", async () => {
    await using world = await openWorld();
    const id = await world.write("documentReport", { ...stolen, number: "XZ1", fraudType: "REVOKED" });
    const [record] = await world.asking(post).reader.byIds(documentReports, [id]);
    const row = {
      dataset: documentReports as unknown as Dataset,
      until: null,
      by: ["number"],
      record: record as HubRecord,
    };
    const none = { row: () => null, under: () => [] };
    const sameForAll = { kind: "PERSON", nextStep: "SECOND_LINE", weak: true, owner: 0 } as const;
    const file = { find: (keys: readonly string[]) => keys.map(() => sameForAll) };
    const put = new ChangedRows(none).with(new Map([[id, row]]));
    const keys = ["DRP number XZ1|PASSPORT|UTO", "DRP number XZ2|PASSPORT|UTO"];
    const own = { kind: "DOCUMENT_REPORT", nextStep: "SEEK_CONFIRMATION", weak: false, owner: 1 };
    expect(new ChangedFirstLine(file, put, ["GRC", "UTO"]).find(keys)).toEqual([own, sameForAll]);
    const removed = put.with(new Map([[id, null]]));
    expect(new ChangedFirstLine(file, removed, ["GRC", "UTO"]).find(keys)).toEqual([null, sameForAll]);
  });

  it("has no letter of a record, key or id in it", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await device.build(world);
    const report = await world.write("documentReport", { ...stolen, note: "taken from a locker" });
    const text = readFileSync(await device.buildDelta(world)).toString("latin1");
    for (const secret of ["XZ000123", report, "PASSPORT", "locker", "STOLEN"])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
  });

  it("is not made where more than a tenth of the pack has changed, nor a file", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await device.build(world);
    const { head, rows } = device.held as Held;
    const before = { head: { ...head, changed: 1_000 }, rows };
    device.held = before;
    await world.write("documentReport", stolen);
    await expect(device.buildDelta(world)).rejects.toThrow("borderlink pack build makes a new pack");
    expect(device.held).toBe(before);
    expect(readdirSync(device.folder).filter((name) => name.includes("delta"))).toEqual([]);
  });
});
