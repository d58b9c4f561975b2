/**
 * Points before it runs from which a request is large: it may bring ten times what fills a request's turn. Below, as with one
 * passport's links (some 900), many that go side by side cost less, as their reads and entries are made together.
 */
const largeFrom = 5_000;

/** Milliseconds after which the next begins, though the one before is under way: it may wait for a store or a subgraph. */
const longestAlone = 10;

const waiting: (() => void)[] = [];
let alone = false;

/**
 * Runs what is large one after the other, in the order of arrival, and all else at once. The process has one thread, so
 * running many side by side answers none sooner; and what all of them have gathered half is moved in memory again and
 * again: with 32 clients the garbage collector took a quarter of the time, and a tenth this way.
 */
export async function inTurn<R>(points: number, run: () => Promise<R>): Promise<R> {
  if (points < largeFrom) return run();
  if (alone) await new Promise<void>((resolve) => waiting.push(resolve));
  const next = once(letNextBegin);
  alone = true;
  const timeout = setTimeout(next, longestAlone);
  try {
    return await run();
  } finally {
    clearTimeout(timeout);
    next();
  }
}

function letNextBegin(): void {
  const next = waiting.shift();
  if (next) next();
  else alone = false;
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
