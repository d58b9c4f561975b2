import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publicTextOf } from "../../packs/hub-key.ts";
import { parts } from "../../packs/parts.ts";
import { openWorld } from "../world.ts";
import { passport, stolen, verdictOf } from "./asked.ts";
import { HandingIn } from "./handing-in.ts";
import { newSigningKey, TestDevice } from "./packed.ts";

describe("A hub that turns to another key", () => {
  const setUp = async () => {
    const world = await openWorld();
    const device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    const stack = new AsyncDisposableStack();
    stack.use(world);
    stack.defer(() => device[Symbol.dispose]());
    return { world, device, next: newSigningKey(), [Symbol.asyncDispose]: () => stack.disposeAsync() };
  };
  const unsigned = { because: "unsigned" };

  it("is followed by a device that has a pack signed by both, which believes the key before no more", async () => {
    await using at = await setUp();
    const { world, device, next } = at;
    const both = await device.build(world, { next });
    expect(await verdictOf(device, both, "XZ000123")).toBe("NOT_VALID");
    expect(device.own().state().hub).toBe(publicTextOf(next));
    await expect(device.open(await device.build(world))).rejects.toMatchObject(unsigned);
    expect(await verdictOf(device, both, "XZ000123")).toBe("NOT_VALID");
    const anew = await device.build(world, { signingKey: next });
    expect(await verdictOf(device, anew, "XZ000123")).toBe("NOT_VALID");
  });

  it("is followed by a delta signed by both, and the pack below it, of the key before, stays good", async () => {
    await using at = await setUp();
    const { world, device, next } = at;
    const folder = await device.build(world);
    for (const [number, signed] of [
      ["XZ1", { next }],
      ["XZ2", { signingKey: next }],
    ] as const) {
      await world.write("documentReport", { ...stolen, number });
      const delta = await device.buildDelta(world, signed);
      using pack = await device.open(folder);
      await pack.apply(delta);
    }
    expect(await verdictOf(device, folder, "XZ2")).toBe("NOT_VALID");
    using pack = await device.open(folder);
    await expect(pack.apply(await device.buildDelta(world))).rejects.toMatchObject(unsigned);
    // A pack of a higher number than those that the key before was good for.
    await expect(device.open(await device.build(world))).rejects.toMatchObject(unsigned);
  });

  it("is not followed where one of the two keys has not signed", async () => {
    await using at = await setUp();
    const { world, device, next } = at;
    const folder = await device.build(world, { next });
    const path = join(folder, parts.manifest);
    const [line, first, second] = readFileSync(path, "utf8").split("\n") as [string, string, string];
    const before = device.own().state();
    for (const signatures of [[first], [second], [first, first], [second, second], [second, first]]) {
      writeFileSync(path, [line, ...signatures, ""].join("\n"));
      await expect(device.open(folder)).rejects.toMatchObject(unsigned);
    }
    const [, another] = readFileSync(
      join(await device.build(world, { signingKey: newSigningKey(), next }), parts.manifest),
      "utf8",
    ).split("\n") as [string, string];
    writeFileSync(path, [line, another, second, ""].join("\n"));
    await expect(device.open(folder)).rejects.toMatchObject(unsigned);
    expect(device.own().state()).toEqual(before);
  });

  it("acknowledges a journal by the key that the device trusts, before and after it turned", async () => {
    await using at = await setUp();
    const { world, device, next } = at;
    const both = await HandingIn.between(world, device);
    for (const pack of [await device.build(world), await device.build(world, { next })]) {
      await both.checked(pack, passport("XZ000123"));
      const received = await both.receive(both.lines(), { next });
      expect(() => both.clear(received)).not.toThrow();
      expect(both.lines()).toEqual([]);
    }
    expect(device.own().state().hub).toBe(publicTextOf(next));
    await both.checked(join(device.folder, "pack-2"), passport("XZ000123"));
    const otherwise = await both.receive(both.lines(), { next: newSigningKey() });
    expect(() => both.clear(otherwise)).toThrow(expect.objectContaining(unsigned));
  });

  it("leaves a device behind that had nothing signed by both: it believes the next key no more than another's", async () => {
    await using at = await setUp();
    const { world, device, next } = at;
    const folder = await device.build(world);
    await expect(device.open(await device.build(world, { signingKey: next }))).rejects.toMatchObject(unsigned);
    expect(await verdictOf(device, folder, "XZ000123")).toBe("NOT_VALID");
  });
});
