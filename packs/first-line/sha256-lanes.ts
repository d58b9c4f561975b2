/**
 * SHA-256's compression of four blocks at once, one in each lane of WebAssembly's vectors. Node's own takes a call for each
 * key, of some two microseconds; a register has tens of millions. The module is put together here from the standard's own
 * steps (FIPS 180-4, 6.2.2), so that nothing compiled has to be trusted; tests compare it with Node's.
 */
export interface Lanes {
  /** The module's memory, as words of 32 bits. A word of a lane is at `word * 4 + lane`. */
  readonly words: Uint32Array;
  /** Compresses a block upon a state into a digest; each is said by the place of its first byte in the memory. */
  readonly compress: (block: number, state: number, digest: number) => void;
}

/** As much of it as is used here: Node's types leave it out. */
interface WebAssemblyParts {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer } } & Pick<Lanes, "compress">;
  };
}
const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyParts };

export function openLanes(): Lanes {
  const { memory, compress } = new WebAssembly.Instance(compiled).exports;
  return { words: new Uint32Array(memory.buffer), compress };
}

const primes = firstPrimes(64);

/** The first 32 bits of what follows the point in the square roots of the first eight primes. */
export const initialState: readonly number[] = primes.slice(0, 8).map((prime) => afterPoint(Math.sqrt(prime)));

/** The same in the cube roots of the first 64. */
const constants = primes.map((prime) => afterPoint(Math.cbrt(prime)));

function firstPrimes(many: number): number[] {
  const found: number[] = [];
  for (let one = 2; found.length < many; one += 1) if (found.every((prime) => one % prime !== 0)) found.push(one);
  return found;
}

function afterPoint(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

/** Opcodes of WebAssembly and its vectors (https://webassembly.github.io/spec/core/binary/instructions.html). */
const vector = 0xfd;
const op = {
  load: [vector, 0x00],
  store: [vector, 0x0b],
  constant: [vector, 0x0c],
  or: [vector, 0x50],
  xor: [vector, 0x51],
  /** Bits of the first where the third has one, else of the second. */
  select: [vector, 0x52],
  left: [vector, 0xab, 0x01],
  right: [vector, 0xad, 0x01],
  add: [vector, 0xae, 0x01],
  end: [0x0b],
};
const [typeI32, typeV128, kindFunction, kindMemory] = [0x7f, 0x7b, 0x00, 0x02];

/** Locals: what the function is given, the last sixteen words of the message, the working variables a to h, what is carried. */
const [givenBlock, givenState, givenDigest, message, variables, carried] = [0, 1, 2, 3, 19, 27];

const compiled = new WebAssembly.Module(moduleOf(compression()));

function compression(): number[] {
  const word = (at: number) => message + (at % 16);
  const code: number[] = [];
  for (let at = 0; at < 16; at += 1) code.push(...load(givenBlock, at), ...set(word(at)));
  for (let at = 0; at < 8; at += 1) code.push(...load(givenState, at), ...set(variables + at));
  for (let round = 0; round < 64; round += 1) {
    // What is h in one round is a in the next: names move, values stay.
    const [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (name) => variables + ((name + 64 - round) % 8),
    ) as Eight;
    if (round >= 16)
      code.push(
        ...get(word(round)),
        ...mixed(word(round + 1), [7, 18], 3),
        ...op.add,
        ...get(word(round + 9)),
        ...op.add,
        ...mixed(word(round + 14), [17, 19], 10),
        ...op.add,
        ...set(word(round)),
      );
    code.push(
      ...[get(h), mixed(e, [6, 11, 25]), op.add].flat(),
      ...[get(f), get(g), get(e), op.select, op.add].flat(),
      ...[constant(constants[round] as number), op.add, get(word(round)), op.add, set(carried)].flat(),
      ...[get(d), get(carried), op.add, set(d)].flat(),
      ...[get(carried), mixed(a, [2, 13, 22]), op.add].flat(),
      // Where a and b are the same they are the majority, else c decides.
      ...[get(c), get(a), get(a), get(b), op.xor, op.select, op.add, set(h)].flat(),
    );
  }
  for (let at = 0; at < 8; at += 1)
    code.push(
      ...[get(givenDigest), get(variables + at), load(givenState, at), op.add].flat(),
      ...[op.store, 4, unsigned(at * 16)].flat(),
    );
  return code;
}

type Eight = [number, number, number, number, number, number, number, number];

/** The variable turned right by each of these, and moved right by one, all under exclusive or. */
function mixed(local: number, turns: readonly number[], move?: number): number[] {
  const parts = turns.map((by) => [get(local), by32(by), op.right, get(local), by32(32 - by), op.left, op.or].flat());
  if (move !== undefined) parts.push([...get(local), ...by32(move), ...op.right]);
  return parts.flatMap((part, at) => (at === 0 ? part : [...part, ...op.xor]));
}

function get(local: number): number[] {
  return [0x20, local];
}

function set(local: number): number[] {
  return [0x21, local];
}

function by32(bits: number): number[] {
  return [0x41, bits];
}

/** The word of every lane that is so far from a place that the function was given. */
function load(given: number, word: number): number[] {
  return [...get(given), ...op.load, 4, ...unsigned(word * 16)];
}

function constant(value: number): number[] {
  const bytes = [value, value >>> 8, value >>> 16, value >>> 24].map((byte) => byte & 0xff);
  return [...op.constant, ...bytes, ...bytes, ...bytes, ...bytes];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function moduleOf(code: readonly number[]): Uint8Array<ArrayBuffer> {
  const section = (id: number, content: readonly number[]) => [id, ...unsigned(content.length), ...content];
  const name = (text: string) => [text.length, ...Buffer.from(text)];
  const body = [1, 25, typeV128, ...code, ...op.end];
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, [1, 0x60, 3, typeI32, typeI32, typeI32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name("memory"), kindMemory, 0, ...name("compress"), kindFunction, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}
