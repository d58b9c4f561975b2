import { administered } from "../../audit/writing/administration.ts";
import { hubError } from "../../errors.ts";
import { StoreUnavailable, type Store, type StoreSession } from "../../store/port.ts";
import { boundsSchema, type Caller } from "../caller.ts";
import type { Keys } from "./registry.ts";
import type { KeySummary, NewKey } from "./record.ts";
import type { ListedKey } from "./use.ts";
import { excess, narrowed } from "./narrow.ts";
import { type ClassModes, isLaxer, isDocumentMode, modeOf } from "../document-mode.ts";
import type { Agreement } from "./agreements.ts";
import type { ActLog } from "../../audit/recorded-act.ts";
import { onceOn, type Sender, type Sent } from "../idempotency.ts";

export interface KeyDeskOptions {
  readonly store: Store;
  readonly keys: Keys;
  readonly sender: Sender;
  /** That of administration. */
  readonly audit: ActLog;
  readonly caller: Caller;
  readonly requestId: string;
  readonly documentModes: ClassModes;
}

/** What an organisation decides about a key of its own; the rest is as in the key it asks with. */
export interface WantedKey extends Pick<
  NewKey,
  "name" | "scopes" | "purposes" | "expires" | "bounds" | "addresses" | "documentMode"
> {}

/** A key that was made; its text is null where that was answered before, under the same idempotency key. */
export interface MadeKey {
  readonly id: string;
  readonly text: string | null;
}

/** Where an organisation makes and ends its own keys. None reaches further than the key that made it. */
export class KeyDesk {
  readonly #options: KeyDeskOptions;

  constructor(options: KeyDeskOptions) {
    this.#options = options;
  }

  /** Keys of the caller's organisation and how they were used, ended ones too. */
  async list(): Promise<ListedKey[]> {
    const { keys, caller } = this.#options;
    return (await keys.list()).filter(({ owner, test }) => owner === caller.owner && test === caller.test);
  }

  /** The key's text is answered once. */
  async create(wanted: WantedKey, idempotencyKey?: string | null): Promise<MadeKey | null> {
    const { keys, caller, requestId, sender } = this.#options;
    const sent = await sender.sent("key create", wanted, idempotencyKey);
    const own = await this.#own(caller.id);
    if (own?.addresses && wanted.addresses)
      throw hubError("FORBIDDEN", "Your key is bound to addresses, and so is every key it makes.");
    const { role, owner, test } = caller;
    const granted = inWords(() => keys.granted({ ...wanted, role, owner, test }));
    const reach = reachOf(caller);
    const beyond = excess(granted, reach);
    if (beyond.length > 0) throw hubError("FORBIDDEN", `Your own key does not have ${beyond.join(" and ")}.`);
    const documentMode = wanted.documentMode ?? caller.documentMode ?? null;
    if (documentMode && isDocumentMode(documentMode) && this.#isLaxerThanOwn({ role, documentMode }))
      throw hubError("FORBIDDEN", "Your own key is bound to a stricter document mode.");
    const addresses = own?.addresses ?? wanted.addresses ?? null;
    const hours = own?.hours ?? null;
    const key = { ...narrowed(granted, reach), role, owner, test, addresses, hours, documentMode } as NewKey;
    return this.#once("key create", sent, {
      act: (session) => keys.create(key, caller.id, requestId, session),
      again: withoutText,
      note: ({ id }) => id,
    });
  }

  /** Null where the organisation has no such key that stands. */
  async rotate(id: string, overlapDays: number, idempotencyKey?: string | null): Promise<MadeKey | null> {
    const { keys, caller, requestId, sender } = this.#options;
    if (overlapDays < 0 || overlapDays > 90) throw hubError("BAD_USER_INPUT", "An overlap has 0 to 90 days.");
    const sent = await sender.sent("key rotate", { id, overlapDays }, idempotencyKey);
    if (!(await this.#within(id))) return null;
    return this.#once("key rotate", sent, {
      act: (session) => keys.rotate(id, overlapDays * 86_400_000, caller.id, requestId, session),
      again: withoutText,
      note: (made) => `${id} to ${made.id}`,
    });
  }

  /** False where the organisation has no such key that stands. */
  async revoke(id: string, idempotencyKey?: string | null): Promise<boolean> {
    const { keys, caller, requestId, sender } = this.#options;
    const sent = await sender.sent("key revoke", { id }, idempotencyKey);
    if (!(await this.#own(id))) return false;
    const revoked = await this.#once("key revoke", sent, {
      act: async (session) => ((await keys.revoke(id, caller.id, requestId, session)) ? { id } : null),
      again: (ended) => ({ id: ended }),
      note: () => id,
    });
    return revoked !== null;
  }

  async #own(id: string): Promise<KeySummary | undefined> {
    return (await this.list()).find((key) => key.id === id);
  }

  /** A successor shows its text, so a key of a wider reach than the caller's is not given one. */
  async #within(id: string): Promise<boolean> {
    const key = await this.#own(id);
    if (!key) return false;
    const { caller, keys } = this.#options;
    const { purposes, bounds, expires } = caller;
    const beyond = excess({ ...key, bounds: key.bounds ?? boundsSchema.parse({}) }, reachOf(caller));
    const wider = Object.entries(bounds).some(
      ([part, most]) => most !== null && key.bounds?.[part as keyof typeof bounds] == null,
    );
    const ofPurposes = purposes !== null && key.purposes === null;
    const end = await keys.endOf(key);
    const outlives = expires !== null && (end === null || Date.parse(end) > Date.parse(expires));
    if (beyond.length > 0 || wider || ofPurposes || outlives || this.#isLaxerThanOwn(key))
      throw hubError("FORBIDDEN", "That key reaches further than yours.");
    return true;
  }

  #isLaxerThanOwn({ role, documentMode }: Pick<KeySummary, "role" | "documentMode">): boolean {
    const { caller, documentModes } = this.#options;
    const own = documentMode ? { role, documentMode } : { role };
    return isLaxer(modeOf(own, documentModes), modeOf(caller, documentModes));
  }

  #once<T extends { readonly id: string }>(
    what: string,
    sent: Sent | null,
    { act, again, note }: KeyAct<T>,
  ): Promise<T | null> {
    const { store, audit, requestId, caller } = this.#options;
    const work = async () => {
      const { result, repeated } = await store.transaction((session) =>
        onceOn(
          session,
          sent,
          () => act(session),
          async (id) => again(id),
        ),
      );
      return { result, note: result && !repeated ? `${what} ${note(result)}` : null };
    };
    return administered(audit, { requestId, caller }, what, () => work().catch(asBadInput));
  }
}

/** What the caller may hand on, as the terms of an agreement. */
function reachOf({ owner, scopes, purposes, bounds, expires }: Caller): Agreement {
  return { owner, scopes: [...scopes], purposes: purposes && [...purposes], bounds, addresses: null, until: expires };
}

interface KeyAct<T> {
  readonly act: (session: StoreSession) => Promise<T | null>;
  /** What is answered where it was done before, from the id alone. */
  readonly again: (id: string) => T;
  /** What the audit says of it, after its name. */
  readonly note: (result: T) => string;
}

function withoutText(id: string): MadeKey {
  return { id, text: null };
}

/** What is wrong with a key that was asked for is said in words by whoever makes it. */
function asBadInput(error: Error): never {
  throw error instanceof StoreUnavailable || "extensions" in error ? error : hubError("BAD_USER_INPUT", error.message);
}

function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return asBadInput(error as Error);
  }
}
