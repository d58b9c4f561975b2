import { rename, writeFile } from "node:fs/promises";
import { type Clock, timestamp } from "../clock.ts";
import type { AuditEntry } from "./journal/entry.ts";
import { evidenceOf } from "./checkpoints/evidence.ts";
import { type FoundSegment, isGone, isRemoved, isSettled, segmentsIn, realDisk } from "./journal/files.ts";
import { ownerOfCounts } from "./journal/counted.ts";
import { forgetSegment } from "./index/update.ts";
import { saidEnds, type SaidEnds } from "./journal/found.ts";
import type { PublicKey } from "./public-key.ts";
import { isTombstoneOf, type Tombstone, tombstoneOf } from "./checkpoints/tombstone.ts";
import { SegmentVerification } from "./verification/verify-segment.ts";
import type { AuditIndex } from "./index/store.ts";
import { type ActLog, recordedAct } from "./recorded-act.ts";

/** A segment of files whose last entry is older than the period. */
export interface OldSegment {
  readonly segment: FoundSegment;
  readonly entries: number;
  /** Time of the last entry. */
  readonly until: string;
  /** That of the last one before its end, which is when it grew old: a file of checks is ended by the next day's first. */
  readonly asked: string;
  /** Hash of the last chain line, where a checkpoint of the hub's covers it. */
  readonly last: string | null;
  /** Why it stays, in words; null where it may go. */
  readonly kept: string | null;
}

/** The number of the last entry of a segment that was counted for police operations; 0 of none. */
export type CountedUpTo = (segment: string) => Promise<number>;

export interface OldSegmentsOptions {
  /** Those of checks, and not those of requests. */
  readonly checks?: boolean;
  /** What counts checks of operations has to have read an entry before it goes. */
  readonly countedUpTo: CountedUpTo;
}

/**
 * The segments of requests, or those of checks, that ended before the moment that is theirs, each verified whole. One may
 * go where it was ended, or its process was, and its last entry is covered by a checkpoint: its own, or that of the later
 * start which wrote down how a crash had left it. Files of administration stay for ever: they say what was removed.
 */
export async function oldSegments(
  folder: string,
  before: (segment: FoundSegment) => string,
  publicKey: PublicKey,
  { checks = false, countedUpTo }: OldSegmentsOptions,
): Promise<OldSegment[]> {
  const segments: FoundSegment[] = [];
  for (const segment of await segmentsIn(folder)) {
    const wanted = !segment.administration && segment.checks === checks;
    if (wanted && !(await isRemoved(segment))) segments.push(segment);
  }
  const past = segments.filter((segment) => beganBefore(segment.name, before(segment)));
  if (past.length === 0) return [];
  const said = await saidEnds(segments);
  const old: OldSegment[] = [];
  for (const segment of past) {
    const judged = await judge(segment, said, { publicKey, countedUpTo });
    if (judged.asked < before(segment)) old.push(judged);
  }
  return keepingWitnesses(old, segments, said);
}

/** What alone says how another segment ended stays as long as that one does. It is the younger of the two. */
function keepingWitnesses(
  old: readonly OldSegment[],
  segments: readonly FoundSegment[],
  { recovered }: SaidEnds,
): OldSegment[] {
  const staying = new Set(segments.map(({ name }) => name));
  return old.map((one) => {
    const needed = [...recovered.values()].find(({ by, file }) => by.name === one.segment.name && staying.has(file));
    const kept = one.kept ?? (needed ? `it says how ${needed.file} ended, which stays` : null);
    if (kept === null) staying.delete(one.segment.name);
    return { ...one, kept };
  });
}

async function judge(
  segment: FoundSegment,
  { recovered }: SaidEnds,
  { publicKey, countedUpTo }: { readonly publicKey: PublicKey; readonly countedUpTo: CountedUpTo },
): Promise<OldSegment> {
  const gone = isGone(segment);
  const found = recovered.get(segment.name) ?? null;
  const evidence = await evidenceOf(segment, { publicKey });
  const faults: string[] = [];
  const fate = { gone, settled: await isSettled(segment), found };
  const verification = new SegmentVerification(segment, fate, evidence, ({ seq, what, torn }) => {
    // What a crash tore is no fault once a later start has written down how it left the file.
    if (!torn || !found) faults.push(`entry ${seq} ${what}`);
  });
  let [until, asked] = ["", ""];
  let ended = false;
  let counting = 0;
  await verification.read(({ seq, header, leaves }) => {
    if (leaves.some(({ owner }) => owner === ownerOfCounts)) counting = seq;
    until = String(header["time"]);
    ended = header.kind === "stop";
    if (!ended) asked = until;
  });
  const { entries } = verification;
  const own = evidence.checkpoints.get(entries)?.[0]?.hash ?? null;
  const vouched = found !== null && (await evidenceOf(found.by, { publicKey })).last >= found.seq;
  const last = own ?? (vouched && found.entries === entries ? found.last : null);
  const kept =
    !gone && !ended
      ? "its process still runs"
      : (faults[0] ??
        (last === null ? "its last entry is covered by no checkpoint" : null) ??
        (counting > (await countedUpTo(segment.name)) ? "checks of operations in it are not counted yet" : null));
  return { segment, entries, until, asked, last, kept };
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
 * Removes one of `oldSegments`: putting its tombstone in place is an act of administration; then the files and what the index
 * has of them go. Throws where it is to be kept.
 */
export async function removeSegment(
  { segment, entries, until, last, kept }: OldSegment,
  removal: Removal,
): Promise<void> {
  const { folder, clock, administration, caller = null, sign } = removal;
  if (last === null || kept !== null) throw new Error(`${segment.name} is kept: ${kept}`);
  const file = segment.name;
  const note = `audit retain ${file}`;
  const line = sign({ file, seq: entries, hash: last, time: until, removed: timestamp(clock) });
  await recordedAct(administration, {
    entry: { requestId: clock.id(), caller, note, found: { file, entries, last } },
    provenBy: "tombstone",
    commit: () => bury(segment, line),
    changed: async () => {
      // Until its name is on the disk, nobody knows what the next start will find.
      await realDisk.syncFolder(folder);
      return {};
    },
  });
  await clear(segment, removal);
}

/** Aside first: half a tombstone would look like somebody else's. */
async function bury({ removed }: FoundSegment, line: string): Promise<void> {
  const draft = `${removed}.draft`;
  await writeFile(draft, line, { mode: 0o600, flush: true });
  await rename(draft, removed);
}

/** Finishes what a removal that was killed had begun. Does nothing to a segment without a right tombstone. */
export async function finishRemovals(removal: Removal, publicKey: PublicKey): Promise<void> {
  for (const segment of await segmentsIn(removal.folder)) {
    const tombstone = await tombstoneOf(segment);
    if (tombstone && tombstone !== "damaged" && isTombstoneOf(segment, tombstone, publicKey))
      await clear(segment, removal);
  }
}

async function clear({ name, bodies, chain, checkpoints, settled }: FoundSegment, { folder, index }: Removal) {
  for (const path of [bodies, chain, checkpoints, settled])
    await realDisk.remove(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  await realDisk.syncFolder(folder);
  await forgetSegment(name, index);
}

/** Whether the segment was opened before the moment, by its name: younger ones need not be read. */
function beganBefore(name: string, before: string): boolean {
  return name.slice(0, 18) < before.replaceAll(/[-:.]/g, "").slice(0, 18);
}
