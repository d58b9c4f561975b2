import type { Caller } from "../core/access/caller.ts";
import { idsNamed } from "../core/access/borne-out.ts";
import type { Datasets } from "../core/datasets.ts";
import { type Dataset, type HubRecord, endsOf, type Side } from "../core/record.ts";
import type { Draft, Outcome, Stamp, Store } from "../core/store/port.ts";
import type { Reader } from "../core/access/reader.ts";
import type { Policy } from "../core/access/policies/policy.ts";
import { isWritten } from "../core/access/write-outcomes.ts";
import type { Writer, WriterOptions } from "../core/access/writer.ts";
import type { SourceBook } from "../core/deliveries/book.ts";
import type { Idempotency, KeyedRequest } from "../core/access/idempotency.ts";
import { type Fault, told } from "../core/faults.ts";
import { Intake } from "./intake.ts";
import { dayOf } from "../core/lifetime/days.ts";
import { declaredProgrammes } from "./operations/programme-book.ts";
import { endsAsStated, unseenEnds } from "./named-ends.ts";

export interface RecordServiceOptions {
  readonly datasets: Datasets;
  readonly store: Pick<Store, "find">;
  /** The caller's: a link is not to tell of a record that it does not see. */
  readonly reader: Pick<Reader, "nodes">;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  readonly caller: Caller;
  readonly idempotency: Idempotency;
  readonly stamp: Stamp;
  readonly sources: Pick<SourceBook, "delivered">;
  /** Codes of the organisations that review what is published. */
  readonly reviewers: readonly string[];
  readonly writer: (about: Pick<WriterOptions, "sent" | "knows" | "policies">) => Writer;
}

/** A record as its owner hands it in; owner and test are the caller's. */
export interface SubmittedRecord {
  /** The version last seen; null where whatever stands is replaced. */
  readonly expected?: number | null;
  /** As in `policySchema`; null means the owner alone. */
  readonly handling?: unknown;
  readonly [field: string]: unknown;
}

/** What became of one record of a batch. */
export interface Written {
  /** Null where none could be made. */
  readonly id: string | null;
  readonly result: Outcome["result"] | "refused";
  readonly version: number;
  readonly path: string | null;
  readonly reason: string | null;
  /** All that is wrong, of which path and reason are the first; null where nothing is. */
  readonly faults: readonly Fault[] | null;
  /** How many faults there are beyond these. */
  readonly moreFaults: number | null;
}

interface Ready {
  readonly record: Draft<HubRecord>;
  readonly policy: Policy;
  readonly expected?: number;
  /** Sides of a link that another owner's reference names. */
  readonly foreign: readonly Side[];
}

/** Where a caller hands in records of its own: checks, names and writes a batch; what cannot be a record is refused alone. */
export class RecordService {
  readonly #options: RecordServiceOptions;

  constructor(options: RecordServiceOptions) {
    this.#options = options;
  }

  /**
   * Outcomes in the order of the batch. The same batch under the same key has no second effect and gets the first
   * outcomes; another one is refused under it. A batch of which nothing can be a record leaves its key free.
   */
  async record(dataset: Dataset, handedIn: readonly SubmittedRecord[], idempotencyKey: string): Promise<Written[]> {
    const { datasets, idKey, caller, idempotency, stamp, reviewers } = this.#options;
    const { owner, test } = caller;
    const programmes = dataset.name === "operation" ? await declaredProgrammes(this.#options.store) : [];
    const intake = new Intake({ datasets, idKey, today: dayOf(stamp.at), owner, test, reviewers, programmes });
    const sent = await idempotency.sent(`upsert ${dataset.name}`, handedIn, idempotencyKey);
    const named = new Set<string>();
    const drafted = handedIn.map((one) => readOne(intake, dataset, one, named, caller));
    const names = dataset.joins || dataset.borneOut;
    const seen = names ? await this.#seenEnds(dataset, drafted.filter(isReady)) : none;
    const read = drafted.map((one) => (isReady(one) ? withSeenEnds(one, seen) : one));
    const ready = read.filter(isReady);
    const policies = new Map(ready.map(({ record, policy }) => [record.policy, policy]));
    const outcomes = ready.length > 0 ? await this.#writer(sent, seen, policies).put(dataset, ready) : [];
    await this.#delivered(dataset, outcomes);
    return inOrder(read, outcomes);
  }

  /** Outcomes in the order of the withdrawals. */
  async withdraw(
    dataset: Dataset,
    withdrawals: readonly { readonly id: string; readonly expected?: number | null }[],
    idempotencyKey: string,
  ): Promise<Written[]> {
    const asked = withdrawals.map(({ id, expected }) => ({ id, ...(expected != null && { expected }) }));
    const sent = await this.#options.idempotency.sent(`remove ${dataset.name}`, withdrawals, idempotencyKey);
    const firsts = asked.filter((one, at) => asked.findIndex(({ id }) => id === one.id) === at);
    const outcomes = await this.#writer(sent, none).withdraw(dataset, firsts);
    await this.#delivered(dataset, outcomes);
    const byId = new Map(outcomes.map((outcome) => [outcome.id, said(outcome)]));
    return asked.map((one) => (firsts.includes(one) ? (byId.get(one.id) as Written) : twice("id", one.id)));
  }

  /** A batch that says anything of a record is a delivery, also where it changes none; one that is sent again is not. */
  async #delivered({ name: kind }: Dataset, outcomes: readonly WriterOutcome[]): Promise<void> {
    const { sources, caller } = this.#options;
    const { owner, test } = caller;
    if (outcomes.some(isDelivered)) await sources.delivered({ owner, kind, test });
  }

