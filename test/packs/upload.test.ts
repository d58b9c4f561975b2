import { rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hubSigningKeys } from "../../packs/hub-key.ts";
import { hubJournalKey, journalKeyIn } from "../../packs/journal/hub-key.ts";
import { called, spawned } from "../cli/command.ts";
import { openTestHub } from "../hub.ts";
import { passport } from "./asked.ts";
import { HandingIn } from "./handing-in.ts";
import { TestDevice } from "./packed.ts";

async function setUp() {
  const stack = new AsyncDisposableStack();
  const hub = await openTestHub();
  stack.defer(() => hub.close());
  const { data } = hub.settings;
  const device = await TestDevice.enrolled(hub.clock, hubSigningKeys(data).key, hubJournalKey(data));
  stack.defer(() => device[Symbol.dispose]());
  const both = await HandingIn.between(hub.world, device);
  const pack = await device.build(hub.world);
  await hub.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = hub.app.server.address() as AddressInfo;
  const at = (name: string) => join(device.folder, name);
  writeFileSync(at("words"), "four words of dice\n");
  const own = ["--device", at("device"), "--passphrase-file", at("words"), "--key-file", at("key")];
  const uploading = ["pack", "upload", ...own, "--url", `http://127.0.0.1:${port}`];
  const upload = async (owner: string, ...scopes: string[]) => {
    writeFileSync(at("key"), await hub.key({ owner, scopes }));
    return called({}, ...uploading);
  };
  /** By several programs of the device. */
  const uploadAtOnce = async (many: number) => {
    writeFileSync(at("key"), await hub.key({ owner: "GRC", scopes: ["*:offline"] }));
    return Promise.all(Array.from({ length: many }, () => spawned({}, ...uploading)));
  };
  return { hub, device, both, pack, upload, uploadAtOnce, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

describe("borderlink pack upload", () => {
  it("hands a device's journal in over the network, and gives up what the hub keeps", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, ...Array.from({ length: 230 }, (_, number) => passport(`XZ${number}`)));
    const { code, out } = await at.upload("GRC", "*:offline");
    expect([code, out]).toEqual([0, "230 entries are handed in and given up; the hub had 0 of them before.\n"]);
    expect(at.both.lines()).toEqual([]);
    expect(await at.both.checkAgain()).toBe(230);
    const entries = (await at.hub.entries()).filter(({ header }) => String(header.note).startsWith("from DEV-"));
    expect(entries.map(({ header }) => header.note)).toEqual([
      expect.stringMatching(/^from DEV-\w+: 200 new, 0 known, 0 quarantined, 0 lost$/),
      expect.stringMatching(/^from DEV-\w+: 30 new, /),
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/\bXZ\d{1,3}\b/);
  });

  it("says where the journal was cut, and ends with 1", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000001"));
    rmSync(join(at.device.folder, "device", "journal.sqlite"));
    const cut = { code: 1, err: expect.stringContaining("The journal was cut") };
    expect(await at.upload("GRC", "*:offline")).toMatchObject(cut);
  });

  it("goes through where several programs of the device hand it in at once, and each check counts once", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, ...Array.from({ length: 450 }, (_, number) => passport(`XZ${number}`)));
    for (const ended of await at.uploadAtOnce(3)) expect(ended).toMatchObject({ code: 0, err: "" });
    expect(at.both.lines()).toEqual([]);
    expect(await at.both.checkAgain()).toBe(450);
  }, 60_000);

  it("is refused without the right, and for another bureau's device; then all of it stays on the device", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000001"));
    const standing = at.both.lines();
    expect(await at.upload("GRC", "*:read")).toMatchObject({ code: 1, err: expect.stringContaining("403") });
    expect(await at.upload("DEU", "*:offline")).toMatchObject({ code: 1, err: expect.stringContaining("no device") });
    expect(at.both.lines()).toEqual(standing);
  });

  it("of a device that an earlier version approved with a key of zeros is refused, and no pack is made for it", async () => {
    await using at = await setUp();
    const { data, store } = at.hub.settings;
    const [id, publicKey] = [`DEV-${"A".repeat(26)}`, Buffer.alloc(32).toString("base64url")];
    await at.both.devices.approve({ id, name: "Weak", publicKey, key: at.both.key, hours: 24 }, "approved");
    const after = { number: 0, link: "A".repeat(43) };
    const about = { hub: journalKeyIn(data), before: null };
    const head = { borderlink: "pack-journal", device: id, epoch: `JRN-${"A".repeat(16)}`, about, after };
    const authorization = `Bearer ${await at.hub.key({ owner: "GRC", scopes: ["*:offline"] })}`;
    const answer = await at.hub.app.inject({
      method: "POST",
      url: "/packs/journal",
      headers: { authorization, "hub-purpose": "border-control", "content-type": "application/x-ndjson" },
      payload: `${JSON.stringify(head)}\n`,
    });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      400,
      { code: "BAD_USER_INPUT", detail: expect.stringContaining("enrol the device anew") },
    ]);
    const settings = { HUB_DATA: data, HUB_STORE: store };
    const built = await called(settings, "pack", "build", join(at.device.folder, "weak"), "--device", id);
    expect([built.code, built.err]).toEqual([1, expect.stringContaining("enrol the device anew")]);
  });

  it("of a revoked device goes to quarantine, which is said", async () => {
    await using at = await setUp();
    await at.both.checked(at.pack, passport("XZ000001"));
    await at.both.devices.revoke(at.device.id, "revoked");
    expect(await at.upload("GRC", "*:offline")).toMatchObject({ code: 1, err: expect.stringContaining("quarantine") });
    expect(await at.both.entries.quarantined()).toEqual(new Map([[at.device.id, new Map([["REVOKED", 1]])]]));
  });
});
