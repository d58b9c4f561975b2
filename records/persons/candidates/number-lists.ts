import { longer } from "./growing.ts";
import { type NextPiece, numbersOf, type Piece, upToLast } from "./pieces.ts";

const firstCells = 1 << 12;
const firstLists = 1 << 10;

/**
 * Many lists of whole numbers in one array: most have one number or two, and an object each would take ten times as much.
 * A list stands in a block of 1, 2, 3, 4, 6, 8, 12, 16 … cells; one that outgrows its block moves to the next size, and the block it
 * leaves is used again.
 */
export class NumberLists {
  #cells = new Uint32Array(firstCells);
  #end = 0;
  /** Of each list where its block starts, and how many numbers it has, side by side: one place of the memory to look at. */
  #places = new Uint32Array(2 * firstLists);
  /** Free blocks by the class of their size. */
  readonly #free: number[][] = [];

  count(list: number): number {
    return this.#places[2 * list + 1] ?? 0;
  }

  /** A view of the numbers in the list, good until the next change of any list. */
  of(list: number): Uint32Array {
    const start = this.#start(list);
    return this.#cells.subarray(start, start + this.count(list));
  }

  push(list: number, value: number): void {
    const count = this.count(list);
    this.#resize(list, count + 1);
    this.#cells[this.#start(list) + count] = value;
    this.#places[2 * list + 1] = count + 1;
  }

  /** Puts these numbers in place of what the list had. */
  set(list: number, values: readonly number[]): void {
    this.#resize(list, values.length);
    if (values.length > 0) this.#cells.set(values, this.#start(list));
    this.#places[2 * list + 1] = values.length;
  }

  /** Takes a number out, wherever it stands; the last one takes its place. */
  remove(list: number, value: number): void {
    const [count, start] = [this.count(list), this.#start(list)];
    const at = this.of(list).indexOf(value);
    if (at === -1) return;
    this.#cells[start + at] = this.#cells[start + count - 1] as number;
    this.#cells[start + count - 1] = 0;
    this.#resize(list, count - 1);
    this.#places[2 * list + 1] = count - 1;
  }

  *pieces(): Generator<Piece> {
    yield this.#cells.subarray(0, this.#end);
    yield upToLast(this.#places);
    yield Uint32Array.of(this.#free.length);
    for (let size = 0; size < this.#free.length; size += 1) yield Uint32Array.from(this.#free[size] ?? []);
  }

  /** Puts what `pieces` gave in the place of what there is. */
  async read(next: NextPiece): Promise<void> {
    this.#cells = await numbersOf(next);
    this.#end = this.#cells.length;
    this.#places = await numbersOf(next);
    const [classes = 0] = await numbersOf(next);
    this.#free.length = 0;
    for (let size = 0; size < classes; size += 1) this.#free.push([...(await numbersOf(next))]);
  }

  /** Moves the list into the block for so many numbers, where it is not in one of that size. */
  #resize(list: number, count: number): void {
    if (2 * list + 1 >= this.#places.length) this.#places = longer(this.#places, 2 * list + 1);
    const before = this.count(list);
    if (before > 0 && count > 0 && classFor(before) === classFor(count)) return;
    const from = this.#start(list);
    if (count > 0) {
      const to = this.#block(classFor(count));
      this.#cells.copyWithin(to, from, from + Math.min(before, count));
      this.#places[2 * list] = to;
    }
    if (before === 0) return;
    // Nothing of a record that was erased stays.
    this.#cells.fill(0, from, from + cellsOf(classFor(before)));
    (this.#free[classFor(before)] ??= []).push(from);
  }

  #start(list: number): number {
    return this.#places[2 * list] ?? 0;
  }

  #block(size: number): number {
    const free = this.#free[size]?.pop();
    if (free !== undefined) return free;
    const start = this.#end;
    this.#end += cellsOf(size);
    if (this.#end > this.#cells.length) this.#cells = longer(this.#cells, this.#end);
    return start;
  }
}

/** The class of the smallest block that has room for so many: even ones are powers of two, odd ones three quarters of one. */
function classFor(count: number): number {
  const power = 32 - Math.clz32(count - 1);
  return power > 1 && count <= 3 * 2 ** (power - 2) ? 2 * power - 1 : 2 * power;
}

/** How many cells a block of this class has. */
function cellsOf(size: number): number {
  return size % 2 === 0 ? 2 ** (size / 2) : 3 * 2 ** ((size - 3) / 2);
}
