import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from "node:crypto";
import { type Clock, timestamp } from "../../clock.ts";
import type { Draft, StoreSession, Store } from "../../store/port.ts";
import { AgreementBook, type AgreementRecord } from "./agreements.ts";
import { Believed } from "../verdict-cache.ts";
import { type Caller, unbounded } from "../caller.ts";
import { makeKey, readKey } from "./format.ts";
import { grantedBy, keyCollection, type KeyRecord, type NewKey, summaryOf } from "./record.ts";
import { type ListedKey, withUse } from "./use.ts";
import { admissionOfBoth, asAgreed, earlier, excess } from "./narrow.ts";

/** A row as judged from memory, prepared so that a check costs one HMAC and one comparison. */
interface Known {
  readonly record: KeyRecord;
  /** Version of its organisation's agreement; 0 where there is none. */
  readonly agreed: number;
  readonly caller: Caller;
  /** Whether it is good from that address at that moment. */
  readonly admits: (address: string | null, now: number) => boolean;
  readonly hash: Buffer;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

const pageSize = 500;
/** What the hash of an unknown key is compared with, so that it takes the way of a known one. */
const nobody = Buffer.alloc(32);
/** No key's id: theirs have ten characters. */
const nobodysId = "nobody";

/** The hub's API keys: made, listed, revoked, and checked on every request. */
export class Keys {
  readonly #store: Store;
  readonly #pepper: KeyObject;
  readonly #clock: Clock;
  readonly #kinds: readonly string[];
  readonly #agreements: AgreementBook;
  readonly #remembered: Believed<Known>;

  /** `kinds` are those of which a key may have scopes. */
  constructor(store: Store, pepper: Uint8Array, clock: Clock, kinds: readonly string[]) {
    this.#store = store;
    this.#pepper = createSecretKey(pepper);
    this.#clock = clock;
    this.#kinds = kinds;
    this.#agreements = new AgreementBook(store, clock);
    this.#remembered = new Believed(clock);
  }