  /** Ids of what the links join, or of what has to bear a record out, as far as the caller sees it. */
  async #seenEnds(dataset: Dataset, ready: readonly Ready[]): Promise<ReadonlySet<string>> {
    const ids = ready.flatMap(({ record }) => [...endsOf(dataset, record), ...idsNamed(dataset, record)]);
    const records = await this.#options.reader.nodes(ids);
    return new Set(records.flatMap((record) => record?.id ?? []));
  }

  /** A writer to which another's record stands only where it is among those seen. */
  #writer(sent: KeyedRequest | null, seen: ReadonlySet<string>, policies?: ReadonlyMap<string, Policy>): Writer {
    const { writer, caller } = this.#options;
    const knows = ({ id, owner, test }: HubRecord) => test === caller.test && (owner === caller.owner || seen.has(id));
    return writer({ sent, knows, ...(policies && { policies }) });
  }
}

const none: ReadonlySet<string> = new Set();

function readOne(
  intake: Intake,
  dataset: Dataset,
  { expected, ...said }: SubmittedRecord,
  seen: Set<string>,
  caller: Pick<Caller, "owner">,
): Ready | Written {
  const { stated, foreign, faults } = endsAsStated(dataset, said, caller);
  if (faults.length > 0) return refused(faults);
  const read = intake.read({ ...stated, record: dataset.name });
  if ("faults" in read) return refused(read.faults);
  const { record, policy } = read;
  const { id } = record;
  if (seen.has(id)) return twice("reference", id);
  seen.add(id);
  return { record, policy, foreign, ...(expected != null && { expected }) };
}

function isReady(one: Ready | Written): one is Ready {
  return "record" in one;
}

function withSeenEnds(one: Ready, seen: ReadonlySet<string>): Ready | Written {
  const faults = unseenEnds(one.record as unknown as Readonly<Record<string, unknown>>, one.foreign, seen);
  return faults.length > 0 ? refused(faults) : one;
}

function refused(faults: readonly Fault[]): Written {
  const [first] = faults;
  return {
    id: null,
    result: "refused",
    version: 0,
    path: first?.path ?? "",
    reason: first?.reason ?? "",
    ...told(faults),
  };
}

function twice(path: string, id: string): Written {
  return { ...refused([{ path, reason: "stands in this batch already" }]), id };
}

type WriterOutcome = Awaited<ReturnType<Writer["put"]>>[number];

function isDelivered(outcome: WriterOutcome): boolean {
  return !("repeated" in outcome) && (isWritten(outcome) || outcome.result === "withdrawn");
}

function said(outcome: WriterOutcome): Written {
  if (outcome.result === "refused")
    return { ...refused([{ path: outcome.path ?? "", reason: outcome.reason }]), id: outcome.id };
  const { id, result, version } = outcome;
  return { id, result, version, path: null, reason: null, faults: null, moreFaults: null };
}

function inOrder(read: readonly (Ready | Written)[], outcomes: readonly WriterOutcome[]): Written[] {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, said(outcome)]));
  return read.map((one) => (isReady(one) ? (byId.get(one.record.id) as Written) : one));
}
