import { hubError, lacksScope } from "../errors.ts";
import { byDataset, type Datasets } from "../datasets.ts";
import { type Dataset, type HubRecord, endsOf, type JoiningDataset } from "../record.ts";
import { leaveTombstones, upsertTimed } from "../lifetime/timing.ts";
import type { Draft, Outcome, Stamp, Store, StoreSession, Write } from "../store/port.ts";
import { type Caller, may } from "./caller.ts";
import { once, onceEach, type KeyedRequest } from "./idempotency.ts";
import type { Mover } from "../transitions.ts";
import type { Policy } from "./policies/policy.ts";
import { absent, isWritten, notWhole, type Refused, untold } from "./write-outcomes.ts";
import { type Beside, refusals, underPolicies } from "./written-under.ts";

/**
 * Runs a commit that concerns these records as a recorded act: none goes unrecorded, whatever happens around it. Tells the
 * commit what its stamps carry as their request.
 */
export type WriteAudit = (
  records: readonly string[],
  commit: (request: string) => Promise<(Outcome | Refused)[]>,
) => Promise<(Outcome | Refused)[]>;

export interface WriterOptions {
  readonly store: Store;
  readonly caller: Caller;
  readonly audit: WriteAudit;
  readonly stamp: Omit<Stamp, "request">;
  /** Every kind's dataset: a link's ends may be of any. */
  readonly datasets: Datasets;
  /** The batch that is to be written, as it was sent under an idempotency key. */
  readonly sent?: KeyedRequest | null;
  /** What the policies are that the records go under, by id: those that stand under the owner's already need not be said. */
  readonly policies?: ReadonlyMap<string, Policy>;
  /** The datasets of links and other records that join two, which carry their ends' owner and policy. */
  readonly joining: readonly JoiningDataset[];
  /** Whether the caller knows of a record that stands; to it any other is absent. Left out: of all, as an import does. */
  readonly knows?: (record: HubRecord) => boolean;
  /** Who moves records from state to state. Left out: their owner, whoever it is. */
  readonly mover?: Mover;
}

/**
 * The only way to change a record, and only its owner has it. What concerns a record, its policy and the links that end in
 * it is one transaction: a link always carries the owner and policy its ends have now, and no policy is missing.
 */
