/** Freezes plain data, however deep. */
export function freezeWhole(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const name in value) freezeWhole((value as Record<string, unknown>)[name]);
}
