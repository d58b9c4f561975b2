import { type Clock, timestamp } from "../../clock.ts";
import type { Store } from "../../store/port.ts";
import type { Timer } from "../../timer.ts";
import { plainAddress } from "../admission.ts";
import type { Caller } from "../caller.ts";
import { UsageCounter } from "./counter.ts";
import {
  holds,
  posted,
  type Posting,
  type SettlementId,
  type Subject,
  subjectOfKey,
  usageCollection,
} from "./record.ts";

export interface UsageLedgerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Told once when the store cannot be reached: memory goes on counting, and what it counted is settled later. */
  failed(error: unknown): void;
}

/** What is written in one transaction. It stays as it is until it went through, whatever is counted meanwhile. */
interface Settlement {
  readonly id: SettlementId;
  readonly postings: readonly Posting[];
}

/** From a use to the settlement that writes it down, in milliseconds. */
export const settleEvery = 1_000;

/** So many rows a transaction writes: it holds the embedded store, and this process, for a few milliseconds. */
const maxPostings = 200;

/**
 * What keys and organisations have used, counted in memory and shared by all processes through the store: each settles
 * about once a second, and learns then what the others have spent. So a process can let through too much by what the
 * others let through since its last settlement, and no more. While the store is out of reach memory alone decides.
 */
export class UsageLedger {
  readonly #options: UsageLedgerOptions;
  /** Those asked for within the last two settlements, and those with something left to write. */
  readonly #accounts = new Map<string, UsageCounter>();
  readonly #recalling = new Map<string, Promise<void>>();
  /** Handed over by the accounts and not yet known to be written. */
  readonly #waiting: Settlement[] = [];
  readonly #process: string;
  #number = 0;
  #settling: Promise<boolean> | null = null;
  /** Ends the wait for the next settlement, where there is one. */
  #forgo: (() => void) | null = null;
  /** Whether the store could not be reached when it was asked last. */
  #behind = false;
  #closed = false;

  constructor(options: UsageLedgerOptions) {
    this.#options = options;
    this.#process = options.clock.id();
  }

  /** Notes that a key was good just now, from that network address. */
  used(caller: Pick<Caller, "id" | "owner" | "test">, address: string | null): void {
    this.#account(subjectOfKey(caller)).used(address && plainAddress(address), this.#options.clock.now());
  }

  /**
   * The accounts of these subjects. One that was not asked for lately is read from the store first; where that cannot be
   * reached, it starts from nothing.
   */
  accounts(subjects: readonly Subject[]): readonly UsageCounter[] | Promise<readonly UsageCounter[]> {
    const found = subjects.map((subject) => this.#account(subject));
    if (found.every(({ recalled }) => recalled)) return found;
    return Promise.all(found.map((account) => account.recalled || this.#recall(account))).then(() => found);
  }

  /**
   * Writes what was used since the last settlement, and learns what others have spent. Resolves with whether all of it
   * went through; never rejects.
   */
  settle(): Promise<boolean> {
    this.#forgo?.();
    this.#forgo = null;
    this.#settling ??= this.#settleAll().finally(() => {
      this.#settling = null;
      if (this.#accounts.size > 0) this.#awaitSettlement();
    });
    return this.#settling;
  }

  /** Writes what is left. To be called when no request is in flight. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#settling;
    await this.settle();
  }

  #account(subject: Subject): UsageCounter {
    let account = this.#accounts.get(subject.id);
    if (!account) this.#accounts.set(subject.id, (account = new UsageCounter(subject)));
    account.touched = true;
    if (!this.#forgo) this.#awaitSettlement();
    return account;
  }

  #awaitSettlement(): void {
    if (this.#closed || this.#settling) return;
    this.#forgo ??= this.#options.timer(async () => void (await this.settle()), settleEvery);
  }

  /** Requests that come together share one read. */
  #recall(account: UsageCounter): Promise<void> {
    const { id } = account.subject;
    let recalling = this.#recalling.get(id);
    if (!recalling) {
      recalling = this.#read(account).finally(() => this.#recalling.delete(id));
      this.#recalling.set(id, recalling);
    }
    return recalling;
  }

  async #read(account: UsageCounter): Promise<void> {
    const { store, clock } = this.#options;
    const { id } = account.subject;
    const rows = await store.getMany(usageCollection, [id]).catch((error: unknown) => this.#failed(error));
    account.recall(rows?.get(id), clock.now());
    account.touched = true;
  }

  async #settleAll(): Promise<boolean> {
    try {
      // First what did not go through before.
      await this.#carryOutWaiting();
      this.#handOver();
      await this.#carryOutWaiting();
      this.#behind = false;
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  #failed(error: unknown): void {
    if (!this.#behind) this.#options.failed(error);
    this.#behind = true;
  }

  async #carryOutWaiting(): Promise<void> {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      await this.#carryOut(next);
      this.#waiting.shift();
    }
  }

  /**
   * Takes from every account what it has to write. One that has nothing learns nothing at the settlement, so it is read
   * before it is gone by again; or forgotten, where nobody asks for it any more.
   */
  #handOver(): void {
    const postings: Posting[] = [];
    for (const [id, account] of this.#accounts) {
      const posting = account.handOver();
      if (posting) postings.push(posting);
      else if (account.touched || this.#recalling.has(id)) account.recalled = false;
      else this.#accounts.delete(id);
      account.touched = false;
    }
    for (let at = 0; at < postings.length; at += maxPostings) {
      const id = { process: this.#process, number: (this.#number += 1) };
      this.#waiting.push({ id, postings: postings.slice(at, at + maxPostings) });
    }
  }

  async #carryOut({ id, postings }: Settlement): Promise<void> {
    const { store, clock } = this.#options;
    const stamp = { at: timestamp(clock), by: "hub", request: clock.id() };
    const rows = await store.transaction(async (session) => {
      const standing = await session.getMany(
        usageCollection,
        postings.map(({ subject }) => subject.id),
      );
      // Carried out before, although the answer got lost. (One row is enough: they were written all or none.)
      if ([...standing.values()].some((row) => holds(row, id))) return standing;
      const writes = postings.map((posting) => ({
        record: posting.subject,
        carried: posted(standing.get(posting.subject.id), posting, id),
      }));
      await session.upsert(usageCollection, writes, stamp);
      return new Map(writes.map(({ carried }, at) => [postings[at]?.subject.id ?? "", carried]));
    });
    for (const { subject } of postings) {
      const row = rows.get(subject.id);
      if (row) this.#accounts.get(subject.id)?.settled(row);
    }
  }
}
