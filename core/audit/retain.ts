import { rename, writeFile } from "node:fs/promises";
import { type Clock, timestamp } from "../clock.ts";
import type { AuditEntry } from "./journal/entry.ts";
import { evidenceOf } from "./checkpoints/evidence.ts";
import { type FoundPair, isGone, isRemoved, isSettled, pairsIn, realDisk } from "./journal/files.ts";
import { forgetPair } from "./index/follow.ts";
import { saidEnds, type SaidEnds } from "./journal/found.ts";
import type { PublicKey } from "./public-key.ts";
import { isTombstoneOf, type Tombstone, tombstoneOf } from "./checkpoints/tombstone.ts";
import { PairVerification } from "./verification/verify-pair.ts";
import type { AuditIndex } from "./index/store.ts";
import { type ActLog, recordedAct } from "./recorded-act.ts";

/** A pair of files whose last entry is older than the period. */
export interface OldPair {
  readonly pair: FoundPair;
  readonly entries: number;
  /** Time of the last entry. */
  readonly until: string;
  /** Hash of the last chain line, where a checkpoint of the hub's covers it. */
  readonly last: string | null;
  /** Why it stays, in words; null where it may go. */
  readonly kept: string | null;
}

/**
 * The pairs of requests that ended before the moment, each verified whole. One may go where its process ended and its last
 * entry stands under a checkpoint: its own, or that of the later start which wrote down how a crash had left it. Files
 * of administration stay for ever: they say what was removed.
 */
export async function oldPairs(folder: string, before: string, publicKey: PublicKey): Promise<OldPair[]> {
  const pairs: FoundPair[] = [];
  for (const pair of await pairsIn(folder)) if (!(await isRemoved(pair))) pairs.push(pair);
  const said = await saidEnds(pairs);
  const old: OldPair[] = [];
  for (const pair of pairs.filter(({ name, administration }) => !administration && beganBefore(name, before))) {
    const judged = await judge(pair, said, publicKey);
    if (judged.until < before) old.push(judged);
  }
  return keepingWitnesses(old, pairs, said);
}

/** What alone says how another pair ended stays as long as that one does. It is the younger of the two. */
function keepingWitnesses(old: readonly OldPair[], pairs: readonly FoundPair[], { recovered }: SaidEnds): OldPair[] {
  const staying = new Set(pairs.map(({ name }) => name));
  return old.map((one) => {
    const needed = [...recovered.values()].find(({ by, file }) => by.name === one.pair.name && staying.has(file));
    const kept = one.kept ?? (needed ? `it says how ${needed.file} ended, which stays` : null);
    if (kept === null) staying.delete(one.pair.name);
    return { ...one, kept };
  });
}

async function judge(pair: FoundPair, { recovered }: SaidEnds, publicKey: PublicKey): Promise<OldPair> {
  const gone = isGone(pair);
  const found = recovered.get(pair.name) ?? null;
  const evidence = await evidenceOf(pair, { publicKey });
  const faults: string[] = [];
  const fate = { gone, settled: await isSettled(pair), found };
  const verification = new PairVerification(pair, fate, evidence, ({ seq, what, torn }) => {
    // What a crash tore is no fault once a later start has written down how it left the file.
    if (!torn || !found) faults.push(`entry ${seq} ${what}`);
  });
  let until = "";
  await verification.read(({ header }) => (until = String(header["time"])));
  const { entries } = verification;
  const own = evidence.checkpoints.get(entries)?.[0]?.hash ?? null;
  const vouched = found !== null && (await evidenceOf(found.by, { publicKey })).last >= found.seq;
  const last = own ?? (vouched && found.entries === entries ? found.last : null);
  const kept = !gone
    ? "its process still runs"
    : (faults[0] ?? (last === null ? "its last entry stands under no checkpoint" : null));
  return { pair, entries, until, last, kept };
}

export interface Removal {
  readonly folder: string;
  readonly index: AuditIndex<"transaction">;
  readonly clock: Clock;
  readonly administration: ActLog;
  readonly caller: AuditEntry["caller"];
  /** Makes the line of a tombstone. */
  readonly sign: (tombstone: Tombstone) => string;
}

/**
 * Removes one of `oldPairs`: putting its tombstone in place is an act of administration; then the files and what the index
 * has of them go. Throws where it is to be kept.
 */
export async function removePair({ pair, entries, until, last, kept }: OldPair, removal: Removal): Promise<void> {
  const { folder, clock, administration, caller = null, sign } = removal;
  if (last === null || kept !== null) throw new Error(`${pair.name} is kept: ${kept}`);
  const file = pair.name;
  const note = `audit retain ${file}`;
  const line = sign({ file, seq: entries, hash: last, time: until, removed: timestamp(clock) });
  await recordedAct(administration, {
    entry: { requestId: clock.id(), caller, note, found: { file, entries, last } },
    provenBy: "tombstone",
    commit: () => bury(pair, line),
    changed: async () => {
      // Until its name is on the disk, nobody knows what the next start will find.
      await realDisk.syncFolder(folder);
      return {};
    },
  });
  await clear(pair, removal);
}

/** Aside first: half a tombstone would look like somebody else's. */
async function bury({ removed }: FoundPair, line: string): Promise<void> {
  const draft = `${removed}.draft`;
  await writeFile(draft, line, { mode: 0o600, flush: true });
  await rename(draft, removed);
}

/** Finishes what a removal that was killed had begun. Does nothing to a pair without a right tombstone. */
export async function finishRemovals(removal: Removal, publicKey: PublicKey): Promise<void> {
  for (const pair of await pairsIn(removal.folder)) {
    const tombstone = await tombstoneOf(pair);
    if (tombstone && tombstone !== "damaged" && isTombstoneOf(pair, tombstone, publicKey)) await clear(pair, removal);
  }
}

async function clear({ name, bodies, chain, checkpoints, settled }: FoundPair, { folder, index }: Removal) {
  for (const path of [bodies, chain, checkpoints, settled])
    await realDisk.remove(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  await realDisk.syncFolder(folder);
  await forgetPair(name, index);
}

/** Whether the pair was opened before the moment, by its name: younger ones need not be read. */
function beganBefore(name: string, before: string): boolean {
  return name.slice(0, 18) < before.replaceAll(/[-:.]/g, "").slice(0, 18);
}
