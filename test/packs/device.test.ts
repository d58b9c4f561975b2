import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { Connection } from "../../core/store/sqlite/connection.ts";
import { Device, enrolDevice } from "../../packs/device/folder.ts";
import { Seen } from "../../packs/device/seen.ts";
import { Journal } from "../../packs/journal/journal.ts";
import type { Manifest } from "../../packs/manifest.ts";
import { openWorld } from "../world.ts";
import { opener, TestDevice } from "./packed.ts";

const run = promisify(execFile);

describe("What a device keeps", () => {
  it("forgets no newer pack where several programs of it take packs at once", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const folder = join(device.folder, "device");
    const program = join(import.meta.dirname, "seeing.ts");
    const take = (first: number) => run(process.execPath, [program, folder, String(first), "2", "60"]);
    const said = await Promise.all([take(1), take(2)]);
    expect(said.map(({ stdout }) => stdout)).toEqual(["0\n", "0\n"]);
    expect(device.own().state().sequence).toBe(60);
  }, 60_000);

  it("is written while no other program of it can write", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const own = device.own();
    const keep = own.keep.bind(own);
    const written: boolean[] = [];
    own.keep = (state) => {
      const other = new Connection(own.at("device.lock"), 0);
      written.push(!other.begin());
      other.close();
      keep(state);
    };
    const seen = new Seen(own, world.clock);
    const manifest = { sequence: 1, made: "2026-06-01T12:00:00.000Z" } as Manifest;
    seen.take({ manifest, trust: { hub: own.state().hub, sequence: 1 } });
    seen.keep();
    expect(written).toEqual([true, true]);
  });

  it("is one device's, where two are enrolled in its folder at once", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const folder = join(device.folder, "other");
    const enrolled = await Promise.allSettled([1, 2].map((one) => enrolDevice(folder, `Post ${one}`, opener, 64)));
    const made = enrolled.flatMap((one) => (one.status === "fulfilled" ? [one.value.device] : []));
    expect(made).toEqual([Device.open(folder, opener).id]);
    expect(existsSync(join(folder, "device.lock"))).toBe(true);
  });

  it("that was cut to nothing is had anew by accepting the hub again", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const own = device.own();
    const { hub } = own.state();
    writeFileSync(own.at("state.sealed"), "");
    expect(() => own.state()).toThrow("pack accept");
    own.accept({ borderlink: "pack-approval", device: own.id, hub }, new Date(world.clock.now()).toISOString());
    expect(own.state()).toMatchObject({ hub, sequence: 0 });
  });

  it("says what to do where its lock or its journal is not what it was", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const own = device.own();
    writeFileSync(own.at("journal.sqlite"), "not a journal, and longer than a page's head is\n".repeat(100));
    expect(() => Journal.open(own, device.hubJournal.text)).toThrow(
      /^The device's journal cannot be opened \(file is not a database\)\. .*move journal\.sqlite away/,
    );
    writeFileSync(own.at("device.lock"), "not a lock");
    expect(() => own.alone(() => null)).toThrow("device.lock is no lock, which would be empty: remove it");
  });

  it("has the end of its journal where a program that came less far ends later", async () => {
    await using world = await openWorld();
    using device = await TestDevice.enrolled(world.clock);
    const open = () => Journal.open(device.own(), device.hubJournal.text);
    const asked = { at: new Date(world.clock.now()).toISOString(), purpose: "border-control", place: null } as const;
    const document = { document: null, vehicle: null, person: null };
    const [first, second] = [open(), open()];
    await second.write({ ...asked, asked: [document] });
    second.close();
    expect(JSON.parse(device.own().recall("journal") ?? "")).toMatchObject({ number: 1 });
    first.close();
    expect(JSON.parse(device.own().recall("journal") ?? "")).toMatchObject({ number: 1 });
  });
});
