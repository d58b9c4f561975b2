import type { Clock } from "./clock.ts";

/** What many of a process ask for within a short time, read once for all of them: the same promise until it is read anew. */
export class FreshReads<V> {
  readonly #clock: Pick<Clock, "now">;
  readonly #freshFor: number;
  readonly #read = new Map<string, Promise<V>>();
  #since = -Infinity;

  /** `freshFor`: milliseconds for which what was read is taken to stand. */
  constructor(clock: Pick<Clock, "now">, freshFor: number) {
    this.#clock = clock;
    this.#freshFor = freshFor;
  }

  of(key: string, read: () => Promise<V>): Promise<V> {
    const now = this.#clock.now();
    // A clock that was set back must not keep them.
    if (Math.abs(now - this.#since) >= this.#freshFor) {
      this.#read.clear();
      this.#since = now;
    }
    return this.#read.getOrInsertComputed(key, () => {
      const reading = read();
      // What failed is read anew by whoever comes next.
      reading.catch(() => this.#read.delete(key));
      return reading;
    });
  }
}
