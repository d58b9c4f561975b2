import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { indexedSegmentCollection } from "../../../core/audit/index/enquiry-rows.ts";
import { isRemoved, segmentsIn } from "../../../core/audit/journal/files.ts";
import { bringUpToDate } from "../../../core/audit/index/update.ts";
import { AuditLog } from "../../../core/audit/writing/log.ts";
import { recover } from "../../../core/audit/writing/recover.ts";
import { finishRemovals, oldSegments, type Removal, removeSegment } from "../../../core/audit/retain.ts";
import { readPublicKey } from "../../../core/audit/public-key.ts";
import { openSigner, openTombstoneSigner, publicKeyFile } from "../../../core/audit/checkpoints/signer.ts";
import { verifyAudit } from "../../../core/audit/verification/verify.ts";
import { type AuditIndex, openIndex } from "../../../core/audit/index/store.ts";
import { newestCheckpoint } from "../../../core/audit/checkpoints/checkpoint.ts";
import { kindOf } from "../../../records/kinds.ts";
import { openSignedLog } from "./books.ts";
import { auditFolder, openLog, read, tickingClock } from "./world.ts";

const year = (number: number) => tickingClock(Date.parse(`${number}-06-01T12:00:00.000Z`));
const before = "2024-01-01T00:00:00.000Z";

/** Processes of 2021, 2023 and 2025, each with one read of NLD's record. That of 2023 was killed, unless it is to end. */
async function fiveYears({ killed = false } = {}) {
  const data = auditFolder();
  const folder = join(data, "audit");
  for (const number of [2021, 2023]) {
    const dies = killed && number === 2023;
    const place = dies ? join(data, "died") : folder;
    const { log } = await openSignedLog(place, data, { clock: year(number) });
    await log.append(read(`r-${number}`, [{ owner: "NLD", records: [`PER-${number}`] }]));
    if (dies) for (const file of readdirSync(place)) copyFileSync(join(place, file), join(folder, file));
    await log.close();
  }
  const { log } = await openSignedLog(folder, data, { clock: year(2025) });
  await recover(folder, { committed: async () => 0 }, log);
  await log.append(read("r-2025", [{ owner: "NLD", records: ["PER-2025"] }]));
  await log.close();
  const checkpoints = { sign: openSigner(data), failed: () => {} };
  const administration = AuditLog.idle(folder, {
    clock: year(2026),
    software: "0.1.0",
    administration: true,
    checkpoints,
  });
  onTestFinished(() => administration.close());
  const index = await openIndex({ store: "sqlite", data: join(data, "index") }, year(2026), kindOf);
  onTestFinished(() => index.store.close());
  await bringUpToDate(folder, index);
  const removal: Removal = {
    folder,
    index,
    clock: year(2026),
    administration,
    caller: { id: "operator", name: "operator", role: "internal", owner: "", test: false },
    sign: openTombstoneSigner(data),
  };
  const publicKey = readPublicKey(publicKeyFile(data));
  const exported = (await Promise.all((await segmentsIn(folder)).map(newestCheckpoint))).filter((one) => one !== null);
  const retain = async () => {
    for (const old of await oldSegments(folder, () => before, publicKey, { countedUpTo: async () => 0 }))
      if (old.kept === null) await removeSegment(old, removal);
  };
  const verify = () => verifyAudit(folder, { publicKey, exported });
  return { folder, index, administration, removal, publicKey, retain, verify };
}

const kept = async ({ folder, publicKey }: Awaited<ReturnType<typeof fiveYears>>) =>
  (await oldSegments(folder, () => before, publicKey, { countedUpTo: async () => 0 })).map((old) => [
    old.segment.name.slice(0, 4),
    old.kept,
  ]);
const indexed = async ({ store, enquiries }: AuditIndex) =>
  (await store.find(enquiries, {}, { first: 9 })).flatMap(({ records }) => records);

