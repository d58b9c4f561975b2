import { bringUpToDate } from "./update.ts";
import type { Timer } from "../../timer.ts";
import type { AuditIndex } from "./store.ts";

export interface IndexerOptions {
  readonly folder: string;
  readonly index: AuditIndex<"getMany" | "find" | "transaction">;
  /** Told when the index could not be brought up to date; it is tried again. */
  failed(error: unknown): void;
  readonly timer: Timer;
  /** Has the store remember which files there are, before they are read. */
  readonly remember?: () => Promise<void>;
  /** Whether requests take the hub's time just now. */
  readonly busy?: () => boolean;
}

/** From an entry to its line in the index, in milliseconds, while the hub keeps up. */
export const indexEvery = 2_000;

/** How long it rests for each moment that it works: a quarter of one processor, or a fortieth while the hub is busy. */
const rest = { idle: 3, busy: 39 };

/**
 * Keeps the index behind the audit's files, away from the requests: nothing waits for it. At full load it falls behind,
 * and catches up when there is less to do.
 */
export class Indexer {
  readonly #options: IndexerOptions;
  #forgo: () => void = () => {};
  #reading: Promise<unknown> = Promise.resolve();
  #rested: () => void = () => {};
  #since = 0;
  #stopped = false;

  constructor(options: IndexerOptions) {
    this.#options = options;
    this.#await();
  }

  /** Resolves when what it was doing is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#forgo();
    this.#rested();
    await this.#reading;
  }

  #await(): void {
    if (!this.#stopped) this.#forgo = this.#options.timer(() => this.#follow(), indexEvery);
  }

  async #follow(): Promise<void> {
    this.#since = performance.now();
    this.#reading = this.#round().catch(this.#options.failed);
    await this.#reading;
    this.#await();
  }

  async #round(): Promise<void> {
    const { folder, index, remember } = this.#options;
    await remember?.();
    await bringUpToDate(folder, index, () => this.#between());
  }

  async #between(): Promise<boolean> {
    if (this.#stopped) return false;
    const { timer, busy } = this.#options;
    const worked = performance.now() - this.#since;
    await new Promise<void>((resolve) => {
      this.#rested = resolve;
      this.#forgo = timer(async () => resolve(), worked * (busy?.() ? rest.busy : rest.idle));
    });
    this.#since = performance.now();
    return !this.#stopped;
  }
}
