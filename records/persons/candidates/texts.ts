import { longer } from "./growing.ts";
import { type NextPiece, numbersOf, type Piece } from "./pieces.ts";

/** Bytes of a new store of texts; it grows by doubling. */
const firstBytes = 1 << 16;
const firstPlaces = 1 << 10;

/** No number in this place of the table; a removed one leaves `gone`, so that a search goes on past it. */
const none = 0;
const gone = 0xffff_ffff;

/**
 * Many short texts, each under a number of its own, as bytes in one array: a million strings and the entries of a `Map`
 * over them take three times as much and stop the event loop when the map grows. Numbers begin at 1; one that was freed is
 * given out again.
 */
export class Texts {
  #bytes = Buffer.alloc(firstBytes);
  #end = 0;
  #wasted = 0;
  #starts = new Uint32Array(firstPlaces);
  #lengths = new Uint16Array(firstPlaces);
  /** Open addressing: the number of a text at the place of its hash, or at the next free one behind it. */
  #table = new Uint32Array(2 * firstPlaces);
  #used = 0;
  #last = 0;
  #free: number[] = [];
  #sought = Buffer.alloc(1 << 10);

  /** How many there are. */
  get size(): number {
    return this.#last - this.#free.length;
  }

  /** The number of a text; 0 where it is not among them. */
  numberOf(text: string): number {
    const length = this.#seek(text);
    return this.#table[this.#place(length)] ?? none;
  }

  /** The number of a text, which is put among them where it was not. */
  add(text: string): number {
    const length = this.#seek(text);
    const place = this.#place(length);
    const known = this.#table[place] ?? none;
    if (known !== none) return known;
    const number = this.#free.pop() ?? (this.#last += 1);
    this.#makeRoom(number, length);
    this.#sought.copy(this.#bytes, this.#end, 0, length);
    this.#starts[number] = this.#end;
    this.#lengths[number] = length;
    this.#end += length;
    this.#table[place] = number;
    this.#used += 1;
    if (this.#used * 2 > this.#table.length) this.#rehash();
    return number;
  }

  text(number: number): string {
    const start = this.#starts[number] as number;
    return this.#bytes.toString("utf8", start, start + (this.#lengths[number] as number));
  }

  /** Of a text that was erased no byte stays. */
  remove(number: number): void {
    const [start, length] = [this.#starts[number] as number, this.#lengths[number] as number];
    this.#makeRoomToSeek(length);
    this.#bytes.copy(this.#sought, 0, start, start + length);
    const place = this.#place(length);
    this.#table[place] = gone;
    this.#bytes.fill(0, start, start + length);
    this.#sought.fill(0, 0, length);
    this.#wasted += length;
    this.#lengths[number] = 0;
    this.#free.push(number);
  }

  /** Whether the text stands anywhere in memory here, taken out or not. */
  holds(text: string): boolean {
    return this.#bytes.includes(text) || this.#sought.includes(text);
  }

  *pieces(): Generator<Piece> {
    yield Uint32Array.of(this.#end, this.#wasted, this.#used, this.#last);
    yield this.#bytes.subarray(0, this.#end);
    yield this.#starts.subarray(0, this.#last + 1);
    yield this.#lengths.subarray(0, this.#last + 1);
    yield this.#table;
    yield Uint32Array.from(this.#free);
  }

  /** Puts what `pieces` gave in the place of what there is. */
  async read(next: NextPiece): Promise<void> {
    const [end = 0, wasted = 0, used = 0, last = 0] = await numbersOf(next);
    this.#bytes = Buffer.from(await next());
    this.#starts = await numbersOf(next);
    this.#lengths = new Uint16Array(await next());
    this.#table = await numbersOf(next);
    this.#free = [...(await numbersOf(next))];
    [this.#end, this.#wasted, this.#used, this.#last] = [end, wasted, used, last];
  }

  /** Puts the bytes of a text where `#place` looks for them. Returns how many they are. */
  #seek(text: string): number {
    this.#makeRoomToSeek(text.length * 3);
    return this.#sought.write(text, 0, "utf8");
  }

  #makeRoomToSeek(length: number): void {
    if (length > this.#sought.length) this.#sought = Buffer.alloc(length);
  }

  /** Where in the table the sought text stands, or is to be put. */
  #place(length: number): number {
    const mask = this.#table.length - 1;
    for (let place = hashOf(this.#sought, 0, length) & mask; ; place = (place + 1) & mask) {
      const number = this.#table[place] as number;
      if (number === none || (number !== gone && this.#isSought(number, length))) return place;
    }
  }

  #isSought(number: number, length: number): boolean {
    if (this.#lengths[number] !== length) return false;
    const start = this.#starts[number] as number;
    for (let at = 0; at < length; at += 1) if (this.#bytes[start + at] !== this.#sought[at]) return false;
    return true;
  }

  #makeRoom(number: number, length: number): void {
    if (number >= this.#starts.length) {
      this.#starts = longer(this.#starts, number);
      this.#lengths = longer(this.#lengths, number);
    }
    if (this.#end + length <= this.#bytes.length) return;
    const room = this.#wasted * 2 > this.#end ? this.#bytes.length : this.#bytes.length * 1.25;
    const before = this.#bytes;
    this.#bytes = Buffer.alloc(Math.max(Math.ceil(room), this.#end + length));
    this.#end = 0;
    this.#wasted = 0;
    for (let each = 1; each <= this.#last; each += 1) {
      const start = this.#starts[each] as number;
      this.#starts[each] = this.#end;
      this.#end += before.copy(this.#bytes, this.#end, start, start + (this.#lengths[each] as number));
    }
  }

  #rehash(): void {
    const size = this.size * 4 > this.#table.length ? this.#table.length * 2 : this.#table.length;
    this.#table = new Uint32Array(size);
    this.#used = this.size;
    const freed = new Set(this.#free);
    for (let number = 1; number <= this.#last; number += 1) {
      if (freed.has(number)) continue;
      const start = this.#starts[number] as number;
      let place = hashOf(this.#bytes, start, start + (this.#lengths[number] as number)) & (size - 1);
      while (this.#table[place] !== none) place = (place + 1) & (size - 1);
      this.#table[place] = number;
    }
  }
}

/** FNV-1a with a last mix, of bytes. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
