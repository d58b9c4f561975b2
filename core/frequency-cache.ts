interface Entry<V> {
  readonly value: V;
  readonly bytes: number;
  /** Uses not yet spent, see below. */
  uses: number;
}

/** Uses that count: what was asked for more often is as well kept as it can be. */
const maxUses = 7;

/**
 * Values kept while their sizes together stay within a limit. What makes room is looked for in the order it came; what
 * was used in the meantime pays with one use for staying another round (the clock algorithm, with counts). So values that
 * come once and never again, however many, push out one another and not what is in use, and a use moves nothing.
 */
export class FrequencyCache<V, K = string> {
  readonly #limit: number;
  readonly #entries = new Map<K, Entry<V>>();
  /** Stays where it stopped: what was dropped leaves gaps at a map's start, which each new walk would pass over again. */
  #hand: Iterator<[K, Entry<V>], undefined> | null = null;
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Estimated bytes held. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: K): V | undefined {
    const found = this.#entries.get(key);
    if (!found) return undefined;
    if (found.uses < maxUses) found.uses += 1;
    return found.value;
  }

  /** Keeps the value, unless it alone passes the limit, and returns it. */
  set(key: K, value: V, bytes: number): V {
    this.#drop(key);
    if (bytes > this.#limit) return value;
    this.#bytes += bytes;
    this.#makeRoom();
    this.#entries.set(key, { value, bytes, uses: 0 });
    return value;
  }

  clear(): void {
    this.#entries.clear();
    this.#hand = null;
    this.#bytes = 0;
  }

  #makeRoom(): void {
    while (this.#bytes > this.#limit) {
      this.#hand ??= this.#entries.entries();
      const next = this.#hand.next();
      // A map goes through its entries in the order they were put in, those that were put back meanwhile as well.
      if (next.done) this.#hand = null;
      else this.#pass(...next.value);
    }
  }

  #pass(key: K, entry: Entry<V>): void {
    if (entry.uses === 0) return this.#drop(key);
    entry.uses -= 1;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
  }

  #drop(key: K): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}
