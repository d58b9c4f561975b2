import { join } from "node:path";
import type { Policy } from "../core/access/policies/policy.ts";
import type { Refused } from "../core/access/write-outcomes.ts";
import { timestamp } from "../core/clock.ts";
import type { SourceName } from "../core/deliveries/source.ts";
import { type Fault, lines, told } from "../core/faults.ts";
import { dayOf } from "../core/lifetime/days.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Draft, Outcome } from "../core/store/port.ts";
import { datasets } from "../records/datasets.ts";
import { kindOf } from "../records/kinds.ts";
import type { Found, Rejected } from "./entry.ts";
import { SeenIds } from "./ingest/seen.ts";
import { comparing, type Sink, writing, adding } from "./ingest/sinks.ts";
import { Spool } from "./ingest/spool.ts";
import type { OperatorSession } from "./operator.ts";
import { declaredProgrammes } from "./operations/programme-book.ts";
import { Intake } from "./intake.ts";
import { emptyReport, type Report } from "./ingest/report.ts";

export interface IngestOptions {
  /** Owner of the entries that name none. Where it is given, an entry of another owner is rejected. */
  readonly owner?: string | undefined;
  /** ISO date: the day on which an invented world stands still, where the clock has not come to it yet. */
  readonly today?: string;
  /** Writes nothing and tells what would come of it. */
  readonly dryRun?: boolean;
  /** Changes nothing that stands: what would is rejected. */
  readonly addOnly?: boolean;
  /** Called for each thing of which no record was made. */
  readonly reject?: (rejected: Rejected) => Promise<void> | void;
  /** Called now and then, with the counts so far. */
  readonly progress?: (report: Readonly<Report>) => void;
}

/** A file as it was taken in. */
export interface Ingested {
  readonly report: Report;
  readonly seen: SeenIds;
  /** Of whom and of what kind it held records, live or test: what it may be the whole of. */
  readonly concerned: readonly Concerned[];
  /** The same as far as any of it was taken in. */
  readonly delivered: readonly SourceName[];
}

export interface Concerned {
  readonly owner: string;
  readonly dataset: Dataset;
  readonly test: boolean;
}

/** A record on its way, and where it came from. */
interface Pending {
  readonly at: string;
  readonly record: Draft<HubRecord>;
}

interface Group {
  readonly owner: string;
  readonly dataset: Dataset;
  readonly policies: Map<string, Policy>;
  readonly pending: Pending[];
}

/** Most records in one commit: more gain nothing, and a server of MongoDB's protocol wants transactions short. */
const batchSize = 500;
/** Batches under way at once, well below the connections of a store. */
const together = 6;
/** Records held over all groups before all are written, so that memory stays flat. */
const maxHeld = 20_000;

/**
 * Takes in all that was found. A link, or a record that rests on others, is tried when it comes, and again at the end
 * if those were not there yet, so their order in the file does not matter; where records come first, nothing is set aside.
 */
export async function ingest(
  session: OperatorSession,
  found: AsyncIterable<Found> | Iterable<Found>,
  options: IngestOptions = {},
): Promise<Ingested> {
  const seen = new SeenIds();
  const spool = await Spool.open<Pending>(join(session.data, "imports"), session.clock.id());
  try {
    const batches = new Batches(sinkOf(session, seen, options), spool, options);
    const today = latest(dayOf(timestamp(session.clock)), options.today ?? "");
    const { secret, reviewers, store } = session.platform;
    const programmes = await declaredProgrammes(store);
    const intake = new Intake({ datasets, idKey: secret("id"), today, owner: options.owner, reviewers, programmes });
    for await (const piece of found) {
      const { report } = batches;
      report.read += 1;
      if (report.read % 1000 === 0) options.progress?.(report);
      if ("notHeld" in piece) {
        report.notHeld += 1;
        continue;
      }
      if ("reason" in piece) {
        await batches.reject(piece);
        continue;
      }
      const read = intake.read(piece.entry);
      if ("faults" in read) await batches.reject(rejectedFor(piece.at, read.faults));
      else if (!seen.add(read.record.id))
        await batches.reject({ at: piece.at, reason: "stands in this file already, further up" });
      else await batches.add(read.dataset, { at: piece.at, record: read.record }, read.policy);
    }
    await batches.end();
    const { report, concerned, delivered } = batches;
    return { report, seen, concerned: [...concerned.values()], delivered: [...delivered.values()] };
  } finally {
    await spool.close();
  }
}

function sinkOf(session: OperatorSession, seen: SeenIds, { dryRun, addOnly }: IngestOptions): Sink {
  if (dryRun) return comparing(session, seen);
  return addOnly ? adding(session) : writing(session);
}

/** Gathers records into batches of one owner and kind, hands them on and counts what came of them. */
class Batches {
  readonly report = emptyReport();
  readonly concerned = new Map<string, Concerned>();
  readonly delivered = new Map<string, SourceName>();
  readonly #sink: Sink;
  readonly #spool: Spool<Pending>;
  readonly #options: IngestOptions;
  readonly #groups = new Map<string, Group>();
  #held = 0;
  #lastTry = false;

  constructor(sink: Sink, spool: Spool<Pending>, options: IngestOptions) {
    this.#sink = sink;
    this.#spool = spool;
    this.#options = options;
  }

  async reject(rejected: Rejected): Promise<void> {
    this.report.rejected += 1;
    await this.#options.reject?.(rejected);
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
    else if (!waits(dataset) && group.pending.length >= batchSize) await this.#flush(group);
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
    this.#options.progress?.(this.report);
  }

  async #tryAgain(): Promise<void> {
    for await (const pending of this.#spool.take()) {
      const { id, owner } = pending.record;
      const group = this.#groups.get(`${kindOf(id)} ${owner}`);
      group?.pending.push(pending);
      if (group && group.pending.length >= batchSize) await this.#flush(group);
    }
    await this.#flushAll();
  }

  /**
   * Records before those that they have to bear out, in the order of their kinds, and these before links: what a link joins
   * is to be there. Batches of records go off together, so that their audit
   * entries reach the disk together; links do not, since two batches may hold on to the same ends.
   */
  async #flushAll(): Promise<void> {
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

  async #flush({ pending, policies, ...of }: Group): Promise<void> {
    while (pending.length > 0) {
      const batch = pending.splice(0, batchSize);
      this.#held -= batch.length;
      const records = batch.map(({ record }) => record);
      const outcomes = await this.#sink({ ...of, records, policies });
      await this.#count(of.dataset, batch, outcomes);
    }
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

/** The first of the faults is the reason. */
function rejectedFor(at: string, faults: readonly Fault[]): Rejected {
  return { at, reason: lines(faults)[0] ?? "", ...told(faults) };
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function partition<T>(things: readonly T[], belongs: (thing: T) => boolean): [T[], T[]] {
  return [things.filter(belongs), things.filter((thing) => !belongs(thing))];
}
