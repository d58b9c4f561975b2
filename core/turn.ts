/**
 * The current turn of the event loop. Long work asks how long the turn has lasted, and goes on in a later one. The process
 * has one loop, so what many requests do in one turn adds up.
 */

/** Milliseconds after which long work ends its turn, and what waits goes on waiting. */
export const fullTurn = 25;

let began: number | null = null;
let ending = false;
/** Whether something that waited has gone on in this turn: one does in each, however full of new work. */
let served = false;
const waiting: (() => void)[] = [];

/** Milliseconds since the first call in this turn. */
export function turnLasted(): number {
  const now = performance.now();
  if (began !== null) return now - began;
  began = now;
  endLater();
  return 0;
}

/** Resolves in a later turn, in the order of the calls: each turn resolves as many as it has time for. */
export function laterTurn(): Promise<void> {
  endLater();
  return new Promise((resolve) => waiting.push(resolve));
}

/** Milliseconds for which arrivals are waited for at the most, but for what the turn at hand takes. */
const longestArrival = 2;

let arriving: Promise<void> | null = null;
let arrived = 0;

/**
 * Resolves when all that has arrived in this turn has been taken in, and in the next ones as long as each brings several:
 * at once where nothing else has. What waits for it then goes on side by side, step by step. Measured with 32 clients over
 * HTTP, a check takes some 40 % less processor time so than where each request goes as far as it can alone; and their
 * entries in the audit are one group.
 */
export function arrivalsOver(): Promise<void> {
  arrived += 1;
  return (arriving ??= new Promise((resolve) => {
    const end = performance.now() + longestArrival;
    const look = (before: number) => {
      if (arrived > before + 1 && performance.now() < end) return void setImmediate(look, arrived);
      [arriving, arrived] = [null, 0];
      resolve();
    };
    setImmediate(look, 0);
  }));
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
  // Each in a callback of its own: what the one before does then has been done when the next goes on or waits again.
  waiting.forEach(() => setImmediate(serve));
}

function serve(): void {
  if (waiting.length === 0) return;
  if (served && turnLasted() >= fullTurn) return endLater();
  served = true;
  waiting.shift()?.();
}
