import { pagesOf } from "../store/pages.ts";
import type { Filter, StoreSession } from "../store/port.ts";
import {
  type KeptEvent,
  keptEventCollection,
  type LoggedEvent,
  mostKept,
  type ProgressRow,
  type WebhookRecord,
} from "./record.ts";

/** Seconds from one failure to the next attempt, as Standard Webhooks advises; after the last it is given up. */
const schedule = [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600];
/** What is added at most, so that what failed together is not sent again together. */
const spread = 0.1;

/** When a message is sent again that failed so often; null where it is given up. It is spread by its own id. */
export function nextAttempt(message: string, attempts: number, now: number): number | null {
  const seconds = schedule[attempts - 1];
  if (seconds === undefined) return null;
  const share = [...message].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000, attempts) / 1000;
  return now + Math.round(seconds * 1000 * (1 + spread * share));
}

/** Events of these receivers that are kept, in the order in which they happened. */
export class KeptEvents {
  readonly #session: StoreSession;

  constructor(session: StoreSession) {
    this.#session = session;
  }

  /** The oldest that is to be sent by now. */
  async due(webhook: string, now: number): Promise<KeptEvent | null> {
    const filter = { webhook, state: "due", next: { $lte: now } };
    return (await this.#session.find(keptEventCollection, filter, { first: 1 }))[0] ?? null;
  }

  /** The oldest that is neither delivered nor given up. */
  async oldest(webhook: string): Promise<KeptEvent | null> {
    const filter = { webhook, state: { $in: ["due", "behind"] } };
    return (await this.#session.find(keptEventCollection, filter, { first: 1 }))[0] ?? null;
  }

  /** Whether an earlier event of the record is still to be sent. */
  async waitsFor(webhook: string, record: string): Promise<boolean> {
    return (await this.#following(webhook, record)) !== null;
  }

  async full(webhook: string): Promise<boolean> {
    return (await this.#session.count(keptEventCollection, { webhook }, { atMost: mostKept })) >= mostKept;
  }

  /** Keeps one more; `kept` is how many there were before it. */
  async keep(
    { id, owner, test }: WebhookRecord,
    { kept, updated }: Pick<ProgressRow, "kept" | "updated">,
    event: LoggedEvent,
    said: Pick<KeptEvent, "state" | "attempts" | "next" | "failure">,
  ): Promise<void> {
    const stamps = { version: 1, created: updated, updated };
    const row = { id: `${id}-${String(kept + 1).padStart(12, "0")}`, owner, policy: "", test, ...stamps };
    await this.#session.project(keptEventCollection, [{ ...row, webhook: id, event, ...said }]);
  }

  async change(event: KeptEvent, to: Partial<KeptEvent>): Promise<void> {
    await this.#session.project(keptEventCollection, [{ ...event, ...to, version: event.version + 1 }]);
    if (to.state === "dead") await this.#release(event);
  }

  /** Of one that arrived, or that nobody may see any more. */
  async forget(event: KeptEvent): Promise<void> {
    await this.#session.discard(keptEventCollection, { _id: event.id });
    await this.#release(event);
  }

  /** Has events sent again that were given up: all of a receiver's, or one. What waits of their records keeps its order. */
  async revive(webhook: string, deadLetter: string | null): Promise<void> {
    const dead = await this.#all({ webhook, state: "dead", ...(deadLetter !== null && { _id: deadLetter }) });
    const waiting = await this.#all({ webhook, state: { $in: ["due", "behind"] } });
    const revived = dead.map((event) => ({ ...event, state: "due" as const, attempts: 0, next: 0 }));
    const records = Map.groupBy([...revived, ...waiting], ({ event }) => event.record);
    const changed = new Set(revived.map(({ event }) => event.record))
      .values()
      .flatMap((record) =>
        (records.get(record) ?? [])
          .toSorted((one, other) => (one.id < other.id ? -1 : 1))
          .map((event, at) => (at === 0 ? event : { ...event, state: "behind" as const, next: 0 })),
      );
    await this.#session.project(
      keptEventCollection,
      [...changed].map((event) => ({ ...event, version: event.version + 1 })),
    );
  }

  async #all(filter: Filter): Promise<KeptEvent[]> {
    const found: KeptEvent[] = [];
    for await (const page of pagesOf(this.#session, keptEventCollection, filter)) found.push(...page);
    return found;
  }

  /** What stood behind it is sent now. */
  async #release({ webhook, event: { record } }: KeptEvent): Promise<void> {
    const following = await this.#following(webhook, record);
    if (following?.state === "behind") await this.change(following, { state: "due", next: 0 });
  }

  async #following(webhook: string, record: string): Promise<KeptEvent | null> {
    const filter = { webhook, record, state: { $in: ["due", "behind"] } };
    return (await this.#session.find(keptEventCollection, filter, { first: 1 }))[0] ?? null;
  }
}
