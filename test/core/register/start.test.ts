import { randomBytes } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openPlatform } from "../../../session/platform.ts";
import { markFile } from "../../../core/audit/mark.ts";
import { auditFolder } from "../../../core/audit/open.ts";
import { fingerprintIn, secretFile, type SecretName, secretPath } from "../../../core/secrets.ts";
import { StartRefused } from "../../../core/start.ts";
import { openStore, storeFile } from "../../../core/store/open.ts";
import { freshPlace } from "../../store.ts";
import { actsIn, atHub, clock, forgetRegister, start, usedPlace } from "./place.ts";

const replaced = (data: string, name: SecretName) =>
  writeFileSync(secretPath(data, name), randomBytes(32), { mode: 0o600 });
const lost = (data: string, name: SecretName) => rmSync(secretPath(data, name));

function newPlace() {
  const place = freshPlace();
  onTestFinished(() => place.remove());
  return place;
}

describe("a start on a store that was made with other secrets", () => {
  for (const name of ["id", "pepper", "audit", "audit-signing"] as const) {
    it(`is refused where ${name}.key is lost, and makes none in its place`, async () => {
      const place = await usedPlace();
      lost(place.data, name);
      const before = readdirSync(place.data, { recursive: true });
      const refused = start(place);
      await expect(refused).rejects.toThrow(StartRefused);
      await expect(refused).rejects.toThrow(`${secretPath(place.data, name)} is missing`);
      await expect(refused).rejects.toThrow(`borderlink secrets replace ${name} --reason`);
      await expect(openPlatform(place, clock)).rejects.toThrow("from a backup");
      expect(readdirSync(place.data, { recursive: true })).toEqual(before);
    });

    it(`is refused where ${name}.key is another, and goes on once the right one is back`, async () => {
      const place = await usedPlace();
      const right = join(place.data, "kept");
      renameSync(secretPath(place.data, name), right);
      replaced(place.data, name);
      await expect(start(place)).rejects.toThrow(`${name}.key is not the one that this store was made with`);
      renameSync(right, secretPath(place.data, name));
      await start(place);
    });
  }

  it("has claims made anew where they are lost, since nothing that is kept depends on them", async () => {
    const place = await usedPlace();
    secretFile(place.data, "claims");
    lost(place.data, "claims");
    await atHub(place, async ({ platform }) => expect(platform.secret("claims")).toHaveLength(32));
  });

  it("goes on with the secrets it has read where a file goes while it runs", async () => {
    const place = await usedPlace();
    await atHub(place, async ({ platform }) => {
      const before = platform.secret("id");
      lost(place.data, "id");
      expect(platform.secret("id")).toEqual(before);
      expect(existsSync(secretPath(place.data, "id"))).toBe(false);
    });
  });
});

describe("a start on a new store", () => {
  it("takes the secrets that are in the folder already", async () => {
    const place = newPlace();
    const given = secretFile(place.data, "id");
    await start(place);
    await atHub(place, async ({ platform }) => expect(platform.secret("id")).toEqual(given));
    expect(await actsIn(place.data)).toEqual([]);
  });

  it("agrees with others that start at once", async () => {
    const place = newPlace();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openPlatform(place, clock)));
    const ids = new Set(opened.map(({ secret }) => secret("id").toString("hex")));
    expect(ids.size).toBe(1);
    for (const platform of opened) await platform.close();
    await start(place);
  });

  it("is refused where the folder's embedded store was lost, until it is back", async () => {
    const place = { ...newPlace(), store: "sqlite" };
    await start(place);
    const kept = join(place.data, "kept.sqlite");
    renameSync(join(place.data, storeFile), kept);
    for (const _ of ["the first time", "again"])
      await expect(start(place)).rejects.toThrow("store.sqlite was lost or moved away");
    expect(readdirSync(place.data)).not.toContain(storeFile);
    await (await openStore(place, [], clock)).close();
    await expect(start(place)).rejects.toThrow("store.sqlite was lost or moved away");
    renameSync(kept, join(place.data, storeFile));
    await start(place);
  });
});

