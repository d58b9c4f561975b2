import { hubError, lacksScope } from "../errors.ts";
import type { Datasets } from "../datasets.ts";
import type { Dataset, HubRecord, JoiningDataset } from "../record.ts";
import { upsertTimed } from "../lifetime/timing.ts";
import type { Draft, Outcome, Stamp, Store, StoreSession, Write } from "../store/port.ts";
import { type Caller, may } from "./caller.ts";
import { carryOn, putLinks, saidWithin } from "./carrying.ts";
import { removeOwn } from "./removing.ts";
import { once, onceEach, type KeyedRequest } from "./idempotency.ts";
import type { Mover } from "../transitions.ts";
import type { Policy } from "./policies/policy.ts";
import { absent, isWritten, notWhole, type Refused, untold } from "./write-outcomes.ts";
import {
  type Beside,
  type Falling,
  type FallsWith,
  fallingWith,
  refusals,
  underPolicies,
  type With,
} from "./written-under.ts";

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
  /** What falls with what is changed in a batch, in its transaction. */
  readonly fallsWith?: FallsWith;
  /** What else changes with records of a batch that are written, in its transaction, by their ids. */
  readonly alongside?: (session: StoreSession, ids: readonly string[]) => Promise<void>;
}

/** What whoever writes in a request may say of it. */
export type WriterAbout = Pick<WriterOptions, "sent" | "knows" | "policies" | "mover" | "alongside">;

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
    const ids = drafts.map(({ record }) => record.id);
    const put = async (session: StoreSession, stamp: Stamp) => {
      const written = await underPolicies(session, this.#options, drafts, stamp, (writes) =>
        dataset.joins
          ? putLinks(session, this.#options, dataset, writes, stamp)
          : this.#putRecords(session, dataset, writes, stamp),
      );
      const ids = written.filter(isWritten).map(({ id }) => id);
      await this.#options.alongside?.(session, ids);
      const falling = await fallingWith(session, this.#options.fallsWith, dataset, drafts, written);
      return [...written, ...(await this.#withdrawAll(session, falling, stamp))];
    };
    // What falls is no outcome of what was handed in.
    return (await this.#audited(ids, put, untold)).slice(0, drafts.length);
  }

  /**
   * Writes what is drafted from what stands, in the transaction that drafts it, so that of two that draft at once the later
   * sees what the earlier wrote. The body may be run again: see `Store.transaction`. Where nothing is drafted the
   * idempotency key stays free; sent again, the first outcomes are told. The outcome of what is said `beside` comes next,
   * those of what falls last.
   */
  async putDrafted<R extends HubRecord, B extends HubRecord = R>(
    dataset: Dataset<R>,
    draft: (session: StoreSession) => Promise<readonly Write<R>[]>,
    { beside = null, falling = none, told = () => true }: With<B> = {},
  ): Promise<(Outcome | Refused)[]> {
    const { audit, store, sent = null } = this.#options;
    this.#mayWrite(dataset, []);
    return audit([], (request) =>
      store.transaction((session) => {
        const stamp = { ...this.#options.stamp, request };
        const act = async () => {
          const drafts = await draft(session);
          const outcomes = await this.#putDrafts(session, dataset, drafts, stamp);
          if (drafts.length === 0 || !outcomes.every(isWritten)) return outcomes;
          if (beside) outcomes.push(await beside.writer.#putBeside(session, beside, stamp));
          return [...outcomes, ...(await this.#withdrawAll(session, await falling(session), stamp))];
        };
        return once<(Outcome | Refused)[]>(session, sent, act, {
          kept: (outcomes) =>
            outcomes.length > 0 ? outcomes.filter((one) => one.result !== "withdrawn" || told(one.id)) : null,
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
    return this.#audited(
      ids,
      (session, stamp) => removeOwn(session, this.#options, dataset, withdrawals, stamp),
      absent,
    );
  }

  /**
   * Withdraws a record, and in the same transaction what falls with it, whosever that is; outcomes in that order. What is
   * not `told` of the rest is not told again either. `falling` may throw: then nothing is withdrawn.
   */
  async withdrawWith(
    dataset: Dataset,
    id: string,
    falling: (session: StoreSession) => Promise<readonly Falling[]>,
    told: (id: string) => boolean,
  ): Promise<Outcome[]> {
    this.#mayWrite(dataset, []);
    const { audit, store, sent = null } = this.#options;
    const commit = async (session: StoreSession, stamp: Stamp) => {
      const rest = await falling(session);
      const outcomes = await removeOwn(session, this.#options, dataset, [{ id }], stamp);
      if (outcomes[0]?.result !== "withdrawn") return outcomes;
      return [...outcomes, ...(await this.#withdrawAll(session, rest, stamp))];
    };
    const outcomes = await audit([id], (request) =>
      store.transaction((session) =>
        once(session, sent, () => commit(session, { ...this.#options.stamp, request }), {
          kept: (all) => all.filter((one) => one.id === id || told(one.id)),
          again: (first) => first.outcomes.map((one) => ({ ...one, repeated: true }) as Outcome),
        }),
      ),
    );
    return outcomes as Outcome[];
  }

  async #withdrawAll(session: StoreSession, falling: readonly Falling[], stamp: Stamp): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (const { writer, dataset, withdrawals } of falling) {
      const fallen = await removeOwn(session, writer.#options, dataset, withdrawals, stamp);
      outcomes.push(...fallen.map((one) => ({ ...one, owner: writer.#options.caller.owner })));
    }
    return outcomes;
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
    const wanted = asked.filter((write) => !told.has(write));
    const writes = await saidWithin(session, this.#options.datasets, dataset, wanted);
    const outcomes = await upsertTimed(session, dataset, writes, before, stamp);
    for (const [index, outcome] of outcomes.entries()) {
      const write = wanted[index] as Write<R>;
      const { id, owner, policy } = write.record;
      const { result, version } = outcome;
      const returned = result === "created" && version > 1;
      const rehandled = result === "changed" && before.get(id)?.policy !== policy;
      if (returned || rehandled) await carryOn(session, this.#options, { id, owner, policy });
      told.set(write, outcome);
    }
    return asked.map((write) => told.get(write) as Outcome | Refused);
  }
}

async function none(): Promise<readonly Falling[]> {
  return [];
}
