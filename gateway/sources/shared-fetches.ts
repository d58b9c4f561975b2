import type { Caller } from "../../core/access/caller.ts";
import type { Claims } from "../../core/access/claims.ts";
import { arrivalsOver } from "../../core/turn.ts";
import type { Exchanged } from "./exchange.ts";

/** What was answered, and to whose claims. */
export interface AnsweredTo {
  readonly claims: Claims;
  readonly answer: Exchanged;
}

/** Sends a fetch: `leaves` is to be called when its claims are signed, which are those that it returns. */
export type Send = (leaves: () => Claims, signal: AbortSignal) => Promise<Exchanged>;

/** A fetch that has not left, or that somebody waits for. */
interface SharedFetch {
  claims: Claims;
  waiting: number;
  readonly ending: AbortController;
  readonly answer: Promise<Exchanged>;
}

/**
 * Fetches that several requests of one caller share. One is joined until it leaves and not while it is under way: so what
 * is read for a request is read after it came, and nobody is shown what was withdrawn before.
 */
export class SharedFetches {
  readonly #joinable = new WeakMap<Caller, Map<string, SharedFetch>>();

  /** Rejects with the signal's reason where it ends before; the fetch itself is ended when nobody waits for it any more. */
  async ask(body: string, claims: Claims, signal: AbortSignal, send: Send): Promise<AnsweredTo> {
    // What is not named here makes two requests different. A caller is one object for as long as nothing of it changes.
    const { caller, requestId: _, clientRequestId: _own, arrived, spending: _spent, ...alike } = claims;
    const ofCaller = this.#joinable.getOrInsertComputed(caller, () => new Map<string, SharedFetch>());
    const question = `${JSON.stringify(alike)} ${body}`;
    const close = (one: SharedFetch) => void (ofCaller.get(question) === one && ofCaller.delete(question));
    const fetch = ofCaller.getOrInsertComputed(question, () => begun(claims, send, close));
    // The last to come speaks for all: what ends by the clock has then ended for each of them.
    if (arrived > fetch.claims.arrived) fetch.claims = claims;
    fetch.waiting += 1;
    const leave = () => {
      fetch.waiting -= 1;
      // Where it stands still before it leaves, those who come after would keep it from ever being broken off.
      close(fetch);
      if (fetch.waiting > 0) return;
      fetch.ending.abort(signal.reason);
    };
    const answer = await unlessLeft(fetch.answer, signal, leave);
    return { claims: fetch.claims, answer };
  }
}

function begun(claims: Claims, send: Send, close: (one: SharedFetch) => void): SharedFetch {
  const ending = new AbortController();
  const leaves = () => {
    close(fetch);
    return fetch.claims;
  };
  const sent = async () => {
    // Those that arrived in one turn ask in one turn.
    await arrivalsOver();
    ending.signal.throwIfAborted();
    try {
      return await send(leaves, ending.signal);
    } finally {
      // One that failed before it left must not be joined: it would fail all that ask the same from then on.
      close(fetch);
    }
  };
  const fetch: SharedFetch = { claims, waiting: 0, ending, answer: sent() };
  return fetch;
}

function unlessLeft<T>(answer: Promise<T>, signal: AbortSignal, leave: () => void): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const left = () => {
    leave();
    reject(signal.reason);
  };
  signal.addEventListener("abort", left, { once: true });
  answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", left));
  return promise;
}
