import type { Store } from "../store/port.ts";
import { bringUpToDate } from "./follow.ts";
import type { Timer } from "../timer.ts";

export interface FollowerOptions {
  readonly folder: string;
  readonly store: Store;
  /** Told when the index could not be brought up to date; it is tried again. */
  failed(error: unknown): void;
  readonly timer: Timer;
}

/** From an entry to its line in the index, in milliseconds, while the hub keeps up. */
export const followEvery = 2_000;

/** Keeps the index behind the audit's files, away from the requests: nothing waits for it. */
export class Follower {
  readonly #options: FollowerOptions;
  #forgo: () => void = () => {};
  #reading: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#await();
  }

  /** Resolves when what it was doing is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#forgo();
    await this.#reading;
  }

  #await(): void {
    if (!this.#stopped) this.#forgo = this.#options.timer(() => this.#follow(), followEvery);
  }

  async #follow(): Promise<void> {
    const { folder, store, failed } = this.#options;
    this.#reading = bringUpToDate(folder, store).catch(failed);
    await this.#reading;
    this.#await();
  }
}
