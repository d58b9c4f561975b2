import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readMark } from "../../core/audit/mark.ts";
import { auditFolder } from "../../core/audit/open.ts";
import { type SecretName, secretPath } from "../../core/secrets.ts";
import { actsIn, atHub, start, usedPlace } from "../core/register/place.ts";
import type { Place } from "../store.ts";
import { called } from "./command.ts";

const command = join(import.meta.dirname, "../../cli/borderlink.ts");
const gateway = join(import.meta.dirname, "../../gateway/main.ts");
const subgraph = join(import.meta.dirname, "../../subgraphs/main.ts");

function run(place: Place, program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const settings = { HUB_DATA: place.data, HUB_STORE: place.store, HUB_PORT: "0", HUB_LOG: "silent", ...env };
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [program, ...args], { env: settings }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const borderlink = (place: Place, ...args: readonly string[]) =>
  called({ HUB_DATA: place.data, HUB_STORE: place.store }, ...args);
const because = ["--reason", "the disk burnt out"];
const lose = (place: Place, name: SecretName) => rm(secretPath(place.data, name));
const folderId = (place: Place) => readMark(auditFolder(place.data))?.id ?? "";

describe("every program of the hub", () => {
  it("says in words which file is missing, and ends, where a secret is lost", async () => {
    const place = await usedPlace();
    await lose(place, "pepper");
    const input = join(place.data, "in.ndjson");
    await writeFile(input, "");
    const ended = await Promise.all([
      run(place, gateway, []),
      run(place, gateway, [], { HUB_PROCESSES: "2" }),
      run(place, subgraph, ["persons"]),
      run(place, command, ["keys", "list"]),
      borderlink(place, "import", input),
      borderlink(place, "demo", "--persons", "5"),
      borderlink(place, "audit", "index"),
    ]);
    for (const { code, err } of ended) {
      expect(code).toBe(1);
      expect(err).toContain(`${secretPath(place.data, "pepper")} is missing`);
      expect(err).not.toMatch(/ at .*\.ts/);
    }
    expect(await readdir(place.data)).not.toContain("pepper.key");
  });
});

describe("borderlink secrets replace", () => {
  it("makes a new pepper, under which earlier keys are unknown, and says so in the audit", async () => {
    const place = await usedPlace();
    await lose(place, "pepper");
    const replaced = await borderlink(place, "secrets", "replace", "pepper", ...because);
    expect([replaced.code, replaced.out]).toEqual([0, `${secretPath(place.data, "pepper")} is new.\n`]);
    expect(replaced.err).toContain("Every API key made before is refused");
    await start(place);
    expect(await actsIn(place.data)).toEqual([
      "intent begun: secrets replace pepper: the disk burnt out",
      "outcome committed: secrets replace pepper: the disk burnt out",
    ]);
  });

  it("refuses another id.key while records stand, and takes the one that is there where it must", async () => {
    const place = await usedPlace();
    const other = randomBytes(32);
    await writeFile(secretPath(place.data, "id"), other);
    const refused = await borderlink(place, "secrets", "replace", "id", ...because);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/^borderlink: 1 records have ids/)]);
    await expect(start(place)).rejects.toThrow("id.key is not the one");
    const forced = await borderlink(place, "secrets", "replace", "id", "--force", ...because);
    expect([forced.code, forced.out]).toEqual([0, expect.stringContaining("as its own from now on")]);
    await atHub(place, async ({ platform }) => expect(platform.secret("id").equals(other)).toBe(true));
  });

  it("is refused while a hub runs, which would go on with the one it has read", async () => {
    const place = await usedPlace();
    await atHub(place, async ({ platform }) => {
      const before = platform.secret("pepper");
      // In a process of its own: the hub runs in this one.
      const refused = await run(place, command, ["secrets", "replace", "pepper", ...because]);
      expect([refused.code, refused.err]).toEqual([1, expect.stringContaining(`as process ${process.pid}`)]);
      expect(await readFile(secretPath(place.data, "pepper"))).toEqual(before);
    });
    expect((await borderlink(place, "secrets", "replace", "pepper", ...because)).code).toBe(0);
  });

  it("keeps the earlier public key for what it signed, and not for what came after", async () => {
    const place = await usedPlace();
    const pem = join(place.data, "audit-public.pem");
    const before = await readFile(pem, "utf8");
    await cp(secretPath(place.data, "audit-signing"), join(place.data, "seen"));
    const replaced = await borderlink(place, "secrets", "replace", "audit-signing", ...because);
    expect(replaced.code).toBe(0);
    const after = await readFile(pem, "utf8");
    expect(after.endsWith(before)).toBe(true);
    await start(place);
    const verified = await borderlink(place, "audit", "verify");
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining(" 0 faults")]);

    const until = "2001-01-01T00:00:00.000Z";
    await writeFile(pem, after.replace(/Until \S+:/, `Until ${until}:`));
    const late = await borderlink(place, "audit", "verify");
    expect([late.code, late.err]).toEqual([1, expect.stringContaining("is covered by a forged checkpoint")]);
  });

  it("says what it wants, and that claims.key needs no replacing", async () => {
    const place = await usedPlace();
    const [claims, unknown, silent] = await Promise.all([
      borderlink(place, "secrets", "replace", "claims", ...because),
      borderlink(place, "secrets", "replace", "salt", ...because),
      borderlink(place, "secrets", "replace", "pepper", "--reason", "so"),
    ]);
    expect([claims.code, unknown.code, silent.code]).toEqual([2, 2, 2]);
    expect(claims.err).toContain("the next start makes another");
  });
});

