import { createHmac } from "node:crypto";
import { hubError } from "../errors.ts";
import type { FirstAnswer } from "../store/answers.ts";
import { canonicalJson } from "../store/content.ts";
import type { StoreSession } from "../store/port.ts";
import { withoutNulls } from "../without-nulls.ts";
import type { Caller } from "./caller.ts";

/** Something that a caller sends under an idempotency key. */
export interface KeyedRequest {
  /** Names its answer. */
  readonly name: string;
  /** Fingerprint of what is sent. */
  readonly contents: string;
  readonly at: string;
}

export interface IdempotencyOptions {
  readonly store: Pick<StoreSession, "firstAnswer">;
  /** The hub's id key. */
  readonly idKey: Uint8Array;
  readonly caller: Pick<Caller, "id" | "owner" | "test">;
  /** RFC 3339: when the request came. */
  readonly at: string;
}

/**
 * Binds what one caller sends to its idempotency keys. A key is the caller's own, and counts for one kind of mutation: as
 * another caller's, or of another kind, the same text is another key.
 */
export class Idempotency {
  readonly #options: IdempotencyOptions;

  constructor(options: IdempotencyOptions) {
    this.#options = options;
  }

  /**
   * Null without a key. `what` is the kind of mutation, `contents` its arguments as they were sent. Throws where the key was
   * used for something else; `once` looks again, as another may come in between.
   */
  async sent(what: string, contents: unknown, key: string | null | undefined): Promise<KeyedRequest | null> {
    if (key == null) return null;
    if (!isIdempotencyKey(key))
      throw hubError("BAD_USER_INPUT", "An idempotency key has 8 to 100 printable characters without a space.");
    const sent = this.named(what, contents, key);
    await firstAnswerTo(this.#options.store, sent);
    return sent;
  }

  /** The same of a key that was looked at, without a look at what was sent under it before. */
  named(what: string, contents: unknown, key: string): KeyedRequest {
    const { idKey, caller, at } = this.#options;
    const name = JSON.stringify([what, caller.id, key]);
    return { name, contents: fingerprint(idKey, name, [caller.owner, caller.test, contents]), at };
  }
}

export function isIdempotencyKey(text: string): boolean {
  return /^[\x21-\x7e]{8,100}$/.test(text);
}

/**
 * Keyed and bound to the answer's name: it stays when a record is erased, and must neither let its contents be guessed
 * nor tell that two batches said the same. Null is as left out, since clients differ in which of the two they send for
 * nothing; the order of fields does not count, that of a list does.
 */
function fingerprint(idKey: Uint8Array, name: string, contents: unknown): string {
  const text = canonicalJson(withoutNulls(contents));
  return createHmac("sha256", idKey).update(`sent\0${name}\0${text}`).digest("base64url");
}

/** Null where the key is new. Throws where it was used for something else. */
async function firstAnswerTo(
  store: IdempotencyOptions["store"],
  { name, contents }: KeyedRequest,
): Promise<FirstAnswer | null> {
  const first = await store.firstAnswer(name);
  if (first?.contents && first.contents !== contents) throw hubError("IDEMPOTENCY_KEY_USED");
  return first;
}

export interface Telling<T> {
  /** What is kept of a result to tell it again; null where nothing was done, and the key stays free. */
  readonly kept: (result: T) => FirstAnswer["outcomes"] | null;
  /** Makes the result again of what was kept. */
  readonly again: (first: FirstAnswer) => T | Promise<T>;
}

/**
 * Acts once for what is sent under a key, however often it comes; without a key, each time. Runs in a transaction, so that
 * the act and its answer stand or fall together, whichever process a retry reaches.
 */
export async function once<T>(
  session: StoreSession,
  sent: KeyedRequest | null,
  act: () => Promise<T>,
  { kept, again }: Telling<T>,
): Promise<T> {
  const first = sent && (await firstAnswerTo(session, sent));
  if (first) return again(first);
  const result = await act();
  const outcomes = kept(result);
  if (sent && outcomes) await session.keepAnswer({ ...sent, outcomes });
  return result;
}

/**
 * A batch with an outcome for each of its ids; sent again, it gets the first ones in the order of the ids, and `untold` for
 * an id that the first answer does not name. Of what an earlier hub kept, the ids alone say whether it is this batch's.
 */
export function onceEach<O extends { readonly id: string }>(
  session: StoreSession,
  sent: KeyedRequest | null,
  ids: readonly string[],
  act: () => Promise<O[]>,
  untold: (id: string) => O,
): Promise<O[]> {
  return once(session, sent, act, {
    kept: (outcomes) => outcomes,
    again({ contents, outcomes }) {
      if (contents === null && outcomes.some(({ id }) => !ids.includes(id))) throw hubError("IDEMPOTENCY_KEY_USED");
      const byId = new Map(outcomes.map((one) => [one.id, { ...one, repeated: true } as unknown as O]));
      return ids.map((id) => byId.get(id) ?? untold(id));
    },
  });
}

/** What an act on one thing came to: null where there was no such thing. */
export interface Acted<T> {
  readonly result: T | null;
  /** It was done before, and nothing was done now. */
  readonly repeated: boolean;
}

/** An act on one thing; sent again, it is answered with that thing as it stands by then. */
export function onceOn<T extends { readonly id: string }>(
  session: StoreSession,
  sent: KeyedRequest | null,
  act: () => Promise<T | null>,
  standing: (id: string) => Promise<T | null>,
): Promise<Acted<T>> {
  return once<Acted<T>>(session, sent, async () => ({ result: await act(), repeated: false }), {
    kept: ({ result }) => result && [{ id: result.id }],
    again: async ({ outcomes: [one] }) => ({ result: one ? await standing(one.id) : null, repeated: true }),
  });
}
