/** Bytes of a key, and with the number of its row. */
const keySize = 16;
const entrySize = keySize + 4;
const firstEntries = 1 << 12;
/** Digits by which keys are sorted: the first 32 bits in two goes, which leaves few of hashes side by side. */
const digitBits = 16;

/** Which rows have which keys, handed out in the order of keys and rows: some 20 bytes each. */
export class RowsByKey {
  #bytes = Buffer.alloc(firstEntries * entrySize);
  /** Of each entry the number that its key begins with: keys that differ in it are compared by it alone. */
  #first = new Uint32Array(firstEntries);
  #count = 0;

  add(key: Uint8Array, row: number): void {
    if (key.length !== keySize) throw new RangeError(`a key has ${keySize} bytes`);
    const at = this.#count * entrySize;
    if (at + entrySize > this.#bytes.length) this.#grow();
    this.#bytes.set(key, at);
    this.#first[this.#count] = this.#bytes.readUInt32BE(at);
    this.#bytes.writeUInt32LE(row, at + keySize);
    this.#count += 1;
  }

  /** Key and row in turn, as many pairs at once as are said, each pair once. */
  *sorted(atOnce: number): Generator<(Uint8Array | number)[]> {
    const order = this.#order();
    let pairs: (Uint8Array | number)[] = [];
    for (let place = 0; place < order.length; place += 1) {
      const entry = order[place] as number;
      if (place > 0 && this.#compare(order[place - 1] as number, entry, entrySize) === 0) continue;
      const at = entry * entrySize;
      pairs.push(this.#bytes.subarray(at, at + keySize), this.#bytes.readUInt32LE(at + keySize));
      if (pairs.length < 2 * atOnce) continue;
      yield pairs;
      pairs = [];
    }
    if (pairs.length > 0) yield pairs;
  }

  #order(): Uint32Array {
    const entries = new Uint32Array(this.#count).map((_, at) => at);
    const order = sortedBy(sortedBy(entries, this.#first, 0), this.#first, digitBits);
    // Rows came in their order, and the goes before kept it.
    for (let place = 1; place < order.length; place += 1) {
      const entry = order[place] as number;
      let to = place;
      for (; to > 0 && this.#compare(order[to - 1] as number, entry, keySize) > 0; to -= 1)
        order[to] = order[to - 1] as number;
      order[to] = entry;
    }
    return order;
  }

  #compare(one: number, other: number, size: number): number {
    const first = (this.#first[one] as number) - (this.#first[other] as number);
    if (first !== 0) return first;
    const [at, to] = [one * entrySize, other * entrySize];
    return this.#bytes.compare(this.#bytes, to, to + size, at, at + size);
  }

  #grow(): void {
    const first = new Uint32Array(2 * this.#first.length);
    first.set(this.#first);
    [this.#bytes, this.#first] = [Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]), first];
  }
}

/** The entries by one digit of their numbers; those of one digit as they stood. */
function sortedBy(entries: Uint32Array, numbers: Uint32Array, shift: number): Uint32Array {
  const digitOf = (entry: number) => ((numbers[entry] as number) >>> shift) & (2 ** digitBits - 1);
  const begins = new Uint32Array(2 ** digitBits + 1);
  for (const entry of entries) (begins[digitOf(entry) + 1] as number)++;
  for (let digit = 1; digit < begins.length; digit += 1) (begins[digit] as number) += begins[digit - 1] as number;
  const sorted = new Uint32Array(entries.length);
  for (const entry of entries) sorted[(begins[digitOf(entry)] as number)++] = entry;
  return sorted;
}