describe("a command that mends", () => {
  it("makes no store in the place of an embedded one that was lost", async () => {
    const place = await usedPlace({ store: "sqlite" });
    for (const name of await readdir(place.data)) if (name.startsWith("store.")) await rm(join(place.data, name));
    const mended = await Promise.all([
      borderlink(place, "secrets", "replace", "pepper", ...because),
      borderlink(place, "audit", "lost", folderId(place), ...because),
    ]);
    for (const { code, err } of mended)
      expect([code, err]).toEqual([1, expect.stringContaining("store.sqlite was lost or moved away")]);
    expect(await readdir(place.data)).not.toContain("store.sqlite");
  });
});

describe("an audit folder that is gone", () => {
  it("is a fault to audit verify, emptied as well as missing file by file", async () => {
    const place = await usedPlace();
    const folder = auditFolder(place.data);
    const id = folderId(place);
    const whole = await borderlink(place, "audit", "verify");
    expect([whole.code, whole.out]).toEqual([0, expect.stringMatching(/^1 files, .* 0 faults/)]);
    const names = (await readdir(folder)).filter((name) => name !== "folder.json");
    for (const name of names) await rm(join(folder, name));
    const fileless = await borderlink(place, "audit", "verify");
    expect([fileless.code, fileless.out]).toEqual([1, expect.stringMatching(/^0 files, .* 1 faults/)]);
    expect(fileless.err).toMatch(/^\d{8}T\S+: is missing: the store remembers these files/);
    const partly = await borderlink(place, "audit", "enquiries", "--owner", "UTO");
    expect([partly.code, partly.err]).toEqual([0, expect.stringContaining("1 files of the audit are missing")]);
    await rm(join(folder, "folder.json"));
    const emptied = await borderlink(place, "audit", "verify");
    expect([emptied.code, emptied.out]).toEqual([1, expect.stringMatching(/^0 files, .* 2 faults/)]);
    expect(emptied.err).toContain(`folder.json: is missing: the audit folder ${id} should be here`);
    const asked = await borderlink(place, "audit", "enquiries", "--owner", "UTO");
    expect([asked.code, asked.err]).toEqual([1, expect.stringContaining("is not the hub's audit")]);
    await rm(folder, { recursive: true });
    const gone = await borderlink(place, "audit", "verify");
    expect([gone.code, gone.err]).toEqual([1, expect.stringContaining(`the audit folder ${id} should be here`)]);
  });

  it("is declared lost by a command, stays known as lost, and another is begun", async () => {
    const place = await usedPlace();
    const folder = auditFolder(place.data);
    const id = folderId(place);
    const there = await borderlink(place, "audit", "lost", id, ...because);
    expect([there.code, there.err]).toEqual([1, expect.stringContaining(`${id} is not lost`)]);
    await rename(folder, `${folder}-away`);
    await mkdir(folder);
    const declared = await borderlink(place, "audit", "lost", id, ...because);
    expect([declared.code, declared.out]).toEqual([0, expect.stringContaining(`${id} of `)]);
    await start(place);
    expect(folderId(place)).not.toBe(id);
    expect(await actsIn(place.data)).toEqual([
      `intent begun: audit folder lost ${id}`,
      `outcome committed: audit folder lost ${id}: the disk burnt out`,
    ]);
    const verified = await borderlink(place, "audit", "verify");
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining(" 0 faults")]);
    expect(verified.err).toMatch(/was declared lost at \S+: "the disk burnt out"/);
    await rm(folder, { recursive: true });
    await rename(`${folder}-away`, folder);
    await expect(start(place)).rejects.toThrow("Move it away");
  });
});
