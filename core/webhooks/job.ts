import { Lease } from "../jobs/lease.ts";
import { pagesOf } from "../store/pages.ts";
import { everything, type Store } from "../store/port.ts";
import type { Timer } from "../timer.ts";
import { LogPages } from "./log-pages.ts";
import { type ProgressRow, progressCollection, webhookCollection } from "./record.ts";
import { Round, type RoundParts } from "./round.ts";

export interface WebhookJobOptions extends Omit<RoundParts, "pages" | "mine" | "stop"> {
  readonly timer: Timer;
  readonly failed: (error: unknown) => void;
}

/** From one look at the change log to the next, in milliseconds. */
const pause = 1_000;
/** How long another process waits for one that died; longer by far than a message takes. */
const leaseMs = 60_000;
/** Receivers that are sent to at once, each in a round of its own. */
const atOnce = 64;

/**
 * Follows the change log and tells receivers of it. One of the processes on a store does it at a time. Each event is sent at
 * least once: what was sent when a process died, and was not yet written down, is sent again under the same id.
 */
export class WebhookJob {
  readonly #options: WebhookJobOptions;
  readonly #lease: Lease;
  readonly #pages: LogPages;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  /** How far receivers were told, as this process knows while nobody else tells them anything. */
  #known = new Map<string, ProgressRow>();
  #tenure = 0;
  #last = "";
  #turn: Promise<void> = Promise.resolve();
  #forgo: () => void;

  constructor(options: WebhookJobOptions) {
    this.#options = options;
    this.#lease = new Lease(options.store, options.clock, { job: "webhooks", millis: leaseMs });
    this.#pages = new LogPages(options.store);
    this.#forgo = options.timer(() => this.#ring(), pause);
  }

  /** Ends what is under way, as if it had not been begun, and lets another process go on at once. */
  async stop(): Promise<void> {
    this.#forgo();
    this.#stopping.abort(new Error("the hub is stopping"));
    await this.#turn;
    await Promise.all(this.#running.values());
    await this.#lease.release().catch(this.#options.failed);
  }

  /** Begins the rounds that can begin and rings again; resolves when those are over. */
  async #ring(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#turn = promise;
    const begun = await this.#begin().catch((error: unknown) => (this.#options.failed(error), []));
    if (!this.#stopping.signal.aborted) this.#forgo = this.#options.timer(() => this.#ring(), pause);
    resolve();
    await Promise.all(begun);
  }

  async #begin(): Promise<Promise<void>[]> {
    if (this.#stopping.signal.aborted || !(await this.#lease.take())) return [];
    if (this.#tenure !== this.#lease.tenure) this.#known = new Map();
    this.#tenure = this.#lease.tenure;
    this.#pages.again();
    const begun: Promise<void>[] = [];
    for (const id of await this.#inTurn()) {
      if (this.#running.size >= atOnce) break;
      const round = this.#round(id).finally(() => this.#running.delete(id));
      this.#running.set(id, round);
      begun.push(round);
      this.#last = id;
    }
    return begun;
  }

  /** Receivers that are not being sent to, beginning after whoever had its turn last: slow ones are not always first. */
  async #inTurn(): Promise<string[]> {
    const ids: string[] = [];
    for await (const page of pagesOf(this.#options.store, webhookCollection, everything))
      ids.push(...page.map(({ id }) => id).filter((id) => !this.#running.has(id)));
    return [...ids.filter((id) => id > this.#last), ...ids.filter((id) => id <= this.#last)];
  }

  /** Never rejects: what was not settled is sent in a later round. */
  async #round(id: string): Promise<void> {
    const { store, failed } = this.#options;
    const stop = this.#stopping.signal;
    const tenure = this.#tenure;
    const mine = async () => (await this.#lease.take()) && this.#lease.tenure === tenure;
    try {
      const progress = this.#known.get(id) ?? (await progressOf(store, id));
      if (!progress) return;
      const round = new Round({ ...this.#options, pages: this.#pages, stop, mine }, id, progress);
      await round.run().finally(() => this.#known.set(id, round.progress));
    } catch (error) {
      this.#known.delete(id);
      if (!stop.aborted) failed(error);
    }
  }
}

/** A new receiver is told of what comes after it was made itself. Null where the log does not have that yet. */
async function progressOf(store: Store, id: string): Promise<ProgressRow | null> {
  const standing = (await store.getMany(progressCollection, [id])).get(id);
  if (standing) return standing;
  // Its maker may have died before it had its place.
  await store.changes(null, 0);
  const made = (await store.versions(webhookCollection, id))[0];
  if (!made?.record) return null;
  const { owner, test, created, updated } = made.record;
  const none = { delivered: null, failures: 0, failure: null, rests: 0, gone: false };
  const row = { id, owner, policy: "", test, version: 1, created, updated };
  return { ...row, cursor: made.cursor, begun: 0, kept: 0, ...none };
}
