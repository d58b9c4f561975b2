import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newestCheckpoint, type SignedCheckpoint } from "../../core/audit/checkpoints/checkpoint.ts";
import { type AuditDisk, type FoundSegment, segmentAt, segmentsIn, realDisk } from "../../core/audit/journal/files.ts";
import type { AuditEntry } from "../../core/audit/journal/entry.ts";
import { AuditLog } from "../../core/audit/writing/log.ts";
import { recover } from "../../core/audit/writing/recover.ts";
import { readPublicKey } from "../../core/audit/public-key.ts";
import { openSigner, publicKeyFile } from "../../core/audit/checkpoints/signer.ts";
import { verifyAudit } from "../../core/audit/verification/verify.ts";
import { systemClock } from "../../core/clock.ts";
import type { Timer } from "../../core/timer.ts";
import type { Fault } from "./fault.ts";

const entries = 12;
/** Cut are the records at the end, byte by byte. */
const cutRecords = 3;

/** What is tried here is not whether syncs work: without them a cut takes milliseconds. */
const quickDisk: AuditDisk = {
  ...realDisk,
  create: async (path) => ({ ...(await realDisk.create(path)), sync: async () => {} }),
  syncFolder: async () => {},
};

const store = { committed: async () => 0 };

interface Killed {
  readonly name: string;
  readonly chain: Buffer;
  readonly bodies: Buffer;
  /** Taken away from the hub when the last entry was on disk. */
  readonly checkpoint: SignedCheckpoint;
}

export const tornTail: Fault = {
  id: "F11",
  name: "audit cut at every byte of its last three records",
  holds: "recovery says how much was whole, changes no byte, and with the checkpoint the loss is named",
  runs: { ci: 100, short: 5_000, long: 5_000 },
  async happens(trial) {
    const data = await trial.folder();
    const killed = await killedHub(data);
    const cuts = (["chain", "bodies"] as const).flatMap((part) => {
      const from = startOfTail(killed[part]);
      return Array.from({ length: killed[part].length - from }, (_, at) => ({ part, length: from + at }));
    });
    const step = cuts.length / Math.min(trial.runs, cuts.length);
    trial.atMost(cuts.length);
    const witness = { publicKey: readPublicKey(publicKeyFile(data)), exported: [killed.checkpoint] };
    await trial.each(async (run) => {
      const { part, length } = cuts[Math.floor(run * step)] as (typeof cuts)[number];
      const cut = { ...killed, [part]: killed[part].subarray(0, length) };
      const folder = join(data, `cut-${run}`);
      const pair = lay(folder, cut);
      const whole = Math.min(linesIn(cut.chain), linesIn(cut.bodies));
      const lost = { file: pair.name, seq: whole + 1 };

      const before = await verifyAudit(folder);
      assert.deepEqual(
        before.faults.map(({ file, seq, torn }) => ({ file, seq, torn })),
        [{ ...lost, torn: true }],
      );
      await checkLoss(folder, witness, lost);

      const log = await AuditLog.open(folder, { clock: systemClock, software: "test", disk: quickDisk });
      await recover(folder, store, log);
      await log.close();
      assert.deepEqual([readFileSync(pair.chain), readFileSync(pair.bodies)], [cut.chain, cut.bodies]);
      const [, later] = await segmentsIn(folder);
      const found = /"found":\{"file":"([^"]+)","entries":(\d+)/.exec(readFileSync(later?.bodies ?? "", "latin1"));
      assert.deepEqual(found?.slice(1), [pair.name, String(whole)]);
      assert.deepEqual((await verifyAudit(folder)).faults, []);
      await checkLoss(folder, witness, lost);
    });
  },
};

async function checkLoss(
  folder: string,
  witness: Parameters<typeof verifyAudit>[1],
  { file, seq }: { readonly file: string; readonly seq: number },
): Promise<void> {
  const { faults } = await verifyAudit(folder, witness);
  const loss = faults.find((fault) => fault.file === file && fault.seq === seq && !fault.torn);
  assert.ok(loss, `entry ${seq} is lost, and verification says ${JSON.stringify(faults)}`);
}

/** What a process left that was killed after its last entry, and the checkpoint of that entry. */
async function killedHub(data: string): Promise<Killed> {
  const folder = join(data, "killed");
  let sign: Parameters<Timer>[0] = async () => {};
  const timer: Timer = (act) => {
    sign = act;
    return () => {};
  };
  const checkpoints = { sign: openSigner(data), failed: (error: unknown) => assert.fail(String(error)), timer };
  const log = await AuditLog.open(folder, { clock: systemClock, software: "test", disk: quickDisk, checkpoints });
  for (let entry = 2; entry <= entries; entry += 1) await log.append(looked(entry));
  await sign();
  const [pair] = (await segmentsIn(folder)) as [FoundSegment];
  const left = { chain: readFileSync(pair.chain), bodies: readFileSync(pair.bodies) };
  const checkpoint = await newestCheckpoint(pair);
  assert.equal(checkpoint?.seq, entries);
  await log.close();
  return { name: pair.name, ...left, checkpoint };
}

function looked(entry: number): AuditEntry {
  const records = [{ owner: "UTO", records: [`PER-${entry}`] }];
  return { kind: "read", requestId: `request-${entry}`, status: 200, records };
}

/** The files as they were found, in a folder of their own; the checkpoint is elsewhere. */
function lay(folder: string, { name, chain, bodies }: Pick<Killed, "name" | "chain" | "bodies">): FoundSegment {
  mkdirSync(folder);
  const pair = segmentAt(folder, name);
  writeFileSync(pair.chain, chain);
  writeFileSync(pair.bodies, bodies);
  return pair;
}

function startOfTail(text: Buffer): number {
  let at = text.length;
  for (let record = 0; record <= cutRecords; record += 1) at = text.lastIndexOf(10, at - 1);
  return at + 1;
}

const linesIn = (text: Buffer): number => text.toString("latin1").split("\n").length - 1;
