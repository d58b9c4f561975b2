import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../clock.ts";
import type { Store } from "../../store/port.ts";
import type { Caller } from "../caller.ts";
import { VerdictCache } from "../verdict-cache.ts";
import type { AgreementBook } from "./agreements.ts";
import { readKey } from "./format.ts";
import { type Known, prepare } from "./verdict.ts";
import { lineageOf } from "./lineage.ts";
import { rowIn } from "./standing.ts";

/** What the hash of an unknown key is compared with, so that it takes the way of a known one. */
const nobody = Buffer.alloc(32);
/** No key's id: theirs have ten characters. */
const nobodysId = "nobody";

export interface KeyCheckOptions {
  readonly store: Store;
  readonly pepper: Uint8Array;
  readonly clock: Clock;
  readonly agreements: AgreementBook;
}

/** Checks a key on every request, judged from memory for a second. */
export class KeyCheck {
  readonly #store: Store;
  readonly #pepper: KeyObject;
  readonly #clock: Clock;
  readonly #agreements: AgreementBook;
  readonly #verdicts: VerdictCache<Known>;

  constructor({ store, pepper, clock, agreements }: KeyCheckOptions) {
    this.#store = store;
    this.#pepper = createSecretKey(pepper);
    this.#clock = clock;
    this.#agreements = agreements;
    this.#verdicts = new VerdictCache(clock);
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
    let looked = false;
    const look = (id: string) =>
      this.#verdicts.recall(
        id,
        (before) => {
          looked = true;
          return this.#read(id, before);
        },
        age,
      );
    const known = await look(claimed.id);
    const matches = timingSafeEqual(hash, known?.hash ?? nobody);
    // A wrong secret judged from memory would be refused sooner than an unknown id: that a key has the id would show.
    if (!looked && !matches) await look(nobodysId);
    return known && matches ? this.#admitted(known, address) : null;
  }

  /**
   * Who asks with the key of that id, where something that the hub sealed vouches for the key's text; null where nobody may:
   * as with `caller`.
   */
  async holder(id: string, address: string | null): Promise<Caller | null> {
    const known = await this.#verdicts.recall(id, (before) => this.#read(id, before));
    return known && this.#admitted(known, address);
  }

  /** What is kept of a key's text. */
  hash(text: string): Buffer {
    return createHmac("sha256", this.#pepper).update(text).digest();
  }

  /** Has the next request with this key look it up. */
  forget(id: string): void {
    this.#verdicts.forget(id);
  }

  #admitted(known: Known, address: string | null): Caller | null {
    const now = this.#clock.now();
    if (known.record.revoked || now < known.from || now >= known.until) return null;
    return known.admits(address, now) ? known.caller : null;
  }

  async #read(id: string, held: Promise<Known | null> | undefined): Promise<Known | null> {
    const row = await rowIn(this.#store, id);
    if (!row) return null;
    const agreement = await this.#agreements.of(row.owner);
    // An unchanged row keeps its caller object, and with it the grants that `may` has expanded for it.
    const before = await held?.catch(() => null);
    const same = before?.record.version === row.version && before.agreed === (agreement?.version ?? 0);
    return same ? before : prepare(row, agreement, await lineageOf(this.#store, row));
  }
}
