/** What is kept of names in arrays of numbers, as it is written down: one piece after the other, in little-endian. */
export type Piece = Uint8Array | Uint16Array | Uint32Array;

/** Hands out the next piece, in memory of its own. */
export type NextPiece = () => Promise<ArrayBuffer>;

/**
 * Raised whenever an index of the same names comes to other pieces, as one that was written before finds others then: by
 * another reading of words, keys, signs, or in another place. See `test/records/persons/pieces.test.ts`.
 */
export const piecesForm = 1;

export async function numbersOf(next: NextPiece): Promise<Uint32Array<ArrayBuffer>> {
  return new Uint32Array(await next());
}

/** Without the zeros at its end, which are room that is free. */
export function upToLast(numbers: Uint32Array): Uint32Array {
  let end = numbers.length;
  while (end > 0 && numbers[end - 1] === 0) end -= 1;
  return numbers.subarray(0, end);
}
