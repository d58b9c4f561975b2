import type { Policy } from "../../core/access/policies/policy.ts";
import type { Refused } from "../../core/access/write-outcomes.ts";
import type { SourceName } from "../../core/deliveries/source.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import type { Draft, Outcome } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { kindOf } from "../../records/kinds.ts";
import type { Rejected } from "../entry.ts";
import { emptyReport, type Report } from "./report.ts";
import type { Sink } from "./sinks.ts";
import type { Spool } from "./spool.ts";

export interface Concerned {
  readonly owner: string;
  readonly dataset: Dataset;
  readonly test: boolean;
}

/** A record on its way, and where it came from. */
export interface Pending {
  readonly at: string;
  readonly record: Draft<HubRecord>;
}

interface Group {
  readonly owner: string;
  readonly dataset: Dataset;
  readonly policies: Map<string, Policy>;
  readonly pending: Pending[];
}

/** Batches under way at once, well below the connections of a store. */
const together = 6;
/** Records held over all groups before all are written, so that memory stays flat. */
const maxHeld = 20_000;

/** Who hears of what becomes of a file. */
export interface Listener {
  /** Called for each thing of which no record was made. */
  readonly reject?: (rejected: Rejected) => Promise<void> | void;
  /** Called now and then, with the counts so far. */
  readonly progress?: (report: Readonly<Report>) => void;
}

/** Gathers records into batches of one owner and kind, hands them on and counts what came of them. */
export class Batches {
  readonly report = emptyReport();
  readonly concerned = new Map<string, Concerned>();
  readonly delivered = new Map<string, SourceName>();
  readonly #sink: Sink;
  readonly #spool: Spool<Pending>;
  readonly #listener: Listener;
  readonly #batchSize: number;
  readonly #groups = new Map<string, Group>();
  #held = 0;
  #underWay: Promise<void> = Promise.resolve();
  #lastTry = false;

  constructor(sink: Sink, spool: Spool<Pending>, listener: Listener, batchSize: number) {
    this.#sink = sink;
    this.#spool = spool;
    this.#listener = listener;
    this.#batchSize = batchSize;
  }

  async reject(rejected: Rejected): Promise<void> {
    this.report.rejected += 1;
    await this.#listener.reject?.(rejected);
  }

  async add(dataset: Dataset, pending: Pending, policy: Policy): Promise<void> {
    const { owner, test, policy: policyId } = pending.record;
    const name = `${dataset.name} ${owner}`;
    let group = this.#groups.get(name);
    if (!group) this.#groups.set(name, (group = { owner, dataset, policies: new Map(), pending: [] }));
    group.policies.set(policyId, policy);
    group.pending.push(pending);
    const concerned = `${name} ${test}`;
    if (!this.concerned.has(concerned)) this.concerned.set(concerned, { owner, dataset, test });
    if ((this.#held += 1) >= maxHeld) await this.#flushAll();
    else if (!waits(dataset) && group.pending.length >= this.#batchSize) await this.#writeBeside(group);
  }

  /** Writes what is held, and tries again what came before its records, until that helps no more. */
  async end(): Promise<void> {
    await this.#flushAll();
    for (let before = Infinity; this.#spool.size < before && this.#spool.size > 0;) {
      before = this.#spool.size;
      await this.#tryAgain();
    }
    this.#lastTry = true;
    await this.#tryAgain();
    this.#listener.progress?.(this.report);
  }

  /** Waits for what is under way, so that nothing is written when the store is closed: of a file that broke off as well. */
  async settle(): Promise<void> {
    await this.#underWay.catch(() => {});
  }

  async #tryAgain(): Promise<void> {
    for await (const pending of this.#spool.take()) {
      const { id, owner } = pending.record;
      const group = this.#groups.get(`${kindOf(id)} ${owner}`);
      group?.pending.push(pending);
      if (group && group.pending.length >= this.#batchSize) await this.#flush(group);
    }
    await this.#flushAll();
  }

  /**
   * Records before those that they have to bear out, in the order of their kinds, and these before links: what a link joins
   * is to be there. Batches of records go off together, so that their audit
   * entries reach the disk together; links do not, since two batches may hold on to the same ends.
   */
  async #flushAll(): Promise<void> {
    await this.#underWay;
    const [waiting, records] = partition([...this.#groups.values()], ({ dataset }) => waits(dataset));
    const [links, resting] = partition(waiting, ({ dataset }) => dataset.joins !== null);
    for (let at = 0; at < records.length; at += together) {
      const flushed = await Promise.allSettled(records.slice(at, at + together).map((group) => this.#flush(group)));
      for (const one of flushed) if (one.status === "rejected") throw one.reason;
    }
    for (const kind of datasets.values())
      for (const group of resting) if (group.dataset === kind) await this.#flush(group);
    for (const group of links) await this.#flush(group);
    this.#held = 0;
  }

  async #flush(group: Group): Promise<void> {
    while (group.pending.length > 0) await this.#write(group, group.pending.splice(0, this.#batchSize));
  }

  /** Writes a batch while the next is read: the disk takes as long for it as reading does. */
  async #writeBeside(group: Group): Promise<void> {
    const batch = group.pending.splice(0, this.#batchSize);
    await this.#underWay;
    this.#underWay = this.#write(group, batch);
    // A failure is thrown where it is awaited, and not where nobody waits yet.
    this.#underWay.catch(() => {});
  }

  async #write({ policies, owner, dataset }: Group, batch: readonly Pending[]): Promise<void> {
    this.#held -= batch.length;
    const records = batch.map(({ record }) => record);
    const outcomes = await this.#sink({ owner, dataset, records, policies });
    await this.#count(dataset, batch, outcomes);
  }

  async #count(dataset: Dataset, pending: readonly Pending[], outcomes: readonly (Outcome | Refused)[]): Promise<void> {
    const early: Pending[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      const one = pending[index] as Pending;
      if (outcome.result === "refused") {
        // Only what a link joins, or a record rests on, may come further down.
        if (this.#lastTry || !waits(dataset)) await this.reject({ at: one.at, reason: outcome.reason });
        else early.push(one);
      } else if (outcome.result === "conflict") {
        await this.reject({ at: one.at, reason: "stands already, with other contents" });
      } else {
        this.report[outcome.result as "created" | "changed" | "unchanged"] += 1;
        this.report.kinds[dataset.name] = (this.report.kinds[dataset.name] ?? 0) + 1;
        const { owner, test } = one.record;
        this.delivered.set(`${dataset.name} ${owner} ${test}`, { owner, kind: dataset.name, test });
      }
    }
    await this.#spool.add(early);
  }
}

/** Whether records of the kind are written after the others of a file, which they join or rest on. */
function waits({ joins, borneOut }: Dataset): boolean {
  return joins !== null || borneOut !== null;
}

function partition<T>(things: readonly T[], belongs: (thing: T) => boolean): [T[], T[]] {
  return [things.filter(belongs), things.filter((thing) => !belongs(thing))];
}
