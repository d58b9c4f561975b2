import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from "node:crypto";
import { type Clock, timestamp } from "../clock.ts";
import type { Collection, Draft, StoredRecord, StoreSession } from "../store/port.ts";
import { type Caller, expandScope, type Role, roles, unbounded } from "./caller.ts";
import { makeKey, readKey } from "./key-format.ts";
import { isPurpose, type Purpose } from "./purposes.ts";

/** A key as the store keeps it: everything but the key itself. The id is the public part of the key's text. */
export interface KeyRecord extends StoredRecord {
  readonly name: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  /** The purposes it may state; null means any. */
  readonly purposes: readonly Purpose[] | null;
  /** RFC 3339; null means it does not expire. */
  readonly expires: string | null;
  /** RFC 3339; null means it is valid from the moment it was made. */
  readonly notBefore: string | null;
  /** When it was revoked (RFC 3339); null while it stands. */
  readonly revoked: string | null;
  /** HMAC-SHA256 of the key's whole text under the pepper, in hex. */
  readonly hash: string;
}

/** Keys are looked up by id alone, so they need no columns and no index. */
export const keyCollection: Collection<KeyRecord> = { name: "key", columns: {}, carried: [], keys: {}, indexes: [] };

/** What whoever makes a key decides about it. */
export interface NewKey {
  readonly name: string;
  readonly role: Role;
  /** Code of the country or organisation on whose behalf the key asks. */
  readonly owner: string;
  /** `kind:action`, with `*` for either: see `expandScope`. */
  readonly scopes: readonly string[];
  readonly purposes: readonly Purpose[] | null;
  readonly test: boolean;
  readonly expires: string | null;
  readonly notBefore?: string | null;
}

/** A key as it is listed: without its hash. */
export type KeySummary = Omit<KeyRecord, "hash" | "policy">;

/** A row as judged from memory, prepared so that a check costs one HMAC and one comparison. */
interface Known {
  readonly record: KeyRecord;
  readonly caller: Caller;
  readonly hash: Buffer;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

interface Remembered {
  /** When the read of the row began. */
  readonly at: number;
  readonly known: Promise<Known | null>;
}

/** How long a row is believed: a revocation takes effect everywhere within this time. Milliseconds. */
const believed = 1_000;
const mostRemembered = 10_000;
const pageSize = 500;
/** What the hash of an unknown key is compared with, so that it takes the way of a known one. */
const nobody = Buffer.alloc(32);

/** The hub's API keys: made, listed, revoked, and checked on every request. */
export class Keys {
  readonly #store: StoreSession;
  readonly #pepper: KeyObject;
  readonly #clock: Clock;
  readonly #remembered = new Map<string, Remembered>();

  constructor(store: StoreSession, pepper: Uint8Array, clock: Clock) {
    this.#store = store;
    this.#pepper = createSecretKey(pepper);
    this.#clock = clock;
  }

