/**
 * The event loop's turn at hand: whoever works at length asks how long it has lasted, and goes on in a later one. Of the
 * process, as its loop is: what many requests do in one turn adds up.
 */

/** Milliseconds after which a turn has lasted long enough, and those who wait for others keep waiting. */
export const fullTurn = 25;

let began: number | null = null;
let ending = false;
/** Whether somebody who waited has gone on in this turn: one does in each, however full of new work. */
let served = false;
const waiting: (() => void)[] = [];

/** Milliseconds since somebody first asked in this turn. */
export function turnLasted(): number {
  const now = performance.now();
  if (began !== null) return now - began;
  began = now;
  endLater();
  return 0;
}

/** Resolves in a later turn. Those who wait go on in the order in which they came, as many a turn as it has time for. */
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
  served = false;
  began = null;
  // Each in a callback of its own, since what the one before does then is done before the next is asked to wait or go on.
  waiting.forEach(() => setImmediate(serve));
}

function serve(): void {
  if (waiting.length === 0) return;
  if (served && turnLasted() >= fullTurn) return endLater();
  served = true;
  waiting.shift()?.();
}
