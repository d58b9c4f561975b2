const part = 4;
const least = 1 << 10;

/**
 * The numbers in an array with room for one at this place and a quarter more: twice the room would hold a hundred
 * megabytes of a million names for nothing, and a quarter is copied seldom enough.
 */
export function longer<A extends Uint32Array | Uint16Array>(numbers: A, place: number): A {
  const copy = new (numbers.constructor as new (length: number) => A)(
    Math.max(least, Math.ceil((place + 1) * (1 + 1 / part))),
  );
  copy.set(numbers);
  return copy;
}
