/**
 * The event loop's turn at hand: whoever works at length asks how long it has lasted, and goes on in a later one. Of the
 * process, as its loop is: what many requests do in one turn adds up.
 */

let began: number | null = null;
let ending = false;
const waiting: (() => void)[] = [];

/** Milliseconds since somebody first asked in this turn. */
export function turnLasted(): number {
  const now = performance.now();
  if (began !== null) return now - began;
  began = now;
  endLater();
  return 0;
}

/** Resolves in a later turn. Those who wait get one each, in the order in which they came, so that nobody waits for long. */
export function laterTurn(): Promise<void> {
  endLater();
  return new Promise((resolve) => waiting.push(resolve));
}

function endLater(): void {
  if (ending) return;
  ending = true;
  setImmediate(end);
}

function end(): void {
  ending = false;
  began = null;
  waiting.shift()?.();
  if (waiting.length > 0) endLater();
}
