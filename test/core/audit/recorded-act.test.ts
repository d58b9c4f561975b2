import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { type AuditDisk, segmentsIn, realDisk } from "../../../core/audit/journal/files.ts";
import { type AuditBody, parseBody } from "../../../core/audit/journal/lines.ts";
import { AuditLog, AuditUnavailable } from "../../../core/audit/writing/log.ts";
import { wholeLinesOf } from "../../../core/audit/journal/read.ts";
import { type ActLog, OutcomeUnrecorded, recordedAct } from "../../../core/audit/recorded-act.ts";
import { recover } from "../../../core/audit/writing/recover.ts";
import { verifyAudit } from "../../../core/audit/verification/verify.ts";
import { holdCollection } from "../../../core/lifetime/collections.ts";
import { StoreUnavailable } from "../../../core/store/port.ts";
import { openWorld } from "../../world.ts";
import { acts, hour, operator, type Place, type Trial } from "./acts.ts";
import { auditFolder } from "./world.ts";

afterEach(() => vi.restoreAllMocks());

/** A disk one of whose syncs fails, of a file or of the folder. */
function failingAt(place: number): AuditDisk & { failed(): boolean } {
  let syncs = 0;
  const count = () => {
    if ((syncs += 1) === place) throw Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" });
  };
  const { syncFolder } = realDisk;
  vi.spyOn(realDisk, "syncFolder").mockImplementation(async (folder) => {
    count();
    await syncFolder(folder);
  });
  return {
    create: async (path) => {
      const file = await realDisk.create(path);
      return {
        write: file.write,
        cut: file.cut,
        close: file.close,
        sync: async () => {
          count();
          await file.sync();
        },
      };
    },
    syncFolder: (folder) => realDisk.syncFolder(folder),
    remove: realDisk.remove,
    failed: () => syncs >= place,
  };
}

async function entriesOf(folder: string): Promise<AuditBody[]> {
  const entries: AuditBody[] = [];
  for (const segment of await segmentsIn(folder)) {
    for await (const { body } of wholeLinesOf(segment)) entries.push(parseBody(body) as AuditBody);
  }
  return entries.filter(({ header: { kind } }) => ["intent", "outcome", "recovery"].includes(kind));
}

const closings = async (folder: string) =>
  (await entriesOf(folder)).filter(({ header }) => header.kind !== "intent" && header.requestId !== "");

/** What becomes of an act on a disk whose sync fails at that place, and what the audit says once a later start is through. */
async function tried(begin: (place: Place) => Promise<Trial>, failing: number) {
  await using world = await openWorld();
  const data = auditFolder();
  const folder = join(data, "audit");
  mkdirSync(folder);
  const { act, tookPlace } = await begin({ world, data, folder });
  const disk = failingAt(failing);
  const log = AuditLog.idle(folder, { clock: hour(1), software: "0.1.0", disk, administration: true });
  const error = await act(log).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  await log.close().catch(() => {});
  vi.mocked(realDisk.syncFolder).mockRestore();
  const saidBefore = (await closings(folder)).map(({ header }) => header.status);
  const took = await tookPlace();
  const later = AuditLog.idle(folder, { clock: hour(2), software: "0.1.0", administration: true });
  await recover(folder, world.platform.store, later);
  await later.close();
  const said = (await closings(folder)).map(({ header }) => header.status);
  return { error, took, saidBefore, said, failed: disk.failed(), faults: (await verifyAudit(folder)).faults };
}

describe.each(Object.entries(acts))("%s", (_name, begin) => {
  it("is in the audit as what became of it, whichever sync fails", async () => {
    let reached = 0;
    for (let failing = 1; ; failing++) {
      const { error, took, saidBefore, said, failed, faults } = await tried(begin, failing);
      const status = took ? "committed" : "not committed";
      // Where not even the intent was written, nothing is said of what did not take place.
      expect([failing, ...said]).toEqual([failing, ...(took || said.length > 0 ? [status] : [])]);
      expect(saidBefore.filter((one) => one !== status)).toEqual([]);
      expect(faults).toEqual([]);
      const toldOtherwise = error instanceof AuditUnavailable && error instanceof OutcomeUnrecorded !== took;
      expect(toldOtherwise).toBe(false);
      if (error) reached += 1;
      if (!failed) break;
    }
    // The two files of the intent and the two of the outcome, at least.
    expect(reached).toBeGreaterThanOrEqual(4);
  });
});

