import { timestamp } from "../clock.ts";
import { laterTurn } from "../turn.ts";
import { attempt, type AttemptParts, type Fate } from "./attempt.ts";
import { KeptEvents, nextAttempt } from "./kept-events.ts";
import type { LogPage, LogPages } from "./log-pages.ts";
import { announcedIn, type Announcing, watchedIn } from "./news.ts";
import {
  type KeptEvent,
  type LoggedEvent,
  type ProgressRow,
  progressCollection,
  webhookCollection,
  type WebhookRecord,
} from "./record.ts";
import { callerOf } from "./rights.ts";

/** Told of what becomes of messages, for the figures. */
export interface WebhookMeter {
  /** Milliseconds from the record to its receiver. */
  delivered(millis: number): void;
  failed(): void;
  givenUp(): void;
  /** When the oldest that a receiver was not told of happened (RFC 3339); null where it was told everything. */
  behind(webhook: string, since: string | null): void;
}

/** What rounds are made with. */
export interface RoundParts extends AttemptParts, Announcing {
  readonly pages: LogPages;
  readonly meter: WebhookMeter;
  /** Whether this process is still the one that sends. */
  readonly mine: () => Promise<boolean>;
}

/** Messages of one receiver in one round: others are to have their turn. */
const perRound = 100;
/** Milliseconds for which a receiver that was not reached is left alone, at most. */
const longestRest = 5 * 60_000;
/** Milliseconds after which a round of a slow one is over. */
const longestRound = 30_000;
/** Of an event whose record has an earlier one that did not arrive yet. */
const behind = { state: "behind", attempts: 0, next: 0, failure: null } as const;

/** A part of the log, as far as one receiver is told of it. */
interface EventPage extends Omit<LogPage, "changes"> {
  readonly events: readonly LoggedEvent[];
}

/** One round of one receiver: what is due again, then what is new. */
export class Round {
  readonly #parts: RoundParts;
  readonly #id: string;
  #progress: ProgressRow;
  #page: EventPage | null = null;

  constructor(parts: RoundParts, id: string, progress: ProgressRow) {
    this.#parts = parts;
    this.#id = id;
    this.#progress = progress;
  }

  /** How far the receiver was told. */
  get progress(): ProgressRow {
    return this.#progress;
  }

