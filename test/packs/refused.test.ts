import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parts } from "../../packs/parts.ts";
import { openWorld } from "../world.ts";
import { stolen, verdictOf } from "./asked.ts";
import { dayMillis, newSigningKey, offline, TestDevice } from "./packed.ts";

describe("A pack that is not as its hub made it is refused", () => {
  const setUp = async () => {
    const world = await openWorld();
    const device = await TestDevice.enrolled(world.clock);
    await world.write("documentReport", stolen);
    await world.person("Nimelle Brenighan", { policy: offline });
    const folder = await device.build(world);
    const stack = new AsyncDisposableStack();
    stack.use(world);
    stack.defer(() => device[Symbol.dispose]());
    return { world, device, folder, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  };

  it("where another hub signed it", async () => {
    await using at = await setUp();
    const forged = await at.device.build(at.world, { signingKey: newSigningKey() });
    await expect(at.device.open(forged)).rejects.toMatchObject({ because: "unsigned" });
  });

  it("where it is another device's", async () => {
    await using at = await setUp();
    using other = await TestDevice.enrolled(at.world.clock, at.device.signingKey);
    await expect(at.device.open(await other.build(at.world))).rejects.toMatchObject({ because: "foreign" });
  });

  it("where a newer one was opened before, and the newer one stays good", async () => {
    await using at = await setUp();
    const newer = await at.device.build(at.world);
    (await at.device.open(newer)).close();
    await expect(at.device.open(at.folder)).rejects.toMatchObject({ because: "replayed" });
    expect(await verdictOf(at.device, newer, "XZ000123")).toBe("NOT_VALID");
  });

  it("where any part is missing, cut or of another pack", async () => {
    await using at = await setUp();
    const other = await at.device.build(at.world);
    for (const part of Object.values(parts)) {
      const sound = readFileSync(join(at.folder, part));
      const variants = [sound.subarray(0, -1), Buffer.alloc(0), readFileSync(join(other, part)), null];
      // A whole manifest of another pack of this device is what the parts do not fit.
      for (const variant of variants) {
        if (variant) writeFileSync(join(at.folder, part), variant);
        else rmSync(join(at.folder, part));
        await expect(at.device.open(at.folder)).rejects.toMatchObject({
          name: "PackRefused",
          because: expect.stringMatching(/damaged|unsigned|foreign/),
        });
      }
      writeFileSync(join(at.folder, part), sound);
    }
    expect(await verdictOf(at.device, at.folder, "XZ000123")).toBe("NOT_VALID");
  });

  it.skipIf(process.platform === "win32")("where a pipe or a device stands for a part, and does not wait", async () => {
    await using at = await setUp();
    for (const part of Object.values(parts)) {
      const sound = readFileSync(join(at.folder, part));
      for (const make of [
        (path: string) => execFileSync("mkfifo", [path]),
        (path: string) => symlinkSync("/dev/zero", path),
      ]) {
        rmSync(join(at.folder, part));
        make(join(at.folder, part));
        await expect(at.device.open(at.folder)).rejects.toMatchObject({
          because: "damaged",
          message: expect.stringContaining("copy the pack anew"),
        });
      }
      rmSync(join(at.folder, part));
      writeFileSync(join(at.folder, part), sound);
    }
    expect(await verdictOf(at.device, at.folder, "XZ000123")).toBe("NOT_VALID");
  });

  it.skipIf(process.platform === "win32")("and so is a pipe in the place of a device's own files", async () => {
    await using at = await setUp();
    const own = at.device.own();
    for (const [file, because] of [
      ["state.sealed", "foreign"],
      ["device.json", "locked"],
    ] as const) {
      const path = join(at.device.folder, "device", file);
      rmSync(path);
      execFileSync("mkfifo", [path]);
      const opened = async () => (file === "device.json" ? at.device.own() : own.state());
      await expect(opened()).rejects.toMatchObject({ because });
    }
  });

  it("where a log of SQLite's is laid beside its rows, that log is no part of it", async () => {
    await using at = await setUp();
    writeFileSync(join(at.folder, "second-line.sqlite-wal"), Buffer.alloc(5_000, 1));
    writeFileSync(join(at.folder, "second-line.sqlite-journal"), Buffer.alloc(5_000, 1));
    expect(await verdictOf(at.device, at.folder, "XZ000123")).toBe("NOT_VALID");
    expect(existsSync(join(at.folder, "second-line.sqlite-shm"))).toBe(false);
  });

  it("where its clock was set back: what a device has seen of time stands", async () => {
    await using at = await setUp();
    at.world.clock.pass(dayMillis);
    expect(await verdictOf(at.device, at.folder, "XZ000124")).toBe("NOT_CHECKED");
    at.world.clock.pass(-dayMillis);
    expect(await verdictOf(at.device, at.folder, "XZ000124")).toBe("NOT_CHECKED");
  });

  it.each([73, 10_000])("and a clock that once ran %i years ahead ends no newer pack", async (years) => {
    await using at = await setUp();
    at.world.clock.pass(years * 365 * dayMillis);
    const said = (folder: string, number: string) =>
      verdictOf(at.device, folder, number).catch((error: Error) => error.name);
    expect(await said(at.folder, "XZ000124")).toBe("NOT_CHECKED");
    at.world.clock.pass(-years * 365 * dayMillis + 60_000);
    expect(await said(await at.device.build(at.world), "XZ000123")).toBe("NOT_VALID");
  });
});
