import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringUpToDate } from "../../core/audit/index/update.ts";
import type { Caller } from "../../core/access/caller.ts";
import { Devices } from "../../session/offline/devices.ts";
import { type Asker, openTestHub } from "../hub.ts";
import { dayMillis, offline, post } from "../packs/packed.ts";
import { callerOf, shownTo } from "../world.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeAll(async () => void (hub = await openTestHub()));
afterAll(() => hub.close());

const time = () => new Date(hub.clock.now()).toISOString();
const unsettled = { draft: "pack.draft", path: "pack", signedBy: "x" };
const nothing = () => {};
const nld = { owner: "NLD", scopes: ["*:read", "*:administer"] };

/** Has a pack made of what the caller may take along, as `borderlink pack build` does; its device. */
async function packFor(
  caller: Caller,
  { hours = 24, sequence = 1, device = `DEV-${caller.owner}`, isKilled = false } = {},
) {
  const devices = new Devices(hub.hub.platform.store, hub.clock);
  await devices.approve({ id: device, name: "Post 7", publicKey: "x", key: "KEY-1", hours: 24 }, "1");
  const before = (await devices.find(device)) ?? { id: device };
  const made = time();
  const { offlineRecords } = hub.world.asking(caller, "border-control", { audit: hub.hub.audit }).looking;
  const ends = hub.clock.now() + hours * 3_600_000;
  for await (const _ of offlineRecords.records(ends, `in pack ${sequence} of ${device}`));
  hub.clock.pass(1_000);
  const { owner, test } = caller;
  const pack = { sequence, owner, test, purpose: "border-control", request: offlineRecords.requestId, made } as const;
  const noted = { ...pack, finished: time(), validUntil: new Date(ends).toISOString(), unsettled };
  await devices.made(before, noted, nothing, "2");
  if (!isKilled) await devices.settle(device, { sequence, isThere: true }, nothing, "2");
  await bringUpToDate(join(hub.settings.data, "audit"), await hub.hub.platform.index());
  return device;
}

async function packs(holding: string, asker: Asker = nld) {
  const asked = "query ($id: ID!) { packs(holding: $id) { device sequence owner purpose made validUntil inDoubt } }";
  return hub.ask(asker, asked, { variables: { id: holding } });
}

describe("The packs that hold a record", () => {
  it("are told to its owner: those that are good, with whom they are for, and none that holds others alone", async () => {
    const taken = await hub.world.passport("XN300", { owner: "NLD", policy: offline });
    const kept = await hub.world.passport("XN301", { owner: "NLD", policy: shownTo({}) });
    const made = time();
    const device = await packFor(post);
    hub.clock.pass(3_600_000);
    await packFor(callerOf("DEU", { scopes: ["person:read", "person:offline"] }));
    const told = { device, sequence: 1, owner: "GRC", purpose: "border-control", made, inDoubt: false };
    expect((await packs(taken)).data.packs).toMatchObject([told]);
    expect((await packs(kept)).data.packs).toEqual([]);
    hub.clock.pass(dayMillis - 3_600_000);
    expect((await packs(taken)).data.packs).toEqual([]);
  });

  it("are none of a device that was revoked while its pack was made", async () => {
    const record = await hub.world.passport("XN305", { owner: "NLD", policy: offline });
    const devices = new Devices(hub.hub.platform.store, hub.clock);
    await devices.approve({ id: "DEV-BBBB", name: "Post 8", publicKey: "x", key: "KEY-1", hours: 24 }, "1");
    await devices.revoke("DEV-BBBB", "2");
    const pack = { sequence: 1, owner: "GRC", test: false, purpose: "border-control", request: "3" } as const;
    const times = { made: time(), finished: time(), validUntil: new Date(hub.clock.now() + dayMillis).toISOString() };
    expect(await devices.made({ id: "DEV-BBBB" }, { ...pack, ...times, unsettled }, nothing, "3")).toBe("revoked");
    expect((await packs(record)).data.packs).toEqual([]);
  });

  it("are not those of two that were made at once: what was made first counts alone", async () => {
    const devices = new Devices(hub.hub.platform.store, hub.clock);
    await devices.approve({ id: "DEV-CCCC", name: "Post 9", publicKey: "x", key: "KEY-1", hours: 24 }, "1");
    const before = { id: "DEV-CCCC" };
    const kept: number[] = [];
    const make = (sequence: number) => {
      const pack = { sequence, owner: "GRC", test: false, purpose: "border-control", request: "3" } as const;
      const times = { made: time(), finished: time(), validUntil: new Date(hub.clock.now() + 1_000).toISOString() };
      return devices.made(before, { ...pack, ...times, unsettled }, () => void kept.push(sequence), "3");
    };
    expect([await make(2), await make(1), await make(3), kept]).toEqual(["made", "overtaken", "overtaken", [2]]);
  });

  it("are told as in doubt where the command that made one was killed, until it is known whether there is one", async () => {
    const record = await hub.world.passport("XN306", { owner: "NLD", policy: offline });
    const devices = new Devices(hub.hub.platform.store, hub.clock);
    for (const isThere of [true, false]) {
      const device = await packFor(post, { device: `DEV-${isThere}`, isKilled: true });
      const ofIt = async () =>
        (await packs(record)).data.packs.filter((one: { device: string }) => one.device === device);
      expect(await ofIt()).toMatchObject([{ sequence: 1, inDoubt: true }]);
      const kept: number[] = [];
      const settled = () => devices.settle(device, { sequence: 1, isThere }, () => void kept.push(1), "3");
      expect([await settled(), await settled(), kept]).toEqual([true, false, isThere ? [1] : []]);
      expect(await ofIt()).toMatchObject(isThere ? [{ sequence: 1, inDoubt: false }] : []);
      expect((await devices.find(device))?.signedBy).toBe(isThere ? "x" : undefined);
    }
  });

  it("are told of a record that was withdrawn, until the device's next is the only one that is good", async () => {
    const record = await hub.world.passport("XN310", { owner: "NLD", policy: offline });
    const device = await packFor(post, { device: "DEV-AAAA" });
    await hub.world.withdraw(record, "NLD");
    hub.clock.pass(dayMillis / 2);
    await packFor(post, { device: "DEV-AAAA", sequence: 2 });
    expect((await packs(record)).data.packs).toMatchObject([{ device, sequence: 1 }]);
    hub.clock.pass(dayMillis / 2);
    expect((await packs(record)).data.packs).toEqual([]);
  });

  it("are none for whoever was only shown the record meanwhile", async () => {
    const record = await hub.world.passport("XN320", { owner: "NLD", policy: shownTo({}) });
    const read = hub.ask({ owner: "GRC" }, "query ($id: ID!) { node(id: $id) { id } }", { variables: { id: record } });
    await Promise.all([read, packFor(post)]);
    expect((await packs(record)).data.packs).toEqual([]);
  });

  it("are told to nobody else, and of nothing that is not the asker's", async () => {
    const record = await hub.world.passport("XN330", { owner: "NLD", policy: offline });
    await packFor(post, { device: "DEV-BBBB" });
    expect((await packs(record, { ...nld, owner: "DEU" })).data.packs).toBeNull();
    expect((await packs(record, { ...nld, test: true })).data.packs).toBeNull();
    expect((await packs(record, { ...nld, scopes: ["*:read", "vehicle:administer"] })).data.packs).toBeNull();
    expect((await packs("nonsense")).data.packs).toBeNull();
    expect((await packs(record, { ...nld, scopes: ["*:read"] })).codes).toEqual(["FORBIDDEN"]);
  });
});
