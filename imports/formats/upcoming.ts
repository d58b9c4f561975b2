import type { Line } from "./lines.ts";

/** Lines that are looked at before they are taken, so that one can be read again in another light. */
export class Upcoming {
  readonly #source: AsyncIterator<Line>;
  #ahead: Line[] = [];
  #passed = 0;

  constructor(source: AsyncIterator<Line>) {
    this.#source = source;
  }

  /** So many lines on from the next one; null behind the last. */
  async at(offset: number): Promise<Line | null> {
    while (this.#ahead.length - this.#passed <= offset) {
      const { value, done } = await this.#source.next();
      if (done) return null;
      this.#ahead.push(value);
    }
    return this.#ahead[this.#passed + offset] ?? null;
  }

  /** Takes the next lines, which are gone then. */
  pass(count: number): void {
    this.#passed += count;
    if (this.#passed < this.#ahead.length / 2) return;
    this.#ahead = this.#ahead.slice(this.#passed);
    this.#passed = 0;
  }
}
