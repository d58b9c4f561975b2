import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceCollection, sourceId } from "../../core/deliveries/source.ts";
import { parts } from "../../packs/parts.ts";
import { openWorld } from "../world.ts";
import { passport, stolen, verdictOf } from "./asked.ts";
import { dayMillis, offline, TestDevice } from "./packed.ts";

describe("A pack", () => {
  it("answers a stolen passport and an unknown one, with its age and where no network is", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const report = await world.write("documentReport", stolen);
    const folder = await device.build(world);
    world.clock.pass(3_600_000);
    using pack = await device.open(folder);
    const [known, unknown] = await pack.checks.check([passport("XZ000123"), passport("XZ000124")]);
    expect(known).toMatchObject({
      verdict: "NOT_VALID",
      nextStep: "SECOND_LINE",
      document: { candidates: [{ kind: "DOCUMENT_REPORT", owner: "UTO", record: report }] },
      pack: { sequence: 1, minutes: 60, made: "2026-06-01T12:00:00.000Z", validUntil: "2026-06-02T12:00:00.000Z" },
    });
    expect(unknown).toMatchObject({ verdict: "NO_RECORD", pack: { sequence: 1 } });
  });

  it("is none before its hub has kept what is in it, wherever it is killed", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    let left: string[] = [];
    device.beforeKept = () => void (left = readdirSync(device.folder, { recursive: true, encoding: "utf8" }));
    const folder = await device.build(world);
    expect(left.filter((path) => path.endsWith(parts.secondLine))).toHaveLength(1);
    expect(left.filter((path) => path.endsWith(`/${parts.manifest}`))).toEqual([]);
    expect(readdirSync(folder)).toContain(parts.manifest);
  });

  it("answers a notice about the bearer, a reported vehicle and a person by name", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const birthDates = [{ date: "1980-01-02" }];
    const person = await world.person("Nimelle Brenighan", { birthDates, policy: offline });
    const held = await world.passport("XZ000777", { policy: offline });
    const notice = await world.write("notice", { form: "NOTICE", colour: "RED", status: "VALID", policy: offline });
    await world.link("HOLDER_OF", person, held, { policy: offline });
    await world.link("SUBJECT_OF", person, notice, { policy: offline });
    await world.write("vehicleReport", { plate: "ZZ 1", plateCountry: "UTO", status: "STOLEN", policy: offline });
    using pack = await device.open(await device.build(world));
    const vehicle = { vin: null, plate: "ZZ1", plateCountry: "UTO", engineNumber: null, components: [], make: null };
    const asked = { names: ["Nimelle Brenighan"], birthDate: "1980-01-02", nationalities: [], sex: null };
    const [ofBearer, ofVehicle, ofPerson] = await pack.checks.check([
      passport("XZ000777"),
      { document: null, person: null, vehicle },
      { document: null, vehicle: null, person: { ...asked, transactionNumber: null } },
    ]);
    expect([ofBearer?.verdict, ofVehicle?.verdict, ofPerson?.verdict]).toEqual([
      "BEARER_OF_INTEREST",
      "REPORTED",
      "CANDIDATES",
    ]);
    expect(ofPerson?.person?.candidates).toMatchObject([{ kind: "NOTICE", record: notice }]);
  });

  it("whose time is over answers that it was not checked, and never that nothing is recorded", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    const folder = await device.build(world);
    world.clock.pass(dayMillis - 1);
    expect(await verdictOf(device, folder, "XZ000124")).toBe("NO_RECORD");
    world.clock.pass(1);
    using pack = await device.open(folder);
    const all = await pack.checks.check([passport("XZ000123"), passport("XZ000124")]);
    expect(all).toMatchObject([
      { verdict: "NOT_CHECKED", document: { reasons: [{ code: "PACK_EXPIRED" }], candidates: [] } },
      { verdict: "NOT_CHECKED" },
    ]);
  });

  it("ends while it is open", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    using pack = await device.open(await device.build(world));
    expect((await pack.checks.check([passport("XZ1")]))[0]?.verdict).toBe("NO_RECORD");
    world.clock.pass(dayMillis);
    expect((await pack.checks.check([passport("XZ1")]))[0]?.verdict).toBe("NOT_CHECKED");
  });

  it("says nothing is recorded of no issuer whose reports are overdue by then", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    const { store } = world.platform;
    const source = { owner: "UTO", kind: "documentReport", test: false };
    const since = new Date(world.clock.now()).toISOString();
    const record = { ...source, id: sourceId(source), policy: "", everyHours: 2, since, confirmed: null };
    await store.transaction((within) =>
      within.upsert(sourceCollection, [{ record }], { at: since, by: "operator", request: "1" }),
    );
    using pack = await device.open(await device.build(world));
    expect(pack.manifest.sources).toMatchObject([{ owner: "UTO", kind: "documentReport", delivered: null }]);
    expect((await pack.checks.check([passport("XZ9")]))[0]?.verdict).toBe("NO_RECORD");
    world.clock.pass(2 * 3_600_000);
    expect((await pack.checks.check([passport("XZ9")]))[0]).toMatchObject({
      verdict: "NOT_CHECKED",
      document: { reasons: [{ code: "SOURCE_OVERDUE" }] },
    });
  });
});
