import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AuditLog } from "../../core/audit/writing/log.ts";
import { openSigner } from "../../core/audit/checkpoints/signer.ts";
import { systemClock } from "../../core/clock.ts";
import { openPlatform } from "../../session/platform.ts";
import { called } from "./command.ts";

let data: string;
let file: (name: string) => string;

/** An audit of one request that concerned two owners, and what was kept of it elsewhere. */
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "borderlink-"));
  file = (name) => join(data, name);
  const checkpoints = { sign: openSigner(data), failed: () => {} };
  const log = await AuditLog.open(file("audit"), { clock: systemClock, software: "test", checkpoints });
  await log.append({
    kind: "read",
    requestId: "r-1",
    caller: { id: "k000000001", name: "Desk", role: "analyst", owner: "UTO", test: false },
    status: 200,
    records: [
      { owner: "NLD", records: ["PER-A"] },
      { owner: "D", records: ["PER-B"] },
    ],
  });
  await log.close();
  await cp(file("audit-public.pem"), file("kept.pem"));
  await writeFile(file("kept.checkpoints"), (await borderlink("audit", "checkpoint")).out);
});
afterAll(() => rm(data, { recursive: true, force: true }));

const borderlinkOn = (folder: string, ...args: readonly string[]) => called({ HUB_DATA: folder }, ...args);
const borderlink = (...args: readonly string[]) => borderlinkOn(data, ...args);

describe("borderlink audit", () => {
  it("verifies a copy of the files against a public key and checkpoints kept elsewhere", async () => {
    const kept = ["--public-key", file("kept.pem"), "--checkpoint", file("kept.checkpoints")];
    const whole = await borderlink("audit", "verify", ...kept);
    expect([whole.code, whole.out]).toEqual([
      0,
      "1 files, 3 entries and 1 checkpoints verified, 0 faults, 0 torn ends\n",
    ]);
    await cp(file("audit"), file("copy"), { recursive: true });
    for (const name of await readdir(file("copy"))) await rm(join(file("copy"), name));
    const emptied = await borderlink("audit", "verify", "--folder", file("copy"), ...kept);
    expect([emptied.code, emptied.out]).toEqual([1, expect.stringMatching(/^1 files, 0 entries .* faults/)]);
    expect(emptied.err).toMatch(/entry 1: is not as it was: there are 0 entries, but a checkpoint covers them up to 3/);
  });

  it("proves to an owner what the audit holds of its records, and to nobody what it holds of others'", async () => {
    const proof = await borderlink("audit", "proof", "--request", "r-1", "--owner", "NLD");
    expect(proof.out).not.toContain("PER-B");
    await writeFile(file("proof"), proof.out);
    const checked = await borderlink("audit", "check-proof", file("proof"), "--public-key", file("kept.pem"));
    expect([checked.code, checked.out]).toEqual([0, expect.stringMatching(/^line 1: proven \{"kind":"read".*"PER-A"/)]);
    await writeFile(file("proof"), proof.out.replace("PER-A", "PER-C"));
    const forged = await borderlink("audit", "check-proof", file("proof"), "--public-key", file("kept.pem"));
    expect([forged.code, forged.out]).toEqual([1, "line 1: its leaf is not under the entry's root\n"]);
    const [all, none] = await Promise.all([
      borderlink("audit", "enquiries", "--owner", "NLD"),
      borderlink("audit", "proof", "--request", "r-1", "--owner", "FRA"),
    ]);
    expect(all.out).toMatch(/^\S+Z {2}r-1 {2}UTO analyst k000000001 "Desk" {2}- {2}- {2}PER-A\n$/);
    expect([none.code, none.err]).toEqual([1, "borderlink: No entry of request r-1 concerns records of FRA.\n"]);
  });

  it("says what is wrong with what it is given", async () => {
    await writeFile(file("broken"), `${await readFile(file("kept.checkpoints"), "utf8")}{}\n`);
    const [broken, keyless, moment] = await Promise.all([
      borderlink("audit", "verify", "--checkpoint", file("broken")),
      borderlink("audit", "verify", "--folder", file("audit"), "--checkpoint", file("kept.checkpoints")),
      borderlink("audit", "enquiries", "--owner", "NLD", "--since", "soon"),
    ]);
    expect([broken.code, keyless.code, moment.code]).toEqual([1, 2, 2]);
    expect(broken.err).toContain("Line 2 of");
    expect(keyless.err).toContain("give --public-key");
  });

  it("removes what is older than a period after saying so, and reads the files into the index", async () => {
    const old = file("old");
    const clock = { ...systemClock, now: () => Date.parse("2019-01-01T12:00:00.000Z") };
    const checkpoints = { sign: openSigner(old), failed: () => {} };
    // No process has that number: the one that wrote these files is gone.
    const own = Object.getOwnPropertyDescriptor(process, "pid") as PropertyDescriptor;
    Object.defineProperty(process, "pid", { ...own, value: 4_194_304 });
    const log = await AuditLog.open(join(old, "audit"), { clock, software: "test", checkpoints });
    Object.defineProperty(process, "pid", own);
    const caller = { id: "k000000001", name: "Desk", role: "analyst", owner: "UTO", test: false } as const;
    const records = [{ owner: "D", records: ["PER-B"] }];
    await log.append({ kind: "read", requestId: "r-1", caller, status: 200, records });
    await log.close();
    await (await openPlatform({ store: "sqlite", data: old }, systemClock)).close();
    const index = await borderlinkOn(old, "audit", "index", "--json");
    expect(JSON.parse(index.out)).toEqual({ entries: 3, enquiries: 1 });
    const retain = ["audit", "retain", "--older-than", "5y"];
    const asked = await borderlinkOn(old, ...retain, "--dry-run");
    expect([asked.code, asked.err]).toEqual([
      0,
      expect.stringMatching(/^20190101T120000000Z-4194304-\w+: 3 entries up to 2019-\S+: would go\n$/),
    ]);
    const done = await borderlinkOn(old, ...retain, "--json");
    expect(JSON.parse(done.out)).toMatchObject({ removed: 1, kept: 0, dryRun: false });
    const [verified, soon] = await Promise.all([
      borderlinkOn(old, "audit", "verify"),
      borderlinkOn(old, "audit", "retain", "--older-than", "soon"),
    ]);
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringMatching(/ 0 faults, .*, 1 removed under retention\n$/),
    ]);
    expect(verified.err).toMatch(/^20190101T\S+: 3 entries up to 2019-\S+ were removed under retention at /);
    expect(soon.code).toBe(2);
  }, 60_000);
});
