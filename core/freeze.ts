/** Lists that came frozen, such as the policies of a row filter, which stands in many: each is gone through once. */
const known = new WeakSet<readonly unknown[]>();

/** Freezes plain data, however deep. */
export function freezeWhole(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value) && Object.isFrozen(value)) {
    if (known.has(value)) return;
    known.add(value);
  }
  Object.freeze(value);
  for (const name in value) freezeWhole((value as Record<string, unknown>)[name]);
}
