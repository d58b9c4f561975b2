import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationAsked, valueMark } from "../../../../core/audit/journal/entry.ts";
import { type AuditDisk, realDisk } from "../../../../core/audit/journal/files.ts";
import { KeyedHash } from "../../../../core/keyed-hash.ts";
import { AuditUnavailable } from "../../../../core/audit/writing/log.ts";
import { verifyAudit } from "../../../../core/audit/verification/verify.ts";
import { auditFolder, bodiesIn, chainIn, fileIn, openLog, read, tickingClock } from "../world.ts";

/** A disk whose syncs are counted, can be held back, and fail when told so. */
class WatchedDisk implements AuditDisk {
  syncs = 0;
  writes = 0;
  failing: Error | null = null;
  hold: Promise<void> = Promise.resolve();
  readonly syncFolder = realDisk.syncFolder;
  readonly remove = realDisk.remove;

  async create(path: string) {
    const file = await realDisk.create(path);
    return {
      write: async (text: string) => {
        this.writes += 1;
        await file.write(text);
      },
      sync: async () => {
        await this.hold;
        if (this.failing) throw this.failing;
        await file.sync();
        this.syncs += 1;
      },
      cut: (bytes: number) => file.cut(bytes),
      close: () => file.close(),
    };
  }
}

const lostWrite = Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" });

describe("an audit entry", () => {
  it("is on disk in both files before it resolves", async () => {
    const disk = new WatchedDisk();
    const log = await openLog(auditFolder(), { disk });
    const { promise, resolve } = Promise.withResolvers<void>();
    disk.hold = promise;
    disk.syncs = 0;
    const appended = log.append(read("r-1"));
    const patience = new Promise((give) => setImmediate(give, "still waiting"));
    expect(await Promise.race([appended, patience])).toBe("still waiting");
    resolve();
    await appended;
    expect(disk.syncs).toBe(2);
  });

  it("goes to disk together with those that came while the one before was written", async () => {
    const folder = auditFolder();
    const disk = new WatchedDisk();
    const log = await openLog(folder, { disk });
    disk.syncs = 0;
    const first = log.append(read("r-0"));
    await Promise.resolve();
    await Promise.resolve();
    const later = Array.from({ length: 50 }, (_, index) => log.append(read(`r-${index + 1}`)));
    await Promise.all([first, ...later]);
    expect(disk.syncs).toBe(4);
    expect(bodiesIn(folder).map((body) => body?.seq)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
    expect(
      bodiesIn(folder)
        .map((body) => body?.header.requestId)
        .slice(1, 4),
    ).toEqual(["r-0", "r-1", "r-2"]);
  });

  it("shows hashes alone in the chain", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    await log.append(read("r-1", [{ owner: "NLD", records: ["PER-A"] }]));
    const [, line] = readFileSync(fileIn(folder, "chain"), "utf8").split("\n");
    expect(line).toMatch(/^\{"seq":2,"prev":"[0-9a-f]{64}","header":"[0-9a-f]{64}","root":"[0-9a-f]{64}"\}$/);
    expect(bodiesIn(folder)[1]).toMatchObject({
      header: { kind: "read", requestId: "r-1", caller: { name: "Desk of Utopia" }, purpose: "border-control" },
      leaves: [{ owner: "NLD", records: ["PER-A"] }],
    });
  });

  it("is one line of plain text whatever it is told", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    const forged = '"}\n{"seq":3,"header":{"kind":"stop"';
    const units = fc.uint16Array({ maxLength: 300 }).map((codes) => String.fromCharCode(...codes));
    const texts = fc.sample(units, { numRuns: 100, seed: 1 });
    const nasty = [forged, "\u2028\u2029\u202e\u0000\u007f\ud800", "x".repeat(5_000_000), ...texts].map((text) => {
      const caller = { id: "k", name: text, role: "partner", owner: "UTO", test: false } as const;
      const operation = { name: text, document: "d", fields: [text], variables: {} };
      return { ...read("r"), caller, operation, clientRequestId: text, caseReference: text };
    });
    await Promise.all(nasty.map((entry) => log.append(entry)));
    await log.close();
    const text = readFileSync(fileIn(folder, "bodies"), "latin1");
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(8_000);
    expect(bodiesIn(folder)[1]?.header.caller).toMatchObject({ name: forged });
    expect(await verifyAudit(folder)).toMatchObject({ entries: 105, faults: [] });
  });

  it("says what was asked, and marks the values without telling them", () => {
    const key = new KeyedHash(Buffer.alloc(32, 1));
    const variables = JSON.parse('{"number":"XX0000000","__proto__":{"a":1}}');
    const asked = operationAsked({ name: "Check", document: "query Check {…}", fields: ["document"], variables }, key);
    expect(JSON.stringify(asked)).not.toContain("XX0000000");
    expect(Object.keys(asked.variables)).toEqual(["number", "__proto__"]);
    expect(asked.variables.number).toBe(valueMark("XX0000000", key));
    expect(asked.variables.number).not.toBe(valueMark("XX0000000", new KeyedHash(Buffer.alloc(32, 2))));
  });

  it("of more owners than a tree has room for becomes several", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    const records = Array.from({ length: 300 }, (_, index) => ({ owner: `OWNER-${index}`, records: [`PER-${index}`] }));
    await log.append(read("r-1", records));
    const parts = bodiesIn(folder).slice(1);
    expect(parts.map((body) => body?.header.part)).toEqual([
      { part: 1, of: 2 },
      { part: 2, of: 2 },
    ]);
    expect(parts.flatMap((body) => body?.leaves)).toEqual(records);
    await log.close();
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });
});

