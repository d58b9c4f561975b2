import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hits } from "../../records/checks/records.ts";
import { journalEntryCollection } from "../../session/offline/journal-entries.ts";
import { shownTo, openWorld } from "../world.ts";
import { passport, stolen } from "./asked.ts";
import { HandingIn } from "./handing-in.ts";
import { TestDevice } from "./packed.ts";

async function setUp() {
  const stack = new AsyncDisposableStack();
  const world = stack.use(await openWorld());
  const device = await TestDevice.enrolled(world.clock);
  stack.defer(() => device[Symbol.dispose]());
  const both = await HandingIn.between(world, device);
  const pack = await device.build(world);
  return { world, device, both, pack, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

const hour = 3_600_000;

describe("What a device was asked where there was no network", () => {
  it("is handed in, checked again and counted once; the device gives it up on the hub's word alone", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000123"), passport("XZ000124"));
    expect(at.both.lines()).toHaveLength(1 + 2);
    const received = await at.both.receive();
    expect(received).toMatchObject({ fresh: 2, known: 0, quarantined: 0, lost: 0 });
    expect(await at.both.receive()).toMatchObject({ fresh: 0, known: 2, quarantined: 0 });
    expect(await at.both.checkAgain()).toBe(2);
    expect(await at.both.checkAgain()).toBe(0);
    expect(await at.both.counted()).toEqual({ NO_RECORD: 2 });
    const forged = received.acknowledgement.replace('"number":2', '"number":1');
    expect(() => at.both.clear({ acknowledgement: forged })).toThrow(expect.objectContaining({ because: "unsigned" }));
    expect(at.both.clear(received)).toEqual({ gone: 2, left: 0 });
    expect(at.both.lines()).toEqual([]);
    await at.both.checked(at.pack, passport("XZ000125"));
    expect(await at.both.receive()).toMatchObject({ fresh: 1, known: 0, quarantined: 0, lost: 0 });
  });

  it("is met by what was recorded since, and the hit has both times", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000123"));
    at.world.clock.pass(2 * hour);
    await at.world.write("documentReport", stolen);
    at.world.clock.pass(hour);
    await at.both.receive();
    await at.both.checkAgain();
    const [hit] = await at.world.platform.store.find(hits, {}, { first: 10 });
    expect(hit).toMatchObject({
      owner: "GRC",
      recordOwner: "UTO",
      meetings: [{ at: "2026-06-01T12:00:00.000Z", checkedAgain: "2026-06-01T15:00:00.000Z", place: "Post 7" }],
    });
    expect(at.both.audited).toMatchObject([
      {
        kept: "usual",
        entry: { records: [{ owner: "UTO" }], note: expect.stringContaining("asked offline 2026-06-01T12") },
      },
    ]);
  });

  it("is met discreetly as well, which its owner alone is told", async () => {
    await using at = await setUp();
    await at.world.write("documentReport", { ...stolen, policy: shownTo({ discreet: true }) });
    await at.both.checked(at.pack, passport("XZ000123"));
    await at.both.receive();
    await at.both.checkAgain();
    const found = await at.world.platform.store.find(hits, {}, { first: 10 });
    expect(found).toMatchObject([{ owner: "UTO", checkedBy: "GRC", meetings: [{ checkedAgain: expect.any(String) }] }]);
    expect(at.both.audited).toMatchObject([
      { kept: "usual", entry: { note: "met discreetly" } },
      { kept: "shorter", entry: { records: [] } },
    ]);
  });

  it("leaves marks in the audit as any check does, and no text, and is not kept once it was checked", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000124"));
    await at.both.receive();
    await at.both.checkAgain();
    const [{ kept, entry } = {}] = at.both.audited;
    expect([kept, entry?.operation?.marked?.values.length]).toEqual(["shorter", 1]);
    expect(JSON.stringify(entry)).not.toContain("XZ000124");
    const rows = await at.world.platform.store.find(journalEntryCollection, {}, { first: 10 });
    expect(rows).toMatchObject([{ state: "CHECKED", body: null }]);
  });

  it("cannot be read on the device, whose files and lines have it sealed", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000124"));
    const folder = join(at.device.folder, "device");
    const all = readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1"));
    const bodies = at.both
      .lines()
      .map((line) => Buffer.from((JSON.parse(line) as { body?: string }).body ?? "", "base64url"));
    for (const text of [...all, ...bodies.map((body) => body.toString("latin1"))]) expect(text).not.toContain("000124");
  });

  it("is refused where entries were changed, left out, put in another order or are another device's", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, ...["1", "2", "3"].map((digit) => passport(`XZ00000${digit}`)));
    const [head, first, second, third] = at.both.lines() as [string, string, string, string];
    const flipped = first.replace(/"body":"(.)/, (_, letter) => `"body":"${letter === "A" ? "B" : "A"}`);
    for (const lines of [
      [head, flipped, second, third],
      [head, first, third],
      [head, second, first, third],
      [head, second],
      [first],
      [head.replace("DEV-", "DEV-A").replace(/"device":"(.{30})./, '"device":"$1'), first],
      ["{}"],
      [],
    ])
      await expect(at.both.receive(lines)).rejects.toMatchObject({ name: "PackRefused" });
    expect(await at.both.receive()).toMatchObject({ fresh: 3 });
  });
});

describe("A journal of which something is amiss", () => {
  it("forked by a disk that was put back is recognised, and goes to quarantine with what follows", async () => {
    await using at = await setUp();
    const [own, image] = [join(at.device.folder, "device"), join(at.device.folder, "image")];
    await at.both.checked(at.pack, passport("XZ000001"));
    cpSync(own, image, { recursive: true });
    await at.both.checked(at.pack, passport("XZ000002"));
    await at.both.receive();
    rmSync(own, { recursive: true });
    cpSync(image, own, { recursive: true });
    await at.both.checked(at.pack, passport("XZ000003"), passport("XZ000004"));
    const received = await at.both.receive();
    expect(received).toMatchObject({ fresh: 0, known: 1, quarantined: 2, because: new Set(["FORKED"]) });
    expect(await at.both.receive()).toMatchObject({ fresh: 0, known: 3, quarantined: 0 });
    at.both.clear(received);
    await at.both.checked(at.pack, passport("XZ000005"));
    expect(await at.both.receive()).toMatchObject({ quarantined: 1, because: new Set(["FORKED"]) });
    expect(await at.both.checkAgain()).toBe(2);
    expect(await at.both.entries.quarantined()).toEqual(new Map([[at.device.id, new Map([["FORKED", 3]])]]));
    expect(await at.both.entries.release(at.device.id)).toBe(3);
    expect(await at.both.checkAgain()).toBe(3);
    expect(await at.both.counted()).toEqual({ NO_RECORD: 5 });
  });

  it("cut on the device is begun anew, and the hub is told how many entries are lost", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000001"));
    at.both.clear(await at.both.receive());
    await at.both.checked(at.pack, passport("XZ000002"), passport("XZ000003"));
    const folder = join(at.device.folder, "device");
    for (const file of readdirSync(folder)) if (file.startsWith("journal.sqlite")) rmSync(join(folder, file));
    await at.both.checked(at.pack, passport("XZ000004"));
    expect(await at.both.receive()).toMatchObject({ fresh: 1, lost: 2 });
  });

  it("cut where a copy of the disk wrote under the same numbers is missed for what its own entries lack", async () => {
    await using at = await setUp();
    const [own, image] = [join(at.device.folder, "device"), join(at.device.folder, "image")];
    await at.both.checked(at.pack, passport("XZ000001"));
    cpSync(own, image, { recursive: true });
    await at.both.checked(at.pack, passport("XZ000002"));
    at.both.clear(await at.both.receive());
    const original = join(at.device.folder, "original");
    cpSync(own, original, { recursive: true });
    rmSync(own, { recursive: true });
    cpSync(image, own, { recursive: true });
    await at.both.checked(at.pack, ...["3", "4", "5", "6"].map((digit) => passport(`XZ00000${digit}`)));
    expect(await at.both.receive()).toMatchObject({ quarantined: 4 });
    rmSync(own, { recursive: true });
    cpSync(original, own, { recursive: true });
    await at.both.checked(at.pack, passport("XZ000007"));
    for (const file of readdirSync(own)) if (file.startsWith("journal.sqlite")) rmSync(join(own, file));
    await at.both.checked(at.pack, passport("XZ000008"));
    expect(await at.both.receive()).toMatchObject({ fresh: 1, lost: 1 });
  });

  it("that lacks entries before is in quarantine, and goes on once that was released", async () => {
    await using at = await setUp();
    const handIn = async (number: string) => {
      await at.both.checked(at.pack, passport(number));
      const received = await at.both.receive();
      at.both.clear(received);
      return received;
    };
    await handIn("XZ000001");
    // As where the hub was restored from a backup of before.
    await at.world.platform.store.discard(journalEntryCollection, {});
    expect(await handIn("XZ000002")).toMatchObject({ quarantined: 1, because: new Set(["GAP"]) });
    expect(await handIn("XZ000003")).toMatchObject({ quarantined: 1, because: new Set(["GAP"]) });
    expect(await at.both.entries.release(at.device.id)).toBe(2);
    expect(await handIn("XZ000004")).toMatchObject({ fresh: 1, quarantined: 0 });
    expect(await at.both.checkAgain()).toBe(3);
  });

  it("of a revoked device is kept sealed in quarantine until an operator releases or deletes it", async () => {
    await using at = await setUp();
    await at.world.write("documentReport", stolen);
    await at.both.checked(at.pack, passport("XZ000123"));
    await at.both.devices.revoke(at.device.id, "revoked");
    const received = await at.both.receive();
    expect(received).toMatchObject({ fresh: 0, quarantined: 1, because: new Set(["REVOKED"]) });
    expect(await at.both.checkAgain()).toBe(0);
    expect(at.both.clear(received)).toEqual({ gone: 1, left: 0 });
    expect(await at.both.entries.delete(at.device.id)).toBe(1);
    expect(await at.both.checkAgain()).toBe(0);
    expect(await at.both.counted()).toEqual({});
  });

  it("of a key that was revoked since it was asked is checked all the same: it was lawful then", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000123"));
    await at.world.platform.keys.revoke(at.both.key);
    await at.both.receive();
    expect(await at.both.checkAgain()).toBe(1);
  });

  it("keeps a device from answering where it cannot be written", async () => {
    await using at = await setUp();
    const folder = join(at.device.folder, "device");
    await at.both.checked(at.pack, passport("XZ000001"));
    for (const file of readdirSync(folder)) if (file.startsWith("journal.sqlite")) rmSync(join(folder, file));
    cpSync(join(folder, "device.json"), join(folder, "journal.sqlite"));
    await expect(at.both.checked(at.pack, passport("XZ000002"))).rejects.toMatchObject({ because: "damaged" });
  });
});
