/**
 * Remembers what was shown, by the moment it was signed at and not by the machine's clock, which may be set back. In two
 * halves, the older of which is dropped as a whole.
 */
export class UsedOnce {
  readonly #span: number;
  #recent = new Set<string>();
  #older = new Set<string>();
  /** No memory reaches further back than one span before it. */
  #since = -Infinity;

  /** `span`: between the signing of the oldest and the newest that may be shown at one moment. */
  constructor(span: number) {
    this.#span = span;
  }

  /** Whether it was shown before; null where that is forgotten. */
  shown(id: string, signed: number): boolean | null {
    if (signed >= this.#since + this.#span) {
      this.#older = signed < this.#since + 2 * this.#span ? this.#recent : new Set();
      this.#recent = new Set();
      this.#since = signed;
    }
    if (signed < this.#since - this.#span) return null;
    if (this.#recent.has(id) || this.#older.has(id)) return true;
    this.#recent.add(id);
    return false;
  }
}