describe("an audit that cannot be written", () => {
  it("refuses what was being written and what waited, and never asks the same file again", async () => {
    const folder = auditFolder();
    const disk = new WatchedDisk();
    const log = await openLog(folder, { disk });
    disk.failing = lostWrite;
    const first = log.append(read("r-1"));
    await Promise.resolve();
    await Promise.resolve();
    const results = await Promise.allSettled([first, log.append(read("r-2"))]);
    expect(results.map((result) => result.status === "rejected" && result.reason)).toEqual([
      expect.any(AuditUnavailable),
      expect.any(AuditUnavailable),
    ]);
    expect(log.failed).toBe(true);
    await expect(log.append(read("r-3"))).rejects.toThrow(AuditUnavailable);
    expect(await log.ready()).toBe(false);
    // Nothing is left of the attempts to begin anew.
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it("works again in new files once the disk does", async () => {
    const folder = auditFolder();
    const disk = new WatchedDisk();
    const log = await openLog(folder, { disk });
    const [chain] = readdirSync(folder);
    disk.failing = lostWrite;
    await expect(log.append(read("r-1"))).rejects.toThrow(AuditUnavailable);
    const size = statSync(`${folder}/${chain}`).size;
    disk.failing = null;
    expect(await log.ready()).toBe(true);
    expect(log.failed).toBe(false);
    await log.append(read("r-2"));
    expect(readdirSync(folder)).toHaveLength(6);
    expect(statSync(`${folder}/${chain}`).size).toBe(size);
  });

  it.skipIf(!existsSync("/dev/full"))("is refused on a disk that is full", async () => {
    const folder = auditFolder();
    let full = false;
    const disk: AuditDisk = {
      ...realDisk,
      async create(path) {
        const file = await realDisk.create(path);
        const nowhere = await open("/dev/full", "w");
        return {
          write: (text) => (full ? nowhere.writeFile(text) : file.write(text)),
          sync: () => file.sync(),
          cut: (bytes) => file.cut(bytes),
          close: async () => void (await Promise.all([file.close(), nowhere.close()])),
        };
      },
    };
    const log = await openLog(folder, { disk });
    full = true;
    const refused = await log.append(read("r-1")).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: "AuditUnavailable", cause: { code: "ENOSPC" } });
    full = false;
    await log.append(read("r-2"));
  });

  it("leaves no half line where the disk took a part of it", async () => {
    const folder = auditFolder();
    let room = Infinity;
    const disk: AuditDisk = {
      ...realDisk,
      async create(path) {
        const file = await realDisk.create(path);
        const write = async (text: string) => {
          await file.write(text.slice(0, room));
          if (text.length > room) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
        };
        return { ...file, write };
      },
    };
    const log = await openLog(folder, { disk });
    await log.append(read("r-1"));
    const before = (["chain", "bodies"] as const).map((ending) => readFileSync(fileIn(folder, ending), "latin1"));
    room = 100;
    await expect(log.append(read("r-2"))).rejects.toThrow(AuditUnavailable);
    const after = (["chain", "bodies"] as const).map((ending) => readFileSync(fileIn(folder, ending), "latin1"));
    expect(after).toEqual(before);
  });

  it("keeps the hub from starting", async () => {
    const disk = new WatchedDisk();
    disk.failing = lostWrite;
    await expect(openLog(auditFolder(), { disk })).rejects.toThrow(AuditUnavailable);
  });

  it("takes nothing after it was closed", async () => {
    const folder = auditFolder();
    const log = await openLog(folder);
    const written = log.append(read("r-1"));
    await log.close();
    await written;
    await expect(log.append(read("r-2"))).rejects.toThrow(AuditUnavailable);
    expect(bodiesIn(folder).map((body) => body?.header.kind)).toEqual(["start", "read", "stop"]);
    expect(chainIn(folder)).toHaveLength(3);
  });
});

describe("two processes", () => {
  it("never share a file, even when they start in the same millisecond", async () => {
    const folder = auditFolder();
    const clock = { now: () => Date.parse("2026-06-01T12:00:00.000Z"), id: tickingClock().id };
    const logs = await Promise.all([openLog(folder, { clock }), openLog(folder, { clock })]);
    await Promise.all(logs.map((log) => log.append(read("r-1"))));
    expect(readdirSync(folder)).toHaveLength(6);
    for (const file of readdirSync(folder)) {
      expect(statSync(`${folder}/${file}`).mode & 0o777).toBe(0o600);
      expect(file).toMatch(/^20260601T120000000Z-\d+-[0-9a-f]{8}\.(chain|bodies|checkpoints)$/);
    }
  });
});
