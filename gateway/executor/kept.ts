/** Values kept while their sizes together stay within a limit; what was used longest ago goes first. */
export class Kept<V> {
  readonly #limit: number;
  readonly #values = new Map<string, { readonly value: V; readonly bytes: number }>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Estimated bytes held. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): V | undefined {
    const found = this.#values.get(key);
    if (!found) return undefined;
    // A map goes through its entries in the order they were put in.
    this.#values.delete(key);
    this.#values.set(key, found);
    return found.value;
  }

  /** Keeps the value, unless it alone passes the limit, and returns it. */
  set(key: string, value: V, bytes: number): V {
    this.#drop(key);
    if (bytes > this.#limit) return value;
    this.#values.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#values.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
    return value;
  }

  #drop(key: string): void {
    this.#bytes -= this.#values.get(key)?.bytes ?? 0;
    this.#values.delete(key);
  }
}