describe("the retention of the audit", () => {
  it("removes what ended before the moment, says so under the hub's key, and leaves no gap", async () => {
    const hub = await fiveYears();
    await hub.retain();
    const { files, removed, faults } = await hub.verify();
    expect([files, faults]).toEqual([2, []]);
    expect(removed.map(({ seq, time, removed: at }) => [seq, time.slice(0, 4), at.slice(0, 4)])).toEqual([
      [3, "2021", "2026"],
      [3, "2023", "2026"],
    ]);
    const left = readdirSync(hub.folder).filter((file) => /^202[13]/.test(file));
    expect(left.map((file) => file.slice(-8))).toEqual([".removed", ".removed"]);
    expect(await indexed(hub.index)).toEqual(["PER-2025"]);
    expect(await hub.index.store.count(indexedSegmentCollection, {})).toBe(1);
    expect(await kept(hub)).toEqual([]);
    // A later start has nothing in it to look after.
    const later = await openLog(hub.folder, { clock: year(2027) });
    expect(await recover(hub.folder, { committed: async () => 0 }, later)).toEqual({ files: 1, closed: [] });
  });

  it("keeps what no checkpoint covers to its end", async () => {
    const hub = await fiveYears();
    const [segment] = await segmentsIn(hub.folder);
    writeFileSync(segment?.checkpoints ?? "", "");
    expect((await kept(hub))[0]).toEqual(["2021", expect.stringMatching(/is covered by no checkpoint/)]);
    const [old] = await oldSegments(hub.folder, () => before, hub.publicKey, { countedUpTo: async () => 0 });
    await expect(removeSegment(old as never, hub.removal)).rejects.toThrow("is kept");
    expect(existsSync(segment?.bodies ?? "")).toBe(true);
  });

  it("keeps what is not as it was written, and what a process still writes", async () => {
    const hub = await fiveYears();
    const [first] = await segmentsIn(hub.folder);
    const bodies = readFileSync(first?.bodies ?? "", "latin1");
    writeFileSync(first?.bodies ?? "", bodies.replace("border-control", "identification"));
    const { log } = await openSignedLog(hub.folder, join(hub.folder, ".."), { clock: year(2022) });
    expect(await kept(hub)).toEqual([
      ["2021", "entry 2 has another header than was hashed"],
      ["2022", "its process still runs"],
      ["2023", null],
    ]);
    await log.close();
  });

  it("removes what a crash left, where the start that found it is under a checkpoint", async () => {
    const hub = await fiveYears({ killed: true });
    expect(await kept(hub)).toEqual([
      ["2021", null],
      ["2023", null],
    ]);
    const younger = (await segmentsIn(hub.folder)).at(-1);
    const lines = readFileSync(younger?.checkpoints ?? "", "latin1");
    writeFileSync(younger?.checkpoints ?? "", "");
    expect(await kept(hub)).toEqual([
      ["2021", null],
      ["2023", "its last entry is covered by no checkpoint"],
    ]);
    writeFileSync(younger?.checkpoints ?? "", lines);
    await hub.retain();
    expect(await hub.verify()).toMatchObject({ faults: [], removed: [{ seq: 3 }, { seq: 2 }] });
  });

  it("is finished by the next run where it was killed, at whatever step", async () => {
    const hub = await fiveYears();
    let left = 0;
    const dying: Removal = {
      ...hub.removal,
      index: {
        ...hub.index,
        store: {
          transaction: async () => {
            throw new Error("killed");
          },
        },
      },
    };
    for (const old of await oldSegments(hub.folder, () => before, hub.publicKey, { countedUpTo: async () => 0 })) {
      await expect(removeSegment(old, dying)).rejects.toThrow("killed");
      left += 1;
    }
    expect(left).toBe(2);
    expect(await indexed(hub.index)).toHaveLength(3);
    await finishRemovals(hub.removal, hub.publicKey);
    expect(await indexed(hub.index)).toEqual(["PER-2025"]);
    expect((await hub.verify()).faults).toEqual([]);
  });

  it("cannot be pretended: not without the key, not without an entry, and not with other entries than were there", async () => {
    const hub = await fiveYears();
    const whats = async () => (await hub.verify()).faults.map(({ what }) => what);
    const [first, second] = await segmentsIn(hub.folder);
    if (!first || !second) throw new Error("there are two pairs");
    const hidden = { file: first.name, seq: 3, hash: "0".repeat(64), time: before, removed: before };
    for (const file of [first.chain, first.bodies, first.checkpoints]) rmSync(file);
    writeFileSync(first.removed, openTombstoneSigner(auditFolder())(hidden));
    expect(await whats()).toEqual(["was removed, and its tombstone is forged"]);
    writeFileSync(first.removed, "gone");
    expect(await whats()).toEqual(["was removed, and its tombstone is damaged"]);
    writeFileSync(first.removed, hub.removal.sign(hidden));
    expect(await whats()).toEqual(["was removed, and the audit of administration does not say so"]);
    const found = { file: first.name, entries: 3, last: hidden.hash };
    await hub.administration.outcome({ requestId: "a-1", status: "removed", found });
    expect(await whats()).toEqual(["was removed as something else than the exported checkpoint of entry 3 says"]);
    writeFileSync(second.removed, readFileSync(first.removed));
    expect(await isRemoved(second)).toBe(true);
    expect((await whats()).at(-1)).toBe("was removed, and its tombstone is forged");
  });
});
