import { timingSafeEqual } from "node:crypto";
import type { Clock } from "../../clock.ts";
import { KeyedHash } from "../../keyed-hash.ts";
import type { Store } from "../../store/port.ts";
import type { Caller } from "../caller.ts";
import type { Cases } from "../grants/cases.ts";
import { VerdictCache } from "../verdict-cache.ts";
import type { AgreementBook } from "./agreements.ts";
import { readKey } from "./format.ts";
import { type Known, prepare } from "./verdict.ts";
import { lineageOf } from "./lineage.ts";
import { rowIn } from "./standing.ts";
import { GrantCheck, type Judging } from "./under-grant.ts";

/** What the hash of an unknown key is compared with, so that it takes the way of a known one. */
const nobody = Buffer.alloc(32);
/** No key's id: theirs have ten characters. */
const nobodysId = "nobody";

export interface KeyCheckOptions {
  readonly store: Store;
  readonly pepper: Uint8Array;
  readonly clock: Clock;
  readonly agreements: AgreementBook;
  readonly cases: Cases;
}

/** Checks a key on every request, judged from memory for a second; one under a grant is judged anew each time. */
export class KeyCheck {
  /** The grants that keys and sign-ins are under. */
  readonly grants: GrantCheck;
  readonly #store: Store;
  readonly #pepper: KeyedHash;
  readonly #clock: Clock;
  readonly #agreements: AgreementBook;
  readonly #verdicts: VerdictCache<Known>;

  constructor({ store, pepper, clock, agreements, cases }: KeyCheckOptions) {
    this.#store = store;
    this.#pepper = new KeyedHash(pepper);
    this.#clock = clock;
    this.#agreements = agreements;
    this.#verdicts = new VerdictCache(clock);
    this.grants = new GrantCheck({
      store,
      clock,
      agreements,
      cases,
      keyOf: (id, judging) => this.#read(id, undefined, judging),
    });
  }

  /**
   * Who asks with this key from that network address; null where it is malformed, unknown, wrong, revoked, expired, not
   * yet valid or not good from there or then, and nothing tells these apart. Throws `StoreUnavailable` where the store
   * cannot say: without it nobody is let in. `age`: see `VerdictCache`.
   */
  async caller(text: string, address: string | null, age?: number): Promise<Caller | null> {
    const claimed = readKey(text);
    if (!claimed) return null;
    const hash = this.hash(text);
    const { known, looked } = await this.#look(claimed.id, age);
    const matches = timingSafeEqual(hash, known?.hash ?? nobody);
    // A wrong secret judged from memory would be refused sooner than an unknown id: that a key has the id would show.
    if (!looked && !matches) await this.#look(nobodysId, age);
    return known && matches ? this.#admitted(known, address) : null;
  }

  /**
   * Who asks with the key of that id, where something that the hub sealed vouches for the key's text; null where nobody may:
   * as with `caller`.
   */
  async holder(id: string, address: string | null): Promise<Caller | null> {
    const { known } = await this.#look(id);
    return known && this.#admitted(known, address);
  }

  /** Whose it is or was: for what was lawful while it stood, and is done only now. */
  async heldBy(id: string): Promise<Caller | null> {
    return (await this.#look(id)).known?.caller ?? null;
  }

  /** What is kept of a key's text. */
  hash(text: string): Buffer {
    return this.#pepper.bytesOf(text);
  }

  /** Has the next request with this key look it up. */
  forget(id: string): void {
    this.#verdicts.forget(id);
  }

  /** `looked`: the store was asked just now. What ends a grant is no second late, so none is believed from memory. */
  async #look(id: string, age?: number): Promise<{ readonly known: Known | null; readonly looked: boolean }> {
    let looked = false;
    const read = (before: Promise<Known | null> | undefined) => {
      looked = true;
      return this.#read(id, before);
    };
    const known = await this.#verdicts.recall(id, read, age);
    if (looked || known?.record.grant === undefined) return { known, looked };
    return { known: await this.#verdicts.recall(id, read, 0), looked };
  }

  #admitted(known: Known, address: string | null): Caller | null {
    const now = this.#clock.now();
    if (known.record.revoked || now < known.from || now >= known.until) return null;
    return known.admits(address, now) ? known.caller : null;
  }

  async #read(id: string, held: Promise<Known | null> | undefined, judging: Judging = []): Promise<Known | null> {
    const row = await rowIn(this.#store, id);
    if (!row) return null;
    const agreement = await this.#agreements.of(row.owner);
    // An unchanged row keeps its caller object, and with it the grants that `may` has expanded for it.
    const before = await held?.catch(() => null);
    const same = before?.record.version === row.version && before.agreed === (agreement?.version ?? 0);
    if (same && row.grant === undefined) return before;
    const known = prepare(row, agreement, await lineageOf(this.#store, row));
    if (row.grant === undefined) return known;
    const granted = await this.grants.ofKey(known.caller, row.grant, judging);
    if (!granted) return null;
    const { caller, admits } = granted;
    if (same && JSON.stringify(before.caller) === JSON.stringify(caller)) return before;
    const both: Known["admits"] = (address, now) => known.admits(address, now) && admits(address, now);
    return { ...known, caller, admits: both, until: Date.parse(caller.expires ?? "") };
  }
}
