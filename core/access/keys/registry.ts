import { type Clock, timestamp } from "../../clock.ts";
import { everything, type Store, type StoreSession } from "../../store/port.ts";
import type { Caller, Payer, Whose } from "../caller.ts";
import { type Cases, noCases } from "../grants/cases.ts";
import type { GrantRecord } from "../grants/record.ts";
import { excess, reachOf, reachOfAgreement, within } from "../reach.ts";
import { AgreementBook } from "./agreements.ts";
import { KeyCheck } from "./check.ts";
import { makeKey } from "./format.ts";
import { joinedPayers, lineageOf } from "./lineage.ts";
import { childrenOf, keysOf, listed } from "./listing.ts";
import {
  grantedBy,
  type Granted,
  keyCollection,
  type KeySummary,
  type NewKey,
  summaryOf,
  UnfitKey,
  writtenOf,
} from "./record.ts";
import { isStanding, mayMake, rowIn, withoutStamps } from "./standing.ts";
import type { ListedKey } from "./use.ts";

/** Around an act on keys. */
export interface Around {
  /** Who pays as well for what a key spends that is made. */
  readonly payers?: readonly Payer[];
  /** Of a key that is made: see `KeyRecord`. */
  readonly withinClass?: boolean;
  /** Of a key that is made: id of its grant. */
  readonly grant?: string;
  /** The transaction that the act is part of; left out, it has one of its own. */
  readonly within?: StoreSession;
}

/** What became of a key that was to be revoked. */
export interface Revocation {
  /** False where it was revoked before. */
  readonly revoked: boolean;
  /** The keys that stood and that it had made, or that these had made; ended as well where that was asked. */
  readonly children: readonly ListedKey[];
}

/** The hub's API keys: made, listed, revoked, and checked on every request. */
export class Keys {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #kinds: readonly string[];
  readonly #agreements: AgreementBook;
  readonly #check: KeyCheck;

  /** `kinds` are those of which a key may have scopes; `cases` say whether what grants are for goes on. */
  constructor(store: Store, pepper: Uint8Array, clock: Clock, kinds: readonly string[], cases: Cases = noCases) {
    this.#store = store;
    this.#clock = clock;
    this.#kinds = kinds;
    this.#agreements = new AgreementBook(store, clock);
    this.#check = new KeyCheck({ store, pepper, clock, agreements: this.#agreements, cases });
  }

