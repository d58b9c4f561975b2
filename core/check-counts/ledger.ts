import { hash } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { Store } from "../store/port.ts";
import type { Timer } from "../timer.ts";
import { type CheckCount, type CheckCounted, checkCountCollection, hourOf } from "./counts.ts";
import { declaredPlaces } from "./expectations.ts";

export interface CheckCountsOptions {
  readonly store: Pick<Store, "find" | "project">;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Told once when the store cannot be reached: memory goes on counting, and what it counted is written later. */
  failed(error: unknown): void;
}

/** What was counted and stands in no row yet, under the name of its place as it was said. */
interface Counting {
  readonly of: CheckCounted;
  readonly hour: string;
  times: number;
}

/** A row of this process, and how much of its count is in the store. */
interface Standing {
  row: CheckCount;
  written: number;
}

/** From a check to the row that counts it, in milliseconds: what a process that is lost takes with it. */
export const settleEvery = 1_000;

/** So many rows are written at once: it holds the embedded store, and this process, for a few milliseconds. */
const rowsAtOnce = 200;

/** Counts checks by operation, place, hour, kind, verdict and owner of the key. Counting never waits. */
export class CheckCounts {
  readonly #options: CheckCountsOptions;
  readonly #process: string;
  #counting = new Map<string, Counting>();
  readonly #standing = new Map<string, Standing>();
  #forgo: (() => void) | null = null;
  #settling: Promise<boolean> | null = null;
  #rows = 0;
  #behind = false;
  #closed = false;

  constructor(options: CheckCountsOptions) {
    this.#options = options;
    this.#process = options.clock.id();
  }

  count(of: CheckCounted, times = 1): void {
    const hour = hourOf(this.#options.clock.now());
    const key = keyOf(hour, of);
    const counting = this.#counting.get(key);
    if (counting) counting.times += times;
    else this.#counting.set(key, { of: counted(of), hour, times });
    this.#awaitSettlement();
  }

  /** Writes what was counted. Resolves with whether all of it went through; never rejects. */
  settle(): Promise<boolean> {
    this.#forgo?.();
    this.#forgo = null;
    this.#settling ??= this.#settleAll().finally(() => {
      this.#settling = null;
      if (this.#counting.size > 0 || this.#behind) this.#awaitSettlement();
    });
    return this.#settling;
  }

  /** Writes what is left. To be called when no request is in flight. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#settling;
    if (this.#counting.size > 0 || this.#behind) await this.settle();
  }

  #awaitSettlement(): void {
    if (this.#closed || this.#settling) return;
    this.#forgo ??= this.#options.timer(async () => void (await this.settle()), settleEvery);
  }

  async #settleAll(): Promise<boolean> {
    try {
      await this.#fold();
      await this.#write();
      this.#behind = false;
      return true;
    } catch (error) {
      if (!this.#behind) this.#options.failed(error);
      this.#behind = true;
      return false;
    }
  }

  async #fold(): Promise<void> {
    const declared = await declaredPlaces(this.#options.store);
    const counted = [...this.#counting.values()];
    this.#counting = new Map();
    for (const { of, hour, times } of counted) {
      const place = of.place !== null && declared.has(placeKey(of.owner, of.place)) ? of.place : null;
      const key = keyOf(hour, { ...of, place });
      const { row, written } = this.#standing.get(key) ?? { row: this.#newRow(hour, { ...of, place }), written: 0 };
      this.#standing.set(key, { row: { ...row, count: row.count + times }, written });
    }
  }

  async #write(): Promise<void> {
    const { store, clock } = this.#options;
    const due = [...this.#standing.values()].filter(({ row, written }) => row.count > written);
    for (let at = 0; at < due.length; at += rowsAtOnce) {
      const some = due.slice(at, at + rowsAtOnce);
      await store.project(
        checkCountCollection,
        some.map(({ row }) => row),
      );
      for (const standing of some) standing.written = standing.row.count;
    }
    const hour = hourOf(clock.now());
    for (const [key, { row }] of this.#standing) if (row.hour < hour) this.#standing.delete(key);
  }

  /** Never the id of one that stands no more: of an hour that is over something may still come, which is added to it then. */
  #newRow(hour: string, of: CheckCounted): CheckCount {
    const name = hash("sha256", `${this.#process} ${(this.#rows += 1)}`, "hex").slice(0, 32);
    return { ...of, id: `CHC-${hour}-${name}`, hour, count: 0, policy: "", version: 1, created: hour, updated: hour };
  }
}

/** What is counted of a check and nothing beside it, whatever the check has. */
function counted({ owner, test, operation, place, kind, verdict }: CheckCounted): CheckCounted {
  return { owner, test, operation, place, kind, verdict };
}

/** As `declaredPlaces` names it. */
function placeKey(owner: string, place: string): string {
  return `${owner} ${place}`;
}

function keyOf(hour: string, { owner, test, operation, place, kind, verdict }: CheckCounted): string {
  return JSON.stringify([hour, owner, test, operation, place, kind, verdict]);
}
