import { fork } from "node:child_process";
import { hash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, truncate, watch, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Manifest } from "../../cli/backup/manifest.ts";
import { measured, packed } from "../../cli/backup/packed.ts";
import { restoreBackup } from "../../cli/backup/put-back.ts";
import { sealed } from "../../cli/backup/sealed.ts";
import { takeBackup } from "../../cli/backup/take.ts";
import { verifyAudit } from "../../core/audit/verification/verify.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { systemClock } from "../../core/clock.ts";
import { copyStore } from "../../core/store/open.ts";
import { openPlatform } from "../../session/platform.ts";
import { actsIn, forgetRegister } from "../core/register/place.ts";
import type { Operator } from "../imports/operator.ts";
import { openSampleHub } from "./sample-hub.ts";

const sealing = { passphrase: "seven dice words", cost: 1024 };

let operator: Operator;
let key: string;
let elsewhere: string;
let file: string;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ operator, key, elsewhere, file, close } = await openSampleHub());
});
afterEach(() => close());

const hub = (data = operator.data) => ({ store: "sqlite", data, clock: systemClock });
const back = () => join(elsewhere, "restored");

/** All names in a folder, however deep, with what may be done to each. */
async function modes(folder: string): Promise<Record<string, string>> {
  const names = ["", ...(await readdir(folder, { recursive: true }))];
  const found = names.map(async (name) => {
    const { mode } = await stat(join(folder, name));
    return [name, (mode & 0o777).toString(8)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

describe("a backup of a running hub", () => {
  it("is restored with its records, links, keys, secrets and audit, for the hub's user alone", async () => {
    const manifest = await takeBackup(hub(), file, sealing);
    await restoreBackup(hub(back()), file, sealing);
    const { store, keys, secret } = await openPlatform(hub(back()), systemClock);
    expect(await keys.check(key)).toMatchObject({ name: "Desk" });
    expect(secret("id")).toEqual(operator.session.platform.secret("id"));
    expect(await store.changes(null, 100)).toEqual(await operator.session.platform.store.changes(null, 100));
    await store.close();
    expect(manifest.state).toMatchObject({ layout: 4, versions: 7 });
    const found = await modes(back());
    for (const [name, mode] of Object.entries(found)) {
      if (name === "audit-public.pem") continue;
      expect([name, mode]).toEqual([name, name === "" || name === "audit" ? "700" : "600"]);
    }
    const witness = { publicKey: readPublicKey(join(back(), "audit-public.pem")), exported: [] };
    expect((await verifyAudit(join(back(), "audit"), witness)).faults.filter(({ torn }) => !torn)).toEqual([]);
  });

  it("is of one moment while another process goes on writing, and delays it not", async () => {
    const writer = fork(join(import.meta.dirname, "busy-writer.ts"), [operator.data], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    await once(writer, "message");
    await takeBackup(hub(), file, sealing);
    writer.send("enough");
    const [written] = (await once(writer, "message")) as [number];
    await restoreBackup(hub(back()), file, sealing);
    const { store } = await openPlatform(hub(back()), systemClock);
    const batches = Map.groupBy(
      (await store.changes(null, 1_000_000)).filter(({ by }) => by === "busy"),
      ({ request }) => request,
    );
    await store.close();
    expect(batches.size).toBeGreaterThan(0);
    expect(batches.size).toBeLessThan(written);
    for (const batch of batches.values()) expect(batch).toHaveLength(20);
  });

  it("shows nothing of what it holds, and stands in the audit", async () => {
    await takeBackup(hub(), file, sealing);
    const bytes = await readFile(file, "latin1");
    for (const secret of [
      "Bearer",
      "SQLite format",
      "store.sqlite",
      operator.session.platform.secret("id").toString("latin1"),
    ])
      expect(bytes).not.toContain(secret);
    const bodies = (await readdir(join(operator.data, "audit"))).filter((name) =>
      name.endsWith("-administration.bodies"),
    );
    const texts = await Promise.all(bodies.map((name) => readFile(join(operator.data, "audit", name), "utf8")));
    expect(texts.join("")).toContain('"note":"a backup of everything was begun"');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("is refused before anything is copied where its file cannot be made", async () => {
    const begun = async () => (await readdir(join(operator.data, "audit"))).length;
    const before = await begun();
    await expect(takeBackup(hub(), join(elsewhere, "missing/hub.backup"), sealing)).rejects.toThrow("ENOENT");
    expect(await begun()).toBe(before);
  });

  it("leaves nothing beside it, overwrites nothing, and is refused where there is no hub", async () => {
    const before = await readdir(operator.data);
    await takeBackup(hub(), file, sealing);
    expect(await readdir(operator.data)).toEqual(before);
    expect(await readdir(elsewhere)).toEqual(["hub.backup"]);
    await expect(takeBackup(hub(), file, sealing)).rejects.toThrow("EEXIST");
    await expect(takeBackup(hub(back()), `${file}2`, sealing)).rejects.toThrow("nothing to back up");
    expect(await readdir(elsewhere)).toEqual(["hub.backup"]);
  });
});

describe("a restore", () => {
  beforeEach(async () => {
    await takeBackup(hub(), file, sealing);
  });

  it("with another passphrase says so and writes nothing", async () => {
    await expect(restoreBackup(hub(back()), file, { passphrase: "eight dice words" })).rejects.toThrow(
      /passphrase is not the one/,
    );
    expect(await readdir(elsewhere)).toEqual(["hub.backup"]);
  });

  it("is refused where HUB_DATA holds anything, and goes into an empty folder", async () => {
    await expect(restoreBackup(hub(operator.data), file, sealing)).rejects.toThrow("is not empty");
    await mkdir(back());
    await restoreBackup(hub(back()), file, sealing);
    expect(await readdir(back())).toContain("store.sqlite");
    await expect(restoreBackup(hub(back()), file, sealing)).rejects.toThrow("is not empty");
  });

  it("of a backup from before stores remembered their secrets goes as it went, and notes them", async () => {
    const { made } = await takeBackup(hub(), `${file}2`, sealing);
    await forgetRegister(hub());
    const aside = join(elsewhere, "copied");
    await mkdir(aside);
    const state = await copyStore(hub(), aside, { clock: systemClock, offline: false });
    const names = (await readdir(operator.data, { recursive: true })).filter((name) =>
      /\.(key|pem|chain|bodies)$/.test(name),
    );
    const sources = names.map((name) => ({ name, path: join(operator.data, name) }));
    const parts = await Promise.all(
      [{ name: "store.sqlite", path: join(aside, "store.sqlite") }, ...sources].map(measured),
    );
    const paths = (name: string) => join(name === "store.sqlite" ? aside : operator.data, name);
    const content = packed({ made, state, parts }, paths);
    await pipeline(sealed(content, sealing.passphrase, sealing.cost), createWriteStream(`${file}3`));
    await restoreBackup(hub(back()), `${file}3`, sealing);
    const { keys, store } = await openPlatform(hub(back()), systemClock);
    expect(await keys.check(key)).toMatchObject({ name: "Desk" });
    await store.close();
    expect(await actsIn(back())).toContainEqual(
      expect.stringMatching(/^outcome committed: noted the fingerprint of id/),
    );
    await rm(join(back(), "id.key"));
    await expect(openPlatform(hub(back()), systemClock)).rejects.toThrow("id.key is missing");
  });

  it("of a file that was changed or cut anywhere writes nothing", async () => {
    const whole = await readFile(file);
    const places = Array.from({ length: 24 }, (_, at) => Math.floor((whole.length * at) / 24));
    const firstFrame = whole.indexOf("\n") + 1 + 256 * 1024 + 16;
    expect(firstFrame).toBeLessThan(whole.length);
    for (const place of [...places, firstFrame]) {
      const changed = Buffer.from(whole);
      changed.writeUInt8((changed[place] ?? 0) ^ 1, place);
      await writeFile(file, changed);
      await expect(restoreBackup(hub(back()), file, sealing), `byte ${place}`).rejects.toThrow(
        /passphrase|damaged|not a backup/,
      );
      await writeFile(file, whole);
      await truncate(file, place);
      await expect(restoreBackup(hub(back()), file, sealing), `cut at ${place}`).rejects.toThrow(
        /passphrase|damaged|not a backup/,
      );
    }
    expect(await readdir(elsewhere)).toEqual(["hub.backup"]);
  });

  it("whose store is not what it was, or whose parts would land elsewhere, writes nothing", async () => {
    const { made, state, parts } = await takeBackup(hub(), `${file}2`, sealing);
    const forged = async (manifest: Manifest) => {
      const content = packed(manifest, (name) => join(operator.data, name));
      await rm(file);
      await pipeline(sealed(content, sealing.passphrase, sealing.cost), createWriteStream(file));
      return restoreBackup(hub(back()), file, sealing);
    };
    const store = await measured({ name: "store.sqlite", path: join(operator.data, "store.sqlite") });
    const others = parts.filter(({ name }) => name.endsWith(".key"));
    await expect(forged({ made, state, parts: [store, ...others] })).rejects.toThrow("not equal to the one backed up");
    const [one] = others;
    for (const name of ["../evil.key", "/evil.key", "audit/../evil.key", "main.ts"])
      await expect(
        forged({ made, state, parts: one ? [{ ...one, name, bytes: 0, sha256: hash("sha256", "") }] : [] }),
      ).rejects.toThrow("list of parts");
    expect((await readdir(elsewhere)).toSorted()).toEqual(["hub.backup", "hub.backup2"]);
  });
});

describe("a command that is killed in the middle", () => {
  /** Kills it as soon as something new stands in the folder that it works in. */
  async function killed(what: "backup" | "restore", data: string, file: string, at: string): Promise<void> {
    const seen = watch(at)[Symbol.asyncIterator]();
    const appeared = seen.next();
    const child = fork(join(import.meta.dirname, "killed-backup.ts"), [what, data, file, sealing.passphrase]);
    const exit = once(child, "exit");
    await appeared;
    child.kill("SIGKILL");
    expect(await exit).toEqual([null, "SIGKILL"]);
    await seen.return?.();
  }

  it("leaves no half backup, and the next one is made", async () => {
    await killed("backup", operator.data, file, operator.data);
    expect(await readdir(elsewhere)).not.toContain("hub.backup");
    await takeBackup(hub(), file, sealing);
    await restoreBackup(hub(back()), file, sealing);
    expect(await readdir(back())).toContain("store.sqlite");
  });

  it("leaves no half hub, and restores when it is run again", async () => {
    // So dear that the passphrase is still being tried when the kill comes, however fast the machine.
    await takeBackup(hub(), file, { ...sealing, cost: 2 ** 15 });
    await killed("restore", back(), file, elsewhere);
    expect(await readdir(elsewhere)).not.toContain("restored");
    await restoreBackup(hub(back()), file, sealing);
    expect(await readdir(back())).toContain("store.sqlite");
  });
});
