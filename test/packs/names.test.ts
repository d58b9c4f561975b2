import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { PackChecks } from "../../packs/checks.ts";
import { bytesOf, type Manifest, readManifest, signManifest } from "../../packs/manifest.ts";
import { parts, readPart, sizeOfPart } from "../../packs/parts.ts";
import { openWorld, type World } from "../world.ts";
import { passport, stolen } from "./asked.ts";
import { offline, TestDevice } from "./packed.ts";

const birthDates = [{ date: "1980-01-02" }];

const named = (name: string) => ({
  document: null,
  vehicle: null,
  person: { names: [name], birthDate: "1980-01-02", nationalities: [], sex: null, transactionNumber: null },
});

async function saidOf(checks: PackChecks, ...names: string[]) {
  return (await checks.check(names.map(named))).map(({ verdict }) => verdict);
}

/** The manifest of a pack as its hub might have signed it in another way. */
function signAnew(device: TestDevice, folder: string, change: (said: Manifest) => Manifest): void {
  const { manifest } = readManifest(readPart(folder, parts.manifest).toString(), device.own().state());
  const { text } = signManifest(change(manifest), { key: device.signingKey, next: null });
  writeFileSync(join(folder, parts.manifest), text);
}

async function packOf(world: World, device: TestDevice): Promise<string> {
  await world.person("Nimelle Brenighan", { birthDates, policy: offline });
  await world.write("documentReport", stolen);
  return device.build(world);
}

describe("The names in a pack", () => {
  it("are read by whoever asks for one, while who asks for a document waits for nobody", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    using pack = await device.open(await packOf(world, device));
    const reading = Promise.withResolvers<void>();
    const names = pack.readNames();
    const checks = new PackChecks(Object.assign(pack, { readNames: () => reading.promise.then(() => names) }), null);
    checks.prepare();
    const ofPerson = saidOf(checks, "Nimelle Brenighan", "Orlane Dauvesque");
    expect((await checks.check([passport("XZ000123")]))[0]?.verdict).toBe("NOT_VALID");
    expect(await Promise.race([ofPerson, "waits"])).toBe("waits");
    reading.resolve();
    expect(await ofPerson).toEqual(["CANDIDATES", "NO_RECORD"]);
  });

  it("have what a delta brought while they were read, and a document is answered by it before", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    using pack = await device.open(await packOf(world, device));
    const reading = Promise.withResolvers<void>();
    const names = pack.readNames();
    const checks = new PackChecks(Object.assign(pack, { readNames: () => reading.promise.then(() => names) }), null);
    const ofPerson = saidOf(checks, "Nimelle Brenighan", "Orlane Dauvesque");
    await world.person("Orlane Dauvesque", { birthDates, policy: offline });
    await pack.apply(await device.buildDelta(world));
    const ofDocument = checks.check([passport("XZ000123")]).then(([said]) => said?.pack.sequence);
    expect(await Promise.race([ofDocument, wait(10_000, "waits", { ref: false })])).toBe(2);
    reading.resolve();
    expect(await ofPerson).toEqual(["CANDIDATES", "CANDIDATES"]);
  });

  it("that cannot be read are no answer, and are read again for who asks next", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    using pack = await device.open(await packOf(world, device));
    const read = pack.readNames.bind(pack);
    let times = 0;
    const failsOnce = () => ((times += 1) === 1 ? Promise.reject(new Error("the disk is away")) : read());
    const checks = new PackChecks(Object.assign(pack, { readNames: failsOnce }), null);
    await expect(saidOf(checks, "Nimelle Brenighan")).rejects.toThrow("the disk is away");
    expect(await saidOf(checks, "Nimelle Brenighan")).toEqual(["CANDIDATES"]);
  });

  it("that fail to take what a delta brought are no answer, however often one is asked for", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    using pack = await device.open(await packOf(world, device));
    const names = await pack.readNames();
    const checks = new PackChecks(Object.assign(pack, { readNames: async () => names }), null);
    expect(await saidOf(checks, "Orlane Dauvesque")).toEqual(["NO_RECORD"]);
    await world.person("Orlane Dauvesque", { birthDates, policy: offline });
    await pack.apply(await device.buildDelta(world));
    Object.assign(names, {
      put: () => void 0,
      remove: () => {
        throw new Error("no such number");
      },
    });
    for (let times = 0; times < 2; times += 1)
      await expect(saidOf(checks, "Orlane Dauvesque")).rejects.toThrow("no such number");
  });

  it("that were changed after the pack was opened are no answer", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const folder = await packOf(world, device);
    using pack = await device.open(folder);
    const sealed = readPart(folder, parts.names);
    // In the midst of a piece: its length is as it was.
    sealed[200] = (sealed[200] as number) ^ 1;
    writeFileSync(join(folder, parts.names), sealed);
    await expect(saidOf(pack.checks, "Nimelle Brenighan")).rejects.toMatchObject({ because: "damaged" });
  });

  it.each([
    ["of a hub that wrote none", (said: Manifest) => ({ ...said, names: undefined, form: 2, minimumForm: 2 })],
    ["that another program compares in another way", (said: Manifest) => ({ ...said, names: otherForm(said) })],
  ])("%s are read from its rows", async (_, change) => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const folder = await packOf(world, device);
    signAnew(device, folder, change);
    using pack = await device.open(folder);
    expect(await saidOf(pack.checks, "Nimelle Brenighan", "Orlane Dauvesque")).toEqual(["CANDIDATES", "NO_RECORD"]);
  });

  it("count in how large a pack says that it is", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const folder = await packOf(world, device);
    const { manifest } = readManifest(readPart(folder, parts.manifest).toString(), device.own().state());
    const sizes = [parts.firstLine, parts.secondLine, parts.names].map((part) => sizeOfPart(folder, part) ?? 0);
    expect(bytesOf(manifest)).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });

  it("stand in a file from which nothing of them is read without the key", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const folder = await packOf(world, device);
    const sealed = readPart(folder, parts.names);
    for (const word of ["nimelle", "brenighan", "PER-"]) expect(sealed.includes(word)).toBe(false);
    expect(sealed.equals(readPart(await device.build(world), parts.names))).toBe(false);
  });
});

function otherForm({ names }: Manifest) {
  return names && { ...names, form: names.form + 1 };
}