  /**
   * Makes a key. Its text is returned here and never again. Throws an `Error` that says what to mend where a scope,
   * purpose, role, owner or date is not one. `by` is who made it, `request` in what, for the change log.
   */
  async create(wanted: NewKey, by = "operator", request = this.#clock.id()): Promise<{ id: string; text: string }> {
    validate(wanted, this.#clock.now());
    const { id, text } = makeKey(wanted.test);
    const { name, role, owner, scopes, purposes, test, expires, notBefore = null } = wanted;
    const granted = { name, role, owner, scopes, purposes, test, expires, notBefore };
    const record = { ...granted, id, policy: "", revoked: null, hash: this.#hash(text).toString("hex") };
    const [outcome] = await this.#store.upsert(keyCollection, [{ record, expected: 0 }], this.#stamp(by, request));
    if (outcome?.result !== "created") throw new Error("the new key's id was taken: try again");
    return { id, text };
  }

  /** Every key ever made, in the order of their ids; revoked and expired ones included. */
  async list(): Promise<KeySummary[]> {
    const found: KeySummary[] = [];
    for (let after: string | null = null; ;) {
      const page: KeyRecord[] = await this.#store.find(keyCollection, {}, { first: pageSize, after });
      for (const { hash: _hash, policy: _policy, ...shown } of page) found.push(shown);
      if (page.length < pageSize) return found;
      after = page.at(-1)?.id ?? null;
    }
  }

  /** Ends a key, in every process within a second. False where there is no such key, or it was revoked before. */
  async revoke(id: string, by = "operator", request = this.#clock.id()): Promise<boolean> {
    const row = (await this.#store.getMany(keyCollection, [id])).get(id);
    if (!row || row.revoked) return false;
    const { version: _version, created: _created, updated: _updated, ...standing } = row;
    const record: Draft<KeyRecord> = { ...standing, revoked: timestamp(this.#clock) };
    await this.#store.upsert(keyCollection, [{ record }], this.#stamp(by, request));
    this.#remembered.delete(id);
    return true;
  }

  /**
   * Who asks with this key; null where it is malformed, unknown, wrong, revoked, expired or not yet valid, and nothing
   * tells these apart. Throws `StoreUnavailable` where the store cannot say: without it nobody is let in.
   */
  async check(text: string): Promise<Caller | null> {
    const claimed = readKey(text);
    if (!claimed) return null;
    const hash = this.#hash(text);
    const known = await this.#recall(claimed.id);
    const matches = timingSafeEqual(hash, known?.hash ?? nobody);
    const now = this.#clock.now();
    if (!known || !matches || known.record.revoked || now < known.from || now >= known.until) return null;
    return known.caller;
  }

  #hash(text: string): Buffer {
    return createHmac("sha256", this.#pepper).update(text).digest();
  }

  /** The row from memory while it is fresh, else from the store; requests that come together share one read. */
  #recall(id: string): Promise<Known | null> {
    const now = this.#clock.now();
    const held = this.#remembered.get(id);
    // A clock that was set back must not keep a row alive.
    if (held && now >= held.at && now - held.at < believed) return held.known;
    const known = this.#read(id, held);
    this.#remember(id, { at: now, known });
    known.then(
      (row) => row ?? this.#forget(id, known),
      () => this.#forget(id, known),
    );
    return known;
  }

  async #read(id: string, held: Remembered | undefined): Promise<Known | null> {
    const row = (await this.#store.getMany(keyCollection, [id])).get(id);
    if (!row) return null;
    // An unchanged row keeps its caller object, and with it the grants that `may` has expanded for it.
    const before = await held?.known.catch(() => null);
    return before?.record.version === row.version ? before : prepare(row);
  }

  #remember(id: string, remembered: Remembered): void {
    this.#remembered.delete(id);
    this.#remembered.set(id, remembered);
    if (this.#remembered.size > mostRemembered) {
      const [oldest] = this.#remembered.keys();
      if (oldest) this.#remembered.delete(oldest);
    }
  }

  /** Only rows that exist are remembered, so guesses cannot fill the memory. */
  #forget(id: string, known: Promise<Known | null>): void {
    if (this.#remembered.get(id)?.known === known) this.#remembered.delete(id);
  }

  #stamp(by: string, request: string) {
    return { at: timestamp(this.#clock), by, request };
  }
}

function prepare(record: KeyRecord): Known {
  const { id, name, role, owner, scopes, purposes, test, expires, notBefore } = record;
  return {
    record,
    caller: { id, name, role, owner, scopes, purposes, test, expires, bounds: unbounded },
    hash: Buffer.from(record.hash, "hex"),
    from: notBefore ? Date.parse(notBefore) : -Infinity,
    until: expires ? Date.parse(expires) : Infinity,
  };
}

function validate(wanted: NewKey, now: number): void {
  if (!wanted.name.trim()) throw new Error("a key needs a name that says who uses it");
  if (!/^[A-Z][A-Z0-9-]*$/.test(wanted.owner)) throw new Error(`"${wanted.owner}" is not an owner code such as UTO`);
  if (!roles.includes(wanted.role)) throw new Error(`"${wanted.role}" is not a role: one of ${roles.join(" ")}`);
  if (wanted.scopes.length === 0) throw new Error("a key needs at least one scope, such as document:read");
  for (const scope of wanted.scopes) expandScope(scope);
  for (const purpose of wanted.purposes ?? [])
    if (!isPurpose(purpose)) throw new Error(`"${purpose}" is not a purpose`);
  for (const date of [wanted.expires, wanted.notBefore ?? null]) {
    if (date !== null && Number.isNaN(Date.parse(date))) throw new Error(`"${date}" is not a date and time (RFC 3339)`);
  }
  if (wanted.expires !== null && Date.parse(wanted.expires) <= now)
    throw new Error("the key would have expired already");
}
