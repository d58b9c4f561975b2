import { access, constants, type FileHandle, open, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";

/** An open file of the audit: text is only ever added at its end, and taken back where it could not be written whole. */
export interface AuditFile {
  write(text: string): Promise<void>;
  /** Resolves when all that was written is on the disk (fdatasync). */
  sync(): Promise<void>;
  /** Takes back what was written after so many bytes. */
  cut(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** How the audit touches the disk; tests put a failing one in its place. */
export interface AuditDisk {
  /** Creates the file, which must not exist, readable by the hub's user alone. */
  create(path: string): Promise<AuditFile>;
  /** Makes the names of new files in the folder durable. */
  syncFolder(folder: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export const realDisk: AuditDisk = {
  async create(path) {
    const handle = await open(
      path,
      constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | constants.O_APPEND,
      0o600,
    );
    return {
      write: (text) => handle.writeFile(text, "latin1"),
      sync: () => handle.datasync(),
      cut: (bytes) => handle.truncate(bytes),
      close: () => handle.close(),
    };
  },
  async syncFolder(folder) {
    // Windows cannot open a folder, and needs no such thing.
    if (process.platform === "win32") return;
    let handle: FileHandle | null = null;
    try {
      handle = await open(folder, "r");
      await handle.sync();
    } finally {
      await handle?.close();
    }
  },
  remove: unlink,
};

/** A segment of files as found in the folder. Without its endings the name is that of the segment. */
export interface FoundSegment {
  readonly name: string;
  readonly chain: string;
  readonly bodies: string;
  /** Signed checkpoints of the chain, one a line. */
  readonly checkpoints: string;
  /** Marks a segment of a process that is gone as looked after: its open intents are closed. */
  readonly settled: string;
  /** Tombstone of a segment that was removed under retention. */
  readonly removed: string;
  /** The process that writes it, or wrote it. */
  readonly pid: number;
  /** Whether it holds what was done to the hub, not what was asked of it. */
  readonly administration: boolean;
  /** Whether it holds checks that disclosed nothing, which are kept for a shorter time. */
  readonly checks: boolean;
  /** For how many days, where it holds those of bureaus that have a time of their own; else null. */
  readonly keptDays: number | null;
}

/** Source of the expression that a segment's name matches. It can name no other folder. */
export const segmentNameShape = String.raw`\d{8}T\d{9}Z-\d{1,10}-[0-9a-z]{1,8}(?:-administration|-checks(?:[1-9]\d{0,3})?)?`;

/** Source of the expression that a file of a segment matches. */
export const segmentFileShape = String.raw`(${segmentNameShape})\.(?:chain|bodies|checkpoints|settled|removed)`;
const shape = new RegExp(`^${segmentFileShape}$`);

/** What a journal segment takes: what was asked, checks, or what was done to the hub. */
export type SegmentKind = "requests" | "administration" | `checks${number | ""}`;

/**
 * `20261123T041847000Z-4711-1a2b3c4d`, of checks and of administration with their word behind it, of checks that are kept
 * for a time of their own with its days (`checks30`): in the order of time, and safe on every file system. A chain begins
 * with its segment's name, so one kind cannot be passed off as another.
 */
export function segmentName(time: string, pid: number, id: string, kind: SegmentKind): string {
  const moment = time.replaceAll(/[-:.]/g, "");
  const own = id
    .replaceAll(/[^0-9a-z]/gi, "")
    .slice(0, 8)
    .toLowerCase();
  return `${moment}-${pid}-${own}${kind === "requests" ? "" : `-${kind}`}`;
}

export function segmentAt(folder: string, name: string): FoundSegment {
  const base = join(folder, name);
  const endings = { chain: `${base}.chain`, bodies: `${base}.bodies`, checkpoints: `${base}.checkpoints` };
  const [, pid, , kind] = name.split("-");
  const marks = { settled: `${base}.settled`, removed: `${base}.removed` };
  return {
    name,
    ...endings,
    ...marks,
    pid: Number(pid),
    administration: kind === "administration",
    checks: kind?.startsWith("checks") ?? false,
    keptDays: Number(kind?.slice("checks".length)) || null,
  };
}

/** Every segment of the folder in the order of their start, also one of which a part is missing. */
export async function segmentsIn(folder: string): Promise<FoundSegment[]> {
  const names = (await readdir(folder)).flatMap((file) => shape.exec(file)?.[1] ?? []);
  return [...new Set(names)].toSorted().map((name) => segmentAt(folder, name));
}

/** Paths of the segments that this process has open. */
export const openHere = new Set<string>();

/**
 * Whether the process that wrote the segment is gone. A number of our own that we do not have open belongs to a
 * predecessor: in a container every start gets the same one. A number given out again to a stranger makes a segment look
 * alive, and it is looked after at a later start. So a folder belongs to one machine (or container) at a time; several
 * processes on it may share it.
 */
export function isGone(segment: FoundSegment): boolean {
  if (openHere.has(segment.chain)) return false;
  if (segment.pid === process.pid) return true;
  try {
    process.kill(segment.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/** Whether a later start has closed what the segment's process left open. */
export async function isSettled(segment: FoundSegment): Promise<boolean> {
  return isThere(segment.settled);
}

/** Whether it was removed under retention, as far as the name of a file can say. */
export async function isRemoved(segment: FoundSegment): Promise<boolean> {
  return isThere(segment.removed);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
