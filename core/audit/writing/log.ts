import { mkdir } from "node:fs/promises";
import { type Clock, timestamp } from "../../clock.ts";
import { type AuditEntry, seal, type SealedEntry, sha256 } from "../journal/entry.ts";
import { type AuditDisk, segmentName, realDisk } from "../journal/files.ts";
import { dayOf } from "../../lifetime/days.ts";
import { JournalSegment } from "./segment.ts";
import { type CheckpointOptions, CheckpointSchedule } from "./checkpoint-schedule.ts";

export interface AuditOptions {
  readonly clock: Clock;
  /** The hub's version: goes into every entry. */
  readonly software: string;
  readonly disk?: AuditDisk;
  /** Whether it takes what is done to the hub (keys, agreements, backups), in files of its own. */
  readonly administration?: boolean;
  /** Whether it takes checks alone, in files of their own: each day (UTC) in others, so that they can be removed by the day. */
  readonly checks?: boolean;
  /** Of checks: for how many days they are kept, where not for the usual time. Their files are named by it. */
  readonly keptDays?: number;
  /** Checkpoints are signed where this is given, as everywhere in the product. */
  readonly checkpoints?: CheckpointOptions;
}

/** The audit cannot be written, so nothing may be answered. The cause is for the hub's own log. */
export class AuditUnavailable extends Error {
  constructor(cause: unknown) {
    super("the audit cannot be written", { cause });
    this.name = "AuditUnavailable";
  }
}

interface Waiting {
  readonly sealed: readonly SealedEntry[];
  /** Opens no file where it comes alone. */
  readonly ending: boolean;
  resolve(): void;
  reject(error: AuditUnavailable): void;
}

/**
 * The audit of one process, in a journal segment of its own. Entries that come while others are being written go to the
 * disk together with the next ones.
 */
export class AuditLog {
  readonly #folder: string;
  readonly #options: AuditOptions;
  #segment: JournalSegment | null = null;
  /** The day on which it was opened. */
  #day = "";
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  readonly #schedule: CheckpointSchedule | null;
  #closed = false;

  private constructor(folder: string, options: AuditOptions) {
    this.#folder = folder;
    this.#options = options;
    const { checkpoints, clock } = options;
    this.#schedule = checkpoints ? new CheckpointSchedule(checkpoints, clock, () => this.#segment) : null;
  }

  /** `folder` is made if missing. Throws `AuditUnavailable` where no segment of files can be opened and written. */
  static async open(folder: string, options: AuditOptions): Promise<AuditLog> {
    const log = new AuditLog(folder, options);
    await log.#enqueue([]);
    return log;
  }

  /** Opens its files with the first entry: of administration most processes have none. */
  static idle(folder: string, options: AuditOptions): AuditLog {
    return new AuditLog(folder, options);
  }

  /** Whether it takes what is done to the hub. */
  get administration(): boolean {
    return this.#options.administration ?? false;
  }

  /** Whether it takes checks. */
  get checks(): boolean {
    return this.#options.checks ?? false;
  }

  /** True from a failed write until a new segment of files has been opened. */
  get failed(): boolean {
    return this.#segment === null;
  }

  /**
   * Whether entries can be written, and checkpoints exported without too long a failure. After a failed entry this tries
   * a new segment of files. For the health check.
   */
  async ready(): Promise<boolean> {
    if (this.#closed || this.#schedule?.healthy === false) return false;
    try {
      if (this.failed) await this.#enqueue([]);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Resolves when the entry is durable; until then nothing it tells of may leave the hub. Rejects with
   * `AuditUnavailable` where it could not be made durable, and then it may or may not be found in the files.
   */
  async append(entry: AuditEntry): Promise<void> {
    if (this.#closed) throw new AuditUnavailable("the audit is closed");
    await this.#enqueue(this.#seal(entry));
  }

  /** Names another act of the request, in its entries and in the stamps of what it changes. */
  newAct(requestId: string): string {
    return `${requestId} ${this.#options.clock.id()}`;
  }

  /** To be durable before a write's commit, whose stamp carries the same act. */
  intent(entry: Omit<AuditEntry, "kind">): Promise<void> {
    return this.append({ ...entry, kind: "intent" });
  }

  /** Closes the intent of the same act. */
  outcome(entry: Omit<AuditEntry, "kind">): Promise<void> {
    return this.append({ ...entry, kind: "outcome" });
  }

  /** Of checks: ends the file of a day that is over, as the next entry would. */
  async endPast(): Promise<void> {
    if (!this.#closed && this.#segment) await this.#enqueue([], true);
  }

  /** Writes what waits, a last entry and a last checkpoint, so that a file cut short later is told from a whole one. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      if (!this.failed || this.#writing) await this.#enqueue(this.#seal(mark("stop")));
      await this.#schedule?.sign();
    } finally {
      this.#schedule?.stop();
      await this.#abandon();
    }
  }

  #seal(entry: AuditEntry): SealedEntry[] {
    return seal(entry, timestamp(this.#options.clock), this.#options.software);
  }

  #enqueue(sealed: readonly SealedEntry[], ending = false): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sealed, ending, resolve, reject });
      this.#writing ??= this.#write();
    });
  }

  async #write(): Promise<void> {
    // What comes in the same turn of the event loop belongs to the first group.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#segment?.spent) await this.#abandon();
        if (this.checks && this.#segment && this.#day !== this.#today()) await this.#end(this.#segment);
        if (!group.every(({ ending }) => ending)) {
          this.#segment ??= await this.#openSegment();
          const entries = group.flatMap(({ sealed }) => sealed);
          await this.#segment.append(entries);
          this.#schedule?.await(entries.length);
        }
        for (const { resolve } of group) resolve();
      } catch (cause) {
        // The kernel reports a lost write once: the same descriptor asked again would say that all is well.
        await this.#abandon();
        const error = new AuditUnavailable(cause);
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(error);
      }
    }
    this.#writing = null;
  }

  async #openSegment(): Promise<JournalSegment> {
    const { clock, disk = realDisk, keptDays = "" } = this.#options;
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    this.#day = this.#today();
    const kind = this.administration ? "administration" : this.checks ? (`checks${keptDays}` as const) : "requests";
    const name = segmentName(timestamp(clock), process.pid, sha256(clock.id()), kind);
    return JournalSegment.create(disk, this.#folder, name, this.#seal(mark("start")));
  }

  /** Ends a segment in order while the process goes on, and waits for its last entry alone. */
  async #end(segment: JournalSegment): Promise<void> {
    await segment.append(this.#seal(mark("stop")));
    this.#segment = null;
    const settle = () => segment.settle();
    if (this.#schedule) void this.#schedule.end(segment, settle);
    else await settle();
  }

  #today(): string {
    return dayOf(timestamp(this.#options.clock));
  }

  async #abandon(): Promise<void> {
    const segment = this.#segment;
    this.#segment = null;
    await segment?.close();
  }
}

/** An entry about the file itself. */
function mark(kind: "start" | "stop"): AuditEntry {
  return { kind, requestId: "", status: "" };
}
