const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const valueOf = new Uint8Array(128);
for (const [value, letter] of Array.from(alphabet).entries()) valueOf[letter.charCodeAt(0)] = value;

/**
 * The ids a file has named. Sixty bits of each id's digest are kept, in at most thirty-two bytes: two of ten million
 * records look alike once in twenty-five thousand files. Ids are keyed, so nobody can make two that do.
 */
export class SeenIds {
  #high = new Uint32Array(2 ** 12);
  #low = new Uint32Array(2 ** 12);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(id: string): boolean {
    const high = bits(id, 4);
    const low = bits(id, 10);
    return this.#high[this.#place(high, low)] !== 0;
  }

  /** False where the id was there before. */
  add(id: string): boolean {
    const high = bits(id, 4);
    const low = bits(id, 10);
    const place = this.#place(high, low);
    if (this.#high[place] !== 0) return false;
    this.#high[place] = high;
    this.#low[place] = low;
    if ((this.#size += 1) > this.#high.length / 2) this.#grow();
    return true;
  }

  /** Where the pair stands, or the free place where it would. */
  #place(high: number, low: number): number {
    const mask = this.#high.length - 1;
    let place = low & mask;
    while (this.#high[place] !== 0 && !(this.#high[place] === high && this.#low[place] === low))
      place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    for (const [from, one] of high.entries()) {
      if (one === 0) continue;
      const place = this.#place(one, low[from] ?? 0);
      this.#high[place] = one;
      this.#low[place] = low[from] ?? 0;
    }
  }
}

/** Thirty bits of the id's base32, from that letter on. The first half is never zero, which marks a free place. */
function bits(id: string, from: number): number {
  let value = 0;
  for (let at = from; at < from + 6; at += 1) value = (value << 5) | (valueOf[id.charCodeAt(at)] ?? 0);
  return from === 4 ? (value | 0x40000000) >>> 0 : value >>> 0;
}
