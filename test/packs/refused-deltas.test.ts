import { hash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changesIn, pictureLine, sealChanges } from "../../packs/delta/changes.ts";
import { pictureId } from "../../packs/pictures/id.ts";
import { PackRefused } from "../../packs/refused.ts";
import { openWorld } from "../world.ts";
import { passport, stolen } from "./asked.ts";
import { dayMillis, TestDevice } from "./packed.ts";

describe("A delta is refused, and the pack stays as it was", () => {
  const setUp = async () => {
    const world = await openWorld();
    const device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    const folder = await device.build(world);
    const pack = await device.open(folder);
    const stack = new AsyncDisposableStack();
    stack.use(world);
    stack.defer(() => device[Symbol.dispose]());
    stack.defer(() => pack.close());
    const deltas: string[] = [];
    for (const number of ["XZ1", "XZ2"]) {
      await world.write("documentReport", { ...stolen, number });
      deltas.push(await device.buildDelta(world));
    }
    const says = async () =>
      (await pack.checks.check([passport("XZ000123"), passport("XZ2")])).map((one) => one.verdict);
    return { world, device, folder, pack, deltas, says, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  };

  it("where one before it was not applied, or it was itself", async () => {
    await using at = await setUp();
    const [first, second] = at.deltas as [string, string];
    await expect(at.pack.apply(second)).rejects.toMatchObject({ because: "out-of-order" });
    expect(await at.says()).toEqual(["NOT_VALID", "NO_RECORD"]);
    await at.pack.apply(first);
    await expect(at.pack.apply(first)).rejects.toMatchObject({ because: "replayed" });
    await at.pack.apply(second);
    expect(await at.says()).toEqual(["NOT_VALID", "NOT_VALID"]);
  });

  it("where its time was over before it came", async () => {
    await using at = await setUp();
    at.world.clock.pass(dayMillis);
    await expect(at.pack.apply(at.deltas[0] as string)).rejects.toMatchObject({ because: "expired" });
    expect(readdirSync(at.folder).filter((name) => name.startsWith("delta"))).toEqual([]);
  });

  it("where it is another device's", async () => {
    await using at = await setUp();
    using other = await TestDevice.enrolled(at.world.clock, at.device.signingKey);
    await other.build(at.world);
    await expect(at.pack.apply(await other.buildDelta(at.world))).rejects.toMatchObject({ because: "foreign" });
  });

  it("where it lies beside the pack and is none; who has the pack open goes on with what it had, and who opens it", async () => {
    await using at = await setUp();
    const sound = readFileSync(at.deltas[0] as string);
    writeFileSync(join(at.folder, "delta-1"), sound.subarray(0, -1));
    expect(await at.says()).toEqual(["NOT_VALID", "NO_RECORD"]);
    using again = await at.device.open(at.folder);
    expect([again.manifest.sequence, again.refused]).toMatchObject([1, { because: "damaged" }]);
    await again.apply(at.deltas[0] as string);
    expect(readFileSync(join(at.folder, "delta-1"))).toEqual(sound);
    expect(again.refused).toBeNull();
  });

  it("where it was changed after it was applied, the pack is refused with it", async () => {
    await using at = await setUp();
    await at.pack.apply(at.deltas[0] as string);
    writeFileSync(join(at.folder, "delta-1"), readFileSync(at.deltas[0] as string).subarray(0, -1));
    await expect(at.device.open(at.folder)).rejects.toMatchObject({ because: "damaged" });
  });

  it("where it was taken away again after it was applied, the pack is not what the device has had", async () => {
    await using at = await setUp();
    await at.pack.apply(at.deltas[0] as string);
    writeFileSync(join(at.folder, "delta-1"), readFileSync(at.deltas[1] as string));
    await expect(at.device.open(at.folder)).rejects.toMatchObject({ because: "out-of-order" });
    rmSync(join(at.folder, "delta-1"));
    await expect(at.device.open(at.folder)).rejects.toMatchObject({ because: "replayed" });
  });
});

const picture = pictureId({ record: "SPE-A", name: "red" });

it.each([
  ["cut", `["${picture}","AAAA`],
  ["under a number", `[1,"AAAA"]`],
  ["under a record's id", pictureLine(`DRP-${picture.slice(4)}`, Buffer.of(1))],
  ["without bytes", `["${picture}"]`],
  ["of a number for bytes", `["${picture}",7]`],
  ["of nothing", "null"],
  ["of a row without a record", `{"until":null,"by":[]}`],
])("A delta with a line %s is refused in the words of packs, whoever signed it", (_, line) => {
  const key = randomBytes(32);
  const sealed = sealChanges([line], [], key);
  const said = { put: 0, removed: 0, pictures: { put: 1, removed: 0 }, sha256: hash("sha256", sealed, "hex") };
  expect(() => changesIn(sealed, key, said)).toThrow(PackRefused);
});