describe("a start on what an earlier hub has left", () => {
  it("proves id.key by the ids of records, and notes everything once, as an act of administration", async () => {
    const place = await usedPlace();
    await forgetRegister(place);
    await start(place);
    await start(place);
    const id = /AUDIT-[A-Z2-7]{26}/;
    expect((await actsIn(place.data)).map((act) => act.replace(id, "AUDIT-…"))).toEqual([
      "intent begun: register of secrets and audit folders",
      "outcome committed: noted the fingerprint of id.key, noted the fingerprint of pepper.key, registered the audit folder AUDIT-…",
    ]);
    replaced(place.data, "pepper");
    await expect(start(place)).rejects.toThrow("pepper.key is not the one");
  });

  it("is refused where its records were made with another id.key, or with one that is missing", async () => {
    const place = await usedPlace();
    await forgetRegister(place);
    replaced(place.data, "id");
    await expect(start(place)).rejects.toThrow("id.key is not the one that this store was made with");
    lost(place.data, "id");
    await expect(start(place)).rejects.toThrow("id.key is missing");
    expect(await actsIn(place.data)).toEqual([]);
  });

  it("is refused where it has keys and their pepper is missing", async () => {
    const place = await usedPlace();
    await forgetRegister(place);
    lost(place.data, "pepper");
    await expect(start(place)).rejects.toThrow("pepper.key is missing");
  });

  it("agrees with others that start at once", async () => {
    const place = await usedPlace();
    await forgetRegister(place);
    const opened = await Promise.all(Array.from({ length: 3 }, () => openPlatform(place, clock)));
    for (const platform of opened) await platform.close();
    const acts = await actsIn(place.data);
    expect(acts.filter((act) => act.includes("committed: noted"))).toHaveLength(1);
  });
});

describe("a start on another audit folder", () => {
  it("is refused on that of another hub, and leaves it as it was", async () => {
    const [place, earlier, other] = [await usedPlace(), await usedPlace(), await usedPlace()];
    await forgetRegister(earlier);
    for (const { data, store } of [earlier, place]) {
      rmSync(auditFolder(data), { recursive: true });
      cpSync(auditFolder(other.data), auditFolder(data), { recursive: true });
      const before = readdirSync(auditFolder(data));
      await expect(start({ data, store })).rejects.toThrow(/is the audit of another hub \(AUDIT-/);
      expect(readdirSync(auditFolder(data))).toEqual(before);
    }
  });

  it("is refused on that of a copy of the same hub, though the same id.key made it", async () => {
    const place = await usedPlace({ store: "sqlite" });
    const copy = { ...newPlace(), store: "sqlite" };
    cpSync(place.data, copy.data, { recursive: true });
    await forgetRegister(copy);
    await start(copy);
    rmSync(auditFolder(place.data), { recursive: true });
    cpSync(auditFolder(copy.data), auditFolder(place.data), { recursive: true });
    const before = readdirSync(auditFolder(place.data));
    await expect(start(place)).rejects.toThrow(/is not the audit folder of this hub, AUDIT-/);
    expect(readdirSync(auditFolder(place.data))).toEqual(before);
  });

  it("is refused where the folder is gone, empty or without its name", async () => {
    const place = await usedPlace();
    const folder = auditFolder(place.data);
    const mark = readFileSync(join(folder, markFile));
    rmSync(join(folder, markFile));
    await expect(start(place)).rejects.toThrow("is its disk mounted?");
    writeFileSync(join(folder, markFile), mark);
    await start(place);
    for (const name of readdirSync(folder)) if (name !== markFile) rmSync(join(folder, name));
    await expect(start(place)).rejects.toThrow(/was emptied: none of the files is left that AUDIT-/);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    await expect(start(place)).rejects.toThrow(/borderlink audit lost AUDIT-[A-Z2-7]{26} --reason/);
    rmSync(folder, { recursive: true });
    await expect(start(place)).rejects.toThrow("is its disk mounted?");
    expect(existsSync(folder)).toBe(false);
  });

  it("is refused where the folder's name is damaged", async () => {
    const place = await usedPlace();
    writeFileSync(join(auditFolder(place.data), markFile), "{}");
    await expect(start(place)).rejects.toThrow("folder.json is damaged");
  });
});

describe("a fingerprint", () => {
  it("says nothing of the secret, and is another for another name", () => {
    const { data } = newPlace();
    const secret = secretFile(data, "id");
    cpSync(secretPath(data, "id"), secretPath(data, "pepper"));
    const prints = [fingerprintIn(data, "id"), fingerprintIn(data, "pepper")];
    expect(new Set(prints).size).toBe(2);
    expect(prints).not.toContain(secret.toString("hex"));
  });
});
