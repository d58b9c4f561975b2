const sizes = new WeakMap<object, number>();

/**
 * Bytes of a record's JSON, about. What is in it is measured once: what is read again is most often the same object, and
 * one of which something is withheld holds the same values otherwise.
 */
export function sizeOf(record: object): number {
  return sizes.getOrInsertComputed(record, () => characters(record));
}

function characters(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return 5;
  let sum = 2;
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name];
    const isObject = typeof inner === "object" && inner !== null;
    sum += (Array.isArray(value) ? 1 : name.length + 4) + (isObject ? sizeOf(inner) : characters(inner));
  }
  return sum;
}