export class Writer {
  readonly #options: WriterOptions;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** Writes records of one kind; outcomes in their order. */
  async put<R extends HubRecord>(
    dataset: Dataset<R>,
    drafts: readonly { record: Draft<R>; expected?: number }[],
  ): Promise<(Outcome | Refused)[]> {
    this.#mayWrite(
      dataset,
      drafts.map(({ record }) => record.owner),
    );
    return this.#audited(
      drafts.map(({ record }) => record.id),
      (session, stamp) =>
        underPolicies(session, this.#options, drafts, stamp, (writes) =>
          dataset.joins
            ? this.#putLinks(session, dataset, writes, stamp)
            : this.#putRecords(session, dataset, writes, stamp),
        ),
      untold,
    );
  }

  /**
   * Writes what is drafted from what stands, in the transaction that drafts it, so that of two that draft at once the later
   * sees what the earlier wrote. The body may be run again: see `Store.transaction`. Where nothing is drafted the
   * idempotency key stays free; sent again, the first outcomes are told. The outcome of what is said `beside` comes last.
   */
  async putDrafted<R extends HubRecord, B extends HubRecord = R>(
    dataset: Dataset<R>,
    draft: (session: StoreSession) => Promise<readonly Write<R>[]>,
    beside: Beside<B> | null = null,
  ): Promise<(Outcome | Refused)[]> {
    const { audit, store, sent = null } = this.#options;
    this.#mayWrite(dataset, []);
    return audit([], (request) =>
      store.transaction((session) => {
        const stamp = { ...this.#options.stamp, request };
        const act = async () => {
          const drafts = await draft(session);
          const outcomes = await this.#putDrafts(session, dataset, drafts, stamp);
          if (!beside || drafts.length === 0 || !outcomes.every(isWritten)) return outcomes;
          return [...outcomes, await beside.writer.#putBeside(session, beside, stamp)];
        };
        return once<(Outcome | Refused)[]>(session, sent, act, {
          kept: (outcomes) => (outcomes.length > 0 ? outcomes : null),
          again: ({ outcomes }) => outcomes.map((one) => ({ ...one, repeated: true }) as Outcome),
        });
      }),
    );
  }

  async #putDrafts<R extends HubRecord>(
    session: StoreSession,
    dataset: Dataset<R>,
    drafts: readonly Write<R>[],
    stamp: Stamp,
  ): Promise<(Outcome | Refused)[]> {
    this.#mayWrite(
      dataset,
      drafts.map(({ record }) => record.owner),
    );
    const put = (writes: readonly Write<R>[]) => this.#putRecords(session, dataset, writes, stamp);
    return underPolicies(session, this.#options, drafts, stamp, put);
  }

  /** Throws where it cannot be written, so that the whole act has no effect. */
  async #putBeside<R extends HubRecord>(session: StoreSession, { dataset, record }: Beside<R>, stamp: Stamp) {
    const [outcome] = await this.#putDrafts(session, dataset, [{ record }], stamp);
    if (!outcome || "reason" in outcome || !isWritten(outcome)) throw notWhole(outcome);
    return { ...outcome, owner: record.owner };
  }

  /** Withdraws records of one kind; what links to them is no longer seen by anybody. */
  async withdraw<R extends HubRecord>(
    dataset: Dataset<R>,
    withdrawals: readonly { id: string; expected?: number }[],
  ): Promise<(Outcome | Refused)[]> {
    this.#mayWrite(dataset, []);
    const ids = withdrawals.map(({ id }) => id);
    const remove = async (session: StoreSession, stamp: Stamp) => {
      const { caller, knows = ofAll } = this.#options;
      const found = await session.getMany(dataset, ids, { owner: caller.owner });
      const own = new Map([...found].filter(([, record]) => knows(record)));
      const outcomes = await session.remove(
        dataset,
        withdrawals.filter(({ id }) => own.has(id)),
        stamp,
      );
      const gone = await leaveTombstones(session, dataset, own, outcomes, stamp);
      for (const id of gone) await this.#carry(session, id, null, null);
      const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
      return ids.map((id) => byId.get(id) ?? absent(id));
    };
    return this.#audited(ids, remove, absent);
  }

  #mayWrite(dataset: Dataset, owners: readonly string[]): void {
    const { caller } = this.#options;
    if (!may(caller, dataset.name, "write")) throw lacksScope(`${dataset.name}:write`);
    if (owners.some((owner) => owner !== caller.owner)) throw hubError("FORBIDDEN", "Only its owner writes a record.");
  }

  /** `untold`: see `onceEach`. */
  #audited(
    ids: readonly string[],
    commit: (session: StoreSession, stamp: Stamp) => Promise<(Outcome | Refused)[]>,
    untold: (id: string) => Outcome | Refused,
  ): Promise<(Outcome | Refused)[]> {
    const { audit, store, sent = null } = this.#options;
    return audit(ids, (request) => {
      const stamp = { ...this.#options.stamp, request };
      return store.transaction((session) => onceEach(session, sent, ids, () => commit(session, stamp), untold));
    });
  }

  async #putRecords<R extends HubRecord>(
    session: StoreSession,
    dataset: Dataset<R>,
    asked: readonly Write<R>[],
    stamp: Stamp,
  ): Promise<(Outcome | Refused)[]> {
    const before = await session.getMany(
      dataset,
      asked.map(({ record }) => record.id),
    );
    const told = await refusals(session, this.#options, dataset, asked, before);
    const writes = asked.filter((write) => !told.has(write));
    const outcomes = await upsertTimed(session, dataset, writes, before, stamp);
    for (const [index, outcome] of outcomes.entries()) {
      const write = writes[index] as Write<R>;
      const { id, owner, policy } = write.record;
      const { result, version } = outcome;
      const returned = result === "created" && version > 1;
      const rehandled = result === "changed" && before.get(id)?.policy !== policy;
      if (returned || rehandled) await this.#carry(session, id, owner, policy);
      told.set(write, outcome);
    }
    return asked.map((write) => told.get(write) as Outcome | Refused);
  }

  /** Rewrites what the links that end in a record carry of it. */
  async #carry(session: StoreSession, id: string, owner: string | null, policy: string | null): Promise<void> {
    for (const dataset of this.#options.joining)
      for (const side of dataset.joins)
        await session.carry(dataset, { [side]: id }, { [`${side}Owner`]: owner, [`${side}Policy`]: policy });
  }

  async #putLinks<R extends HubRecord>(
    session: StoreSession,
    dataset: Dataset<R>,
    drafts: readonly Write<R>[],
    stamp: Stamp,
  ): Promise<(Outcome | Refused)[]> {
    const ends = await this.#ends(
      session,
      drafts.flatMap(({ record }) => endsOf(dataset, record)),
    );
    const refused = new Map<string, Refused>();
    const writes: Write<R>[] = [];
    for (const write of drafts) {
      const { id, test } = write.record;
      const [from = "", to = ""] = endsOf(dataset, write.record);
      const [start, end] = [ends.get(from), ends.get(to)];
      if (!start || !end)
        refused.set(id, { id, result: "refused", reason: `no record ${start ? to : from} to link to` });
      else if (start.test !== test || end.test !== test)
        refused.set(id, { id, result: "refused", reason: "a link does not join test and live records" });
      else writes.push({ ...write, carried: { ...carriedOf("from", start), ...carriedOf("to", end) } });
    }
    const before = await session.getMany(
      dataset,
      writes.map(({ record }) => record.id),
    );
    const outcomes = await upsertTimed(session, dataset, writes, before, stamp);
    const byId = new Map<string, Outcome | Refused>([...refused, ...outcomes.map((one) => [one.id, one] as const)]);
    return drafts.map(({ record }) => byId.get(record.id) as Outcome | Refused);
  }

  /** The ends as they stand, held against a change of handling until this transaction is over. */
  async #ends(session: StoreSession, ids: readonly string[]): Promise<Map<string, HubRecord>> {
    const found = new Map<string, HubRecord>();
    const { datasets, knows = ofAll } = this.#options;
    for (const [dataset, ofKind] of byDataset(datasets, ids)) {
      const records = await session.getMany(dataset, ofKind);
      await session.lock(dataset, [...records.keys()]);
      for (const [id, record] of records) if (knows(record)) found.set(id, record);
    }
    return found;
  }
}

function ofAll(): boolean {
  return true;
}

function carriedOf(side: string, { owner, policy }: HubRecord): Record<string, string> {
  return { [`${side}Owner`]: owner, [`${side}Policy`]: policy };
}
