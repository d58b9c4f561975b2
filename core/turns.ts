/**
 * Turns of the event loop, taken by what works long in all: it works in stretches, and lets everybody else in between
 * them. Of a process there is one, as its loop is one.
 */
export class Turns {
  readonly #now: () => number;
  readonly #longest: number;
  /** When the turn began in which work was first seen; null where none was seen in it. */
  #began: number | null = null;
  #next: PromiseWithResolvers<void> | null = null;

  /** `now` tells milliseconds; `longest` is how many of them a stretch lasts before it gives way. */
  constructor(now: () => number, longest: number) {
    this.#now = now;
    this.#longest = longest;
  }

  /** To be awaited before each piece of work. Null where the turn is young, so that what is small waits for nothing. */
  pass(): Promise<void> | null {
    return this.#isOver() ? this.#wait() : null;
  }

  async #wait(): Promise<void> {
    // All who wait wake in one turn, and the first of them may take all of it.
    while (this.#isOver()) await (this.#next ??= Promise.withResolvers<void>()).promise;
  }

  #isOver(): boolean {
    if (this.#began !== null) return this.#now() - this.#began > this.#longest;
    this.#began = this.#now();
    setImmediate(() => this.#begin());
    return false;
  }

  #begin(): void {
    this.#began = null;
    const next = this.#next;
    this.#next = null;
    next?.resolve();
  }
}

/** Milliseconds that one stretch of a request's work takes before others are let in. */
const stretch = 20;

/** Of this process. */
export const turns = new Turns(() => performance.now(), stretch);
