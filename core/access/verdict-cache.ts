import type { Clock } from "../clock.ts";

interface Held<T> {
  /** When its reading began. */
  readonly at: number;
  readonly read: Promise<T | null>;
}

/** How long what was read is believed: what ends a key or a token takes effect everywhere within this time. Milliseconds. */
const maxAge = 1_000;
const maxRemembered = 10_000;

/** What was read of keys or tokens, each believed for a second. */
export class VerdictCache<T> {
  readonly #clock: Clock;
  readonly #held = new Map<string, Held<T>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * From memory while it is fresh, else read anew; requests that come together share one reading. `read` is given what
   * was read before, where anything is remembered of it. `age`: how old it may be, in milliseconds.
   */
  recall(
    name: string,
    read: (before: Promise<T | null> | undefined) => Promise<T | null>,
    age = maxAge,
  ): Promise<T | null> {
    const now = this.#clock.now();
    const held = this.#held.get(name);
    // A clock that was set back must not keep anything alive.
    if (held && now >= held.at && now - held.at < age) return held.read;
    const reading = read(held?.read);
    this.#remember(name, { at: now, read: reading });
    reading.then(
      (found) => found ?? this.#drop(name, reading),
      () => this.#drop(name, reading),
    );
    return reading;
  }

  /** Has the next request read it anew. */
  forget(name: string): void {
    this.#held.delete(name);
  }

  #remember(name: string, held: Held<T>): void {
    this.#held.delete(name);
    this.#held.set(name, held);
    if (this.#held.size > maxRemembered) {
      const [oldest] = this.#held.keys();
      if (oldest) this.#held.delete(oldest);
    }
  }

  /** Only what is good is remembered, so guesses cannot fill the memory. */
  #drop(name: string, reading: Promise<T | null>): void {
    if (this.#held.get(name)?.read === reading) this.#held.delete(name);
  }
}
