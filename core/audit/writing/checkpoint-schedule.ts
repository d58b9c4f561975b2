import { type Clock, timestamp } from "../../clock.ts";
import { realTimer, type Timer } from "../../timer.ts";
import type { CheckpointExport } from "../checkpoints/export.ts";
import type { JournalSegment } from "./segment.ts";
import type { CheckpointSigner } from "../checkpoints/signer.ts";

export interface CheckpointOptions {
  readonly sign: CheckpointSigner;
  /**
   * Told when a checkpoint could not be written or exported. Entries go on: they are durable without it. After a failed
   * write the next segment of files gets its own; what was not exported is tried again with the next one.
   */
  failed(error: unknown): void;
  readonly timer?: Timer;
  /** Where the checkpoints go beside their own file; nowhere else, where it is left out. */
  readonly exported?: CheckpointExport | null;
}

/** From an entry to the checkpoint that covers it, in milliseconds, at most. */
export const checkpointEvery = 60_000;

/** An owner's proof holds every chain line up to the next checkpoint, so that many entries do not wait for the minute. */
export const maxUncovered = 1_000;

/** Signs a checkpoint of the segment that is open, and exports it, at most a minute or a thousand entries after an entry. */
export class CheckpointSchedule {
  readonly #options: CheckpointOptions;
  readonly #clock: Clock;
  readonly #segment: () => JournalSegment | null;
  /** Ends the wait for the next checkpoint, where there is one. */
  #forgo: (() => void) | null = null;
  #uncovered = 0;
  #signing: Promise<void> = Promise.resolve();

  constructor(options: CheckpointOptions, clock: Clock, segment: () => JournalSegment | null) {
    this.#options = options;
    this.#clock = clock;
    this.#segment = segment;
  }

  /** False once the export has failed for longer than it may. */
  get healthy(): boolean {
    return !this.#options.exported?.overdue;
  }

  /** So many entries came: their checkpoint is due within a minute. */
  await(entries: number): void {
    this.#uncovered += entries;
    if (this.#uncovered >= maxUncovered) void this.sign();
    const { timer = realTimer } = this.#options;
    this.#forgo ??= timer(() => {
      this.#forgo = null;
      return this.sign();
    }, checkpointEvery);
  }

  /** One after another, so that each stands behind the one before. Never rejects. */
  sign(): Promise<void> {
    this.#uncovered = 0;
    return this.#next(() => this.#segment());
  }

  /** Signs the last checkpoint of a segment that takes no more entries, then settles it. Never rejects. */
  end(segment: JournalSegment, settle: () => Promise<void>): Promise<void> {
    return this.#next(() => segment, settle);
  }

  #next(of: () => JournalSegment | null, then: () => Promise<void> = async () => {}): Promise<void> {
    const { sign, failed, exported } = this.#options;
    const signOne = async () => {
      const signed = await of()?.checkpoint(sign, timestamp(this.#clock));
      if (signed) exported?.add(signed);
    };
    this.#signing = this.#signing
      .then(signOne)
      .catch(failed)
      .then(then)
      .then(() => exported?.send())
      .catch((error: unknown) => {
        failed(error);
        this.await(0);
      });
    return this.#signing;
  }

  stop(): void {
    this.#forgo?.();
  }
}