  /** What would be written of such a key. Throws `UnfitKey`. */
  granted(wanted: NewKey): Granted {
    return grantedBy(wanted, this.#clock.now(), this.#kinds);
  }

  /**
   * Makes a key. Its text is returned here and never again. Throws `UnfitKey` where a scope,
   * purpose, role, owner or date is not one. `by` is who made it, `request` in what, for the change log.
   */
  async create(
    wanted: NewKey,
    by = "operator",
    request = this.#clock.id(),
    { payers = [], withinClass = false, grant, within: session }: Around = {},
  ): Promise<{ id: string; text: string }> {
    const granted = this.granted(wanted);
    const agreement = await this.#agreements.of(wanted.owner);
    if (agreement) {
      const { until } = agreement.terms;
      if (until !== null && Date.parse(until) <= this.#clock.now())
        throw new UnfitKey(`the agreement with ${wanted.owner} ended ${until}: set or end it first`);
      const agreed = reachOfAgreement(agreement.terms);
      // What the key leaves open the agreement narrows at each check.
      const beyond = excess(within(reachOf(granted), agreed), agreed);
      if (beyond.length > 0)
        throw new UnfitKey(`the agreement with ${wanted.owner} does not cover ${beyond.join(" and ")}`);
    }
    if (granted.sector !== null && agreement?.terms.screening?.sector !== granted.sector)
      throw new UnfitKey(`no agreement lets ${wanted.owner} screen for ${granted.sector}: set one with "screening"`);
    const { id, text } = makeKey(wanted.test);
    const made = { maker: by, account: id, payers: joinedPayers(id, [], payers), ...(withinClass && { withinClass }) };
    const record = this.#record(id, text, { ...writtenOf(granted), ...made, ...(grant && { grant }) });
    const [outcome] = await this.#in(session, async (transaction) => {
      await mayMake(transaction, by);
      return transaction.upsert(keyCollection, [{ record, expected: 0 }], this.#stamp(by, request));
    });
    if (outcome?.result !== "created") throw new Error("the new key's id was taken");
    return { id, text };
  }

  /**
   * Makes a successor with the same grants, which goes on with the points of the old key, and lets that end (`ends`) once
   * the overlap is over, in milliseconds. Of a key that was rotated before, the successor ends (`expires`) with it. Null where there is no such key, or it is no longer valid.
   */
  async rotate(
    id: string,
    overlap: number,
    by = "operator",
    request = this.#clock.id(),
    { payers = [], within: session }: Around = {},
  ): Promise<{ id: string; text: string; ends: string; expires: string | null } | null> {
    const rotated = await this.#in(session, async (transaction) => {
      await mayMake(transaction, by);
      const old = await rowIn(transaction, id);
      const now = this.#clock.now();
      if (!old || !isStanding(old, now)) return null;
      const standing = withoutStamps(old);
      const last = now + overlap;
      const ends = new Date(old.expires ? Math.min(last, Date.parse(old.expires)) : last).toISOString();
      const made = makeKey(old.test);
      const lineage = await lineageOf(this.#store, old);
      const making = { maker: by, account: lineage.account, replaces: id };
      const paying = joinedPayers(lineage.account, lineage.payers, payers);
      const { successor: _before, ...granted } = standing;
      const successor = { ...this.#record(made.id, made.text, granted), ...making, payers: paying };
      const replaced = { ...standing, expires: ends, successor: made.id };
      const writes = [{ record: successor, expected: 0 }, { record: replaced }];
      await transaction.upsert(keyCollection, writes, this.#stamp(by, request));
      return { ...made, ends, expires: old.expires };
    });
    this.#check.forget(id);
    return rotated;
  }

  /** Whether there is any key at all, ended ones too. */
  async any(): Promise<boolean> {
    return (await this.#store.find(keyCollection, everything, { first: 1 })).length > 0;
  }

  /** One key of theirs, ended ones too. */
  async find(id: string, whose: Whose): Promise<KeySummary | undefined> {
    const row = (await this.#store.getMany(keyCollection, [id], { ...whose })).get(id);
    return row && summaryOf(row);
  }

  /** Every key ever made, or theirs, with its use, in the order of their ids; revoked and expired ones included. */
  async list(whose?: Whose): Promise<ListedKey[]> {
    const found: ListedKey[] = [];
    for await (const rows of keysOf(this.#store, whose))
      found.push(...(await listed(this.#store, rows, this.#clock.now())));
    return found;
  }

  /** The valid keys that this one made, or that these made. */
  async children(id: string): Promise<ListedKey[]> {
    const [row, now] = [await rowIn(this.#store, id), this.#clock.now()];
    return row ? listed(this.#store, await childrenOf(this.#store, this.#store, row, now), now) : [];
  }

  /**
   * Ends a key, in every process within a second, and with it the keys that it made, where that is asked. Null where
   * there is no such key.
   */
  async revoke(
    id: string,
    by = "operator",
    request = this.#clock.id(),
    { withChildren = false, within: session }: Pick<Around, "within"> & { readonly withChildren?: boolean } = {},
  ): Promise<Revocation | null> {
    const revoked = timestamp(this.#clock);
    // In one transaction: none of them makes another key in between.
    const done = await this.#in(session, async (transaction) => {
      const row = await rowIn(transaction, id);
      if (!row) return null;
      const children = await childrenOf(this.#store, transaction, row, this.#clock.now());
      const ended = [...(row.revoked ? [] : [row]), ...(withChildren ? children : [])];
      const writes = ended.map((key) => ({ record: { ...withoutStamps(key), revoked } }));
      await transaction.upsert(keyCollection, writes, this.#stamp(by, request));
      return { revoked: !row.revoked, ended, children };
    });
    if (!done) return null;
    for (const key of done.ended) this.#check.forget(key.id);
    const children = await listed(this.#store, done.children, this.#clock.now());
    return {
      revoked: done.revoked,
      children: withChildren ? children.map((key) => ({ ...key, revoked, unused: false })) : children,
    };
  }

  /** Who asks with this key from that network address; null where nobody may: see `KeyCheck`. */
  check(text: string, address: string | null = null, age?: number): Promise<Caller | null> {
    return this.#check.caller(text, address, age);
  }

  /** Who asks with the key of that id, whose text was shown before: see `KeyCheck`. */
  holder(id: string, address: string | null): Promise<Caller | null> {
    return this.#check.holder(id, address);
  }

  /** Whose the key of that id is or was, whether or not it stands by now; null where there is none. */
  heldBy(id: string): Promise<Caller | null> {
    return this.#check.heldBy(id);
  }

  /**
   * Who signed in, as they ask who name that case: under a grant of it that is theirs and in force, or as they are. Null
   * where they asked under a grant before that is in force no more.
   */
  carried(caller: Caller, named: string | null, address: string | null): Promise<Caller | null> {
    return this.#check.grants.carried(caller, named, address);
  }

  /** Whether the grant is in force by now. */
  inForce(grant: GrantRecord): Promise<boolean> {
    return this.#check.grants.inForce(grant);
  }

  #in<T>(session: StoreSession | undefined, work: (session: StoreSession) => Promise<T>): Promise<T> {
    return session ? work(session) : this.#store.transaction(work);
  }

  #record<G extends object>(id: string, text: string, granted: G) {
    return { ...granted, id, policy: "", revoked: null, hash: this.#check.hash(text).toString("hex") };
  }

  #stamp(by: string, request: string) {
    return { at: timestamp(this.#clock), by, request };
  }
}