  async run(): Promise<void> {
    const { store, clock, meter } = this.#parts;
    const end = clock.now() + longestRound;
    for (let left = perRound; left > 0; left -= 1) if (!(await this.#step()) || clock.now() > end) break;
    const waiting = (await new KeptEvents(store).oldest(this.#id))?.event ?? this.#page?.events[0];
    meter.behind(this.#id, waiting?.at ?? null);
  }

  /** False where nothing more is to be done now. */
  async #step(): Promise<boolean> {
    const { store, clock, mine, stop } = this.#parts;
    if (stop.aborted || !(await mine())) return false;
    // Read for each message: what was paused, rotated or deleted meanwhile binds this one.
    const webhook = (await store.getMany(webhookCollection, [this.#id])).get(this.#id);
    if (!webhook || webhook.paused) return false;
    if (webhook.begun > this.#progress.begun && !(await this.#begin(webhook))) return false;
    const now = clock.now();
    if (this.#progress.gone || this.#progress.rests > now) return false;
    const due = await new KeptEvents(store).due(this.#id, now);
    if (due) return this.#again(webhook, due);
    const event = await this.#nextInLog(webhook);
    return event !== null && this.#first(webhook, event);
  }

  /** It was set going by hand. */
  #begin({ begun, from }: WebhookRecord): Promise<boolean> {
    this.#page = null;
    return this.#write({ begun, cursor: from ?? this.#progress.cursor, rests: 0, gone: false });
  }

  async #nextInLog(webhook: WebhookRecord): Promise<LoggedEvent | null> {
    const { store, stop, mine } = this.#parts;
    if (await new KeptEvents(store).full(this.#id)) return null;
    for (;;) {
      const page = (this.#page ??= await this.#pageFor(webhook));
      const [first] = page.events;
      if (first) return first;
      this.#page = null;
      const cursor = page.last ?? this.#progress.cursor;
      if (!page.more) {
        // Not written down each time that others write something: it is read again after a restart.
        this.#progress = { ...this.#progress, cursor };
        return null;
      }
      // Of a long log each page is one turn, and is not read again.
      await laterTurn();
      if (stop.aborted || !(await mine()) || !(await this.#write({ cursor }))) return null;
    }
  }

  /** What is next in the log, of which the receiver may be told as it is now. Each is judged again when it is sent. */
  async #pageFor(webhook: WebhookRecord): Promise<EventPage> {
    const { pages, agreements, clock } = this.#parts;
    const { changes, ...page } = await pages.after(this.#progress.cursor);
    const { watched, owner, purpose } = webhook;
    if (!watched) return { ...page, events: announcedIn(this.#parts, changes) };
    const now = clock.now();
    const caller = callerOf(webhook, await agreements.of(owner), now);
    const events = caller && (await watchedIn(this.#parts, { caller, purpose, now }, watched.watch, changes));
    return { ...page, events: events ?? [] };
  }

  async #first(webhook: WebhookRecord, event: LoggedEvent): Promise<boolean> {
    const { store } = this.#parts;
    const waits = await new KeptEvents(store).waitsFor(this.#id, event.record);
    const fate = waits ? "behind" : await attempt(this.#parts, webhook, event);
    this.#page = this.#page && { ...this.#page, events: this.#page.events.slice(1) };
    return this.#settle(event, fate, async (kept, progress) => {
      if (fate === "gone") return {};
      const said = fate === "behind" ? behind : typeof fate === "object" && this.#failed(event, fate.failure, 1);
      if (said) await kept.keep(webhook, progress, event, said);
      return { cursor: event.cursor, kept: progress.kept + (said ? 1 : 0) };
    });
  }

  async #again(webhook: WebhookRecord, due: KeptEvent): Promise<boolean> {
    const fate = await attempt(this.#parts, webhook, due.event);
    return this.#settle(due.event, fate, async (kept) => {
      if (typeof fate === "object") await kept.change(due, this.#failed(due.event, fate.failure, due.attempts + 1));
      else if (fate !== "gone") await kept.forget(due);
      return {};
    });
  }

  #failed(event: LoggedEvent, failure: string, attempts: number) {
    const next = nextAttempt(this.#parts.messages.id(this.#id, event), attempts, this.#parts.clock.now());
    if (next === null) this.#parts.meter.givenUp();
    return { state: next === null ? ("dead" as const) : ("due" as const), attempts, next: next ?? 0, failure };
  }

  async #settle(
    event: LoggedEvent,
    fate: Fate | "behind",
    change: (kept: KeptEvents, progress: ProgressRow) => Promise<Partial<ProgressRow>>,
  ): Promise<boolean> {
    const { clock, meter } = this.#parts;
    if (!(await this.#write(this.#after(fate), change))) return false;
    if (fate === "delivered") meter.delivered(clock.now() - Date.parse(event.at));
    else if (fate === "gone" || typeof fate === "object") meter.failed();
    return true;
  }

  /** Writes down how far it is; false, and nothing is written, where the receiver was deleted meanwhile. */
  async #write(
    to: Partial<ProgressRow>,
    change: (kept: KeptEvents, progress: ProgressRow) => Promise<Partial<ProgressRow>> = async () => ({}),
  ): Promise<boolean> {
    const { store, clock } = this.#parts;
    const before = { ...this.#progress, ...to, version: this.#progress.version + 1, updated: timestamp(clock) };
    const written = await store.transaction(async (session) => {
      if (!(await session.getMany(webhookCollection, [this.#id])).has(this.#id)) return null;
      const progress = { ...before, ...(await change(new KeptEvents(session), before)) };
      await session.project(progressCollection, [progress]);
      return progress;
    });
    if (written) this.#progress = written;
    return written !== null;
  }

  #after(fate: Fate | "behind"): Partial<ProgressRow> {
    const now = this.#parts.clock.now();
    const at = new Date(now).toISOString();
    if (fate === "behind" || fate === "unseen") return {};
    if (fate === "delivered") return { delivered: at, failures: 0, failure: null, rests: 0 };
    const failures = this.#progress.failures + 1;
    if (fate === "gone") return { gone: true, failures, failure: { at, says: "it answered 410: it is no more" } };
    const rests = fate.unreached ? Math.min(now + longestRest, nextAttempt(this.#id, failures, now) ?? Infinity) : 0;
    return { failures, failure: { at, says: fate.failure }, rests };
  }
}
