import type { Clock } from "../clock.ts";
import type { Day } from "../lifetime/days.ts";
import { Lease } from "../jobs/lease.ts";
import type { Store } from "../store/port.ts";
import { openTombstoneSigner, publicKeyFile } from "./checkpoints/signer.ts";
import type { AuditIndex } from "./index/store.ts";
import type { AuditEntry } from "./journal/entry.ts";
import type { FoundSegment } from "./journal/files.ts";
import { readMark } from "./mark.ts";
import type { DayKeys } from "./marks/day-keys.ts";
import { auditFolder } from "./open.ts";
import { readPublicKey } from "./public-key.ts";
import type { ActLog } from "./recorded-act.ts";
import { type CountedUpTo, finishRemovals, oldSegments, type OldSegment, removeSegment } from "./retain.ts";

export interface CheckRetention {
  /** The hub's data folder. */
  readonly data: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly index: () => Promise<AuditIndex<"transaction">>;
  readonly administration: ActLog;
  readonly caller: AuditEntry["caller"];
  readonly dayKeys: DayKeys;
  readonly countedUpTo: CountedUpTo;
  /** For how many days entries of checks are kept, but for those in files of a time of their own. */
  readonly entryDays: number;
  /** Ends this process's files of days that are over; a command has none. */
  readonly endPast?: () => Promise<void>;
}

/** What is kept of checks no longer. */
export interface RetainedChecks {
  /** Days whose keys are destroyed. */
  readonly keys: readonly Day[];
  /** Entries of checks from that moment on stay, but for those in files of a time of their own. */
  readonly before: string;
  readonly files: readonly OldSegment[];
}

/** Why nothing was removed. */
export class CheckRetentionRefused extends Error {}

const dayMillis = 86_400_000;

/**
 * Destroys the keys of days that are past, and removes the files in which no entry of a check is younger than its time.
 * A dry run says what it would be, and does nothing. One process on the folder at a time removes files: throws
 * `CheckRetentionRefused` where another does.
 */
export async function retainChecks(parts: CheckRetention, { dryRun = false } = {}): Promise<RetainedChecks> {
  const { data, store, clock, dayKeys, entryDays, endPast, countedUpTo } = parts;
  const folder = auditFolder(data);
  const daysAgo = (days: number) => new Date(clock.now() - days * dayMillis).toISOString();
  const before = daysAgo(entryDays);
  if (!dryRun) await endPast?.();
  const keys = dryRun ? dayKeys.outlived() : dayKeys.destroyOutlived();
  const beforeOf = ({ keptDays }: FoundSegment) => (keptDays === null ? before : daysAgo(keptDays));
  const old = () =>
    oldSegments(folder, beforeOf, readPublicKey(publicKeyFile(data)), {
      checks: true,
      countedUpTo,
    });
  if (dryRun) return { keys, before, files: await old() };
  const lease = new Lease(store, clock, { job: `checks-${readMark(folder)?.id}` });
  const keepOn = async () => {
    if (!(await lease.take())) throw new CheckRetentionRefused("another process removes entries of checks just now.");
  };
  await keepOn();
  try {
    return { keys, before, files: await remove(parts, folder, old, keepOn) };
  } finally {
    await lease.release();
  }
}

async function remove(
  { data, clock, administration, caller, index }: CheckRetention,
  folder: string,
  old: () => Promise<OldSegment[]>,
  keepOn: () => Promise<void>,
): Promise<OldSegment[]> {
  const removal = { folder, clock, administration, caller, index: await index(), sign: openTombstoneSigner(data) };
  await finishRemovals(removal, readPublicKey(publicKeyFile(data)));
  const files = await old();
  for (const file of files.filter(({ kept }) => kept === null)) {
    await keepOn();
    await removeSegment(file, removal);
  }
  return files;
}