  /** What a key would be granted. Throws an `Error` that says what to mend, as `create` does. */
  granted(wanted: NewKey) {
    return grantedBy(wanted, this.#clock.now(), this.#kinds);
  }

  /**
   * Makes a key. Its text is returned here and never again. Throws an `Error` that says what to mend where a scope,
   * purpose, role, owner or date is not one. `by` is who made it, `request` in what, for the change log; `store` a
   * transaction that it is part of, if it is part of one.
   */
  async create(
    wanted: NewKey,
    by = "operator",
    request = this.#clock.id(),
    store: StoreSession = this.#store,
  ): Promise<{ id: string; text: string }> {
    const granted = this.granted(wanted);
    const agreement = await this.#agreements.of(wanted.owner);
    const beyond = agreement ? excess(granted, agreement.terms) : [];
    if (beyond.length > 0) throw new Error(`the agreement with ${wanted.owner} does not cover ${beyond.join(" and ")}`);
    const { id, text } = makeKey(wanted.test);
    const record = this.#record(id, text, granted);
    const [outcome] = await store.upsert(keyCollection, [{ record, expected: 0 }], this.#stamp(by, request));
    if (outcome?.result !== "created") throw new Error("the new key's id was taken: try again");
    return { id, text };
  }

  /**
   * Makes a successor with the same grants, and lets the old key end once the overlap is over, in milliseconds. Null
   * where there is no such key, or it stands no more.
   */
  async rotate(
    id: string,
    overlap: number,
    by = "operator",
    request = this.#clock.id(),
    within: StoreSession | null = null,
  ): Promise<{ id: string; text: string; ends: string } | null> {
    const old = (await (within ?? this.#store).getMany(keyCollection, [id])).get(id);
    const now = this.#clock.now();
    if (!old || old.revoked || (old.expires !== null && Date.parse(old.expires) <= now)) return null;
    const { version, created: _created, updated: _updated, ...standing } = old;
    const last = now + overlap;
    const ends = new Date(old.expires ? Math.min(last, Date.parse(old.expires)) : last).toISOString();
    const made = makeKey(old.test);
    const successor = { ...this.#record(made.id, made.text, standing), replaces: id };
    const writes = [
      { record: successor, expected: 0 },
      { record: { ...standing, expires: ends }, expected: version },
    ];
    const write = async (session: StoreSession) => {
      const outcomes = await session.upsert(keyCollection, writes, this.#stamp(by, request));
      if (outcomes.some(({ result }) => result === "conflict"))
        throw new Error("the key was changed in the meantime: try again");
    };
    await (within ? write(within) : this.#store.transaction(write));
    this.#remembered.forget(id);
    return { ...made, ends };
  }

  /** When the key ends, by itself or with its organisation's agreement (RFC 3339); null where neither ends. */
  async endOf({ owner, expires }: Pick<KeyRecord, "owner" | "expires">): Promise<string | null> {
    const agreement = await this.#agreements.of(owner);
    return earlier(expires, agreement?.terms.until ?? null);
  }

  /** Every key ever made with its use, in the order of their ids; revoked and expired ones included. */
  async list(): Promise<ListedKey[]> {
    const found: ListedKey[] = [];
    for (let after: string | null = null; ;) {
      const page: KeyRecord[] = await this.#store.find(keyCollection, {}, { first: pageSize, after });
      found.push(...(await withUse(this.#store, page.map(summaryOf), this.#clock.now())));
      if (page.length < pageSize) return found;
      after = page.at(-1)?.id ?? null;
    }
  }

  /** Ends a key, in every process within a second. False where there is no such key, or it was revoked before. */
  async revoke(
    id: string,
    by = "operator",
    request = this.#clock.id(),
    store: StoreSession = this.#store,
  ): Promise<boolean> {
    const row = (await store.getMany(keyCollection, [id])).get(id);
    if (!row || row.revoked) return false;
    const { version: _version, created: _created, updated: _updated, ...standing } = row;
    const record: Draft<KeyRecord> = { ...standing, revoked: timestamp(this.#clock) };
    await store.upsert(keyCollection, [{ record }], this.#stamp(by, request));
    this.#remembered.forget(id);
    return true;
  }

  /**
   * Who asks with this key from that network address; null where it is malformed, unknown, wrong, revoked, expired, not
   * yet valid or not good from there or then, and nothing tells these apart. Throws `StoreUnavailable` where the store cannot say: without it nobody is let in.
   */
  async check(text: string, address: string | null = null): Promise<Caller | null> {
    const claimed = readKey(text);
    if (!claimed) return null;
    const hash = this.#hash(text);
    let looked = false;
    const look = (id: string) =>
      this.#remembered.recall(id, (before) => {
        looked = true;
        return this.#read(id, before);
      });
    const known = await look(claimed.id);
    const matches = timingSafeEqual(hash, known?.hash ?? nobody);
    // A wrong secret judged from memory would be refused sooner than an unknown id: that a key has the id would show.
    if (!looked && !matches) await look(nobodysId);
    const now = this.#clock.now();
    if (!known || !matches || known.record.revoked || now < known.from || now >= known.until) return null;
    return known.admits(address, now) ? known.caller : null;
  }

  #hash(text: string): Buffer {
    return createHmac("sha256", this.#pepper).update(text).digest();
  }

  async #read(id: string, held: Promise<Known | null> | undefined): Promise<Known | null> {
    const row = (await this.#store.getMany(keyCollection, [id])).get(id);
    if (!row) return null;
    const agreement = await this.#agreements.of(row.owner);
    // An unchanged row keeps its caller object, and with it the grants that `may` has expanded for it.
    const before = await held?.catch(() => null);
    const same = before?.record.version === row.version && before.agreed === (agreement?.version ?? 0);
    return same ? before : prepare(row, agreement);
  }

  #record<G extends object>(id: string, text: string, granted: G) {
    return { ...granted, id, policy: "", revoked: null, hash: this.#hash(text).toString("hex") };
  }

  #stamp(by: string, request: string) {
    return { at: timestamp(this.#clock), by, request };
  }
}

function prepare(record: KeyRecord, agreement: AgreementRecord | null): Known {
  const { id, name, role, owner, scopes, purposes, test, expires, notBefore, bounds = unbounded } = record;
  const { addresses = null, hours = null, operationsMode: documentMode } = record;
  const own = documentMode ? { documentMode } : {};
  const granted: Caller = { id, name, role, owner, scopes, purposes, test, expires, bounds, ...own };
  const caller = agreement ? asAgreed(granted, agreement.terms) : granted;
  return {
    record,
    agreed: agreement?.version ?? 0,
    caller,
    admits: admissionOfBoth({ addresses, hours }, agreement?.terms ?? null),
    hash: Buffer.from(record.hash, "hex"),
    from: notBefore ? Date.parse(notBefore) : -Infinity,
    until: caller.expires ? Date.parse(caller.expires) : Infinity,
  };
}