describe("a recorded act", () => {
  const entry = { requestId: "a-1", caller: operator, note: "key create" };
  const notes: string[] = [];
  const note = (kind: string) => async (said: { status: string | number }) => void notes.push(`${kind} ${said.status}`);
  const log: ActLog & Pick<AuditLog, "append"> = {
    append: async () => {},
    newAct: (requestId) => requestId,
    intent: note("intent"),
    outcome: note("outcome"),
  };
  const done = (commit: () => Promise<string>, changed = () => ({})) =>
    recordedAct(log, { entry, provenBy: "change log", commit, changed });
  afterEach(() => void notes.splice(0));

  it("does not take place where its intent cannot be written", async () => {
    const commit = vi.fn<() => Promise<string>>(async () => "done");
    const refusing = { ...log, intent: () => Promise.reject(new AuditUnavailable(new Error("EIO"))) };
    const act = recordedAct(refusing, { entry, provenBy: "change log", commit, changed: () => ({}) });
    await expect(act).rejects.toThrow(AuditUnavailable);
    expect(commit).not.toHaveBeenCalled();
  });

  it("is not committed where its commit failed for certain, and stays open where the store fell silent", async () => {
    await expect(done(() => Promise.reject(new Error("no such key")))).rejects.toThrow("no such key");
    expect(notes.splice(0)).toEqual(["intent begun", "outcome not committed"]);
    await expect(done(() => Promise.reject(new StoreUnavailable("gone")))).rejects.toThrow(StoreUnavailable);
    expect(notes).toEqual(["intent begun"]);
  });

  it("stays open where something fails between its commit and its outcome", async () => {
    const fault = () => {
      throw new TypeError("a fault of ours");
    };
    await expect(done(async () => "done", fault)).rejects.toThrow("a fault of ours");
    expect(notes).toEqual(["intent begun"]);
  });

  it("says that it took place where the audit alone cannot", async () => {
    const failing = { ...log, outcome: () => Promise.reject(new AuditUnavailable(new Error("EIO"))) };
    const changed = () => ({ note: "key create k000000001" });
    const act = recordedAct(failing, { entry, provenBy: "change log", commit: async () => "done", changed });
    const error = await act.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OutcomeUnrecorded);
    expect((error as Error).message).toMatch(/^key create k000000001 took place, but the audit cannot be written/);
  });

  it("is not taken for another of its request: each is looked for by itself", async () => {
    await using world = await openWorld();
    const folder = auditFolder();
    const killed = await AuditLog.open(folder, { clock: hour(0), software: "0.1.0" });
    const write = async (id: string, request: string) => {
      const hold = { owner: "UTO", policy: "", test: false, record: id, reason: "a court asks", until: null };
      const record = { ...hold, id: `HLD-${id}`, by: "operator", lifted: null };
      await world.platform.store.upsert(holdCollection, [{ record }], {
        at: "2026-06-01T00:00:00.000Z",
        by: "operator",
        request,
      });
    };
    const act = (id: string, commit: (request: string) => Promise<void>) =>
      recordedAct(killed, {
        entry: { requestId: "w-1", records: [{ owner: "UTO", records: [id] }] },
        provenBy: "change log",
        commit,
        changed: () => ({}),
      });
    const silence = new StoreUnavailable("gone");
    await act("PER-1", (request) => write("PER-1", request));
    await expect(act("PER-2", () => Promise.reject(silence))).rejects.toThrow(StoreUnavailable);
    const told = act("PER-3", async (request) => {
      await write("PER-3", request);
      throw silence;
    });
    await expect(told).rejects.toThrow(StoreUnavailable);
    await act("PER-4", (request) => write("PER-4", request));
    await killed.close();
    const later = await AuditLog.open(folder, { clock: hour(1), software: "0.1.0" });
    onTestFinished(() => later.close());
    await recover(folder, world.platform.store, later);
    const found = (await closings(folder)).filter(({ header }) => header.kind === "recovery");
    expect(found.map(({ header, leaves }) => [leaves[0]?.records[0], header.status])).toEqual([
      ["PER-3", "committed"],
      ["PER-2", "not committed"],
    ]);
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });

  it("that an earlier hub wrote is closed by its own outcome, and not by that of the next act of its request", async () => {
    const folder = auditFolder();
    const killed = await AuditLog.open(folder, { clock: hour(0), software: "0.1.0" });
    const records = (id: string) => [{ owner: "UTO", records: [id] }];
    await killed.intent({ requestId: "w-1", status: "begun", records: records("PER-1") });
    await killed.intent({ requestId: "w-1", status: "begun", records: records("PER-2") });
    await killed.outcome({ requestId: "w-1", status: "committed", records: records("PER-2") });
    await killed.close();
    const later = await AuditLog.open(folder, { clock: hour(1), software: "0.1.0" });
    onTestFinished(() => later.close());
    expect((await recover(folder, { committed: async () => 2 }, later)).closed).toEqual([
      { requestId: "w-1", committed: true },
    ]);
    expect((await closings(folder)).at(-1)).toMatchObject({ leaves: records("PER-1"), header: { kind: "recovery" } });
    expect((await verifyAudit(folder)).faults).toEqual([]);
  });
});
