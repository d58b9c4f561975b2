import type { Policy } from "../../core/access/policies/policy.ts";
import { timestamp } from "../../core/clock.ts";
import { lines as inLines } from "../../core/faults.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import type { Draft } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import type { RecordLine } from "../../session/feeds/line.ts";
import {
  type FollowingRow,
  receivedAmong,
  receivedCollection,
  receivedId,
  type ReceivedRow,
  receivedRow,
} from "../../session/following/rows.ts";
import { Intake } from "../../session/intake.ts";
import { type OperatorSession, requestFor } from "../../session/operator.ts";
import { declaredProgrammes } from "../../session/operations/programme-book.ts";
import { refuseFollowedAnew } from "./one-run.ts";
import { removeReceived } from "./removal.ts";
import { entryOf, type Readers } from "./translate.ts";

/** A line that may be written, and the row that says where it came from. */
interface Drafted {
  readonly line: RecordLine;
  readonly dataset: Dataset;
  readonly record: Draft<HubRecord>;
  readonly policy: Policy;
}

/** And what stood of it before. */
interface Ours extends Drafted {
  readonly before: ReceivedRow | undefined;
}

export interface Taken {
  /** Created or changed. */
  readonly written: number;
  readonly unchanged: number;
  /** By reason. */
  readonly refused: ReadonlyMap<string, number>;
}

/**
 * What stands under another id than it has here now, as its owner withholds its reference no more, or withholds it since: left
 * behind it would be taken for its owner's own.
 */
function renamed(drafted: readonly Ours[]): ReceivedRow[] {
  return drafted.flatMap(({ before, record }) =>
    before && !before.gone && before.record !== record.id ? [before] : [],
  );
}

/** Where records of a feed are taken in: each by its owner, as an import of that owner's. */
export class Taking {
  readonly #session: OperatorSession;
  readonly #feed: string;
  readonly #intake: Intake;

  private constructor(session: OperatorSession, feed: string, intake: Intake) {
    this.#session = session;
    this.#feed = feed;
    this.#intake = intake;
  }

  static async open(session: OperatorSession, feed: string): Promise<Taking> {
    const { store, secret, reviewers } = session.platform;
    const today = dayOf(timestamp(session.clock));
    const programmes = await declaredProgrammes(store);
    return new Taking(session, feed, new Intake({ datasets, idKey: secret("id"), today, reviewers, programmes }));
  }

  /** Records before what joins them. */
  async take(lines: readonly RecordLine[], following: FollowingRow): Promise<Taken> {
    const refused = new Map<string, number>();
    const refuse = (reason: string) => refused.set(reason, (refused.get(reason) ?? 0) + 1);
    const drafted = await this.#ours(this.#read(lines, following, refuse), refuse);
    await removeReceived(this.#session, renamed(drafted));
    await this.#note(drafted, following);
    let [written, unchanged] = [0, 0];
    const unwritten: Ours[] = [];
    const order = drafted.toSorted((one, other) => Number(!!one.dataset.joins) - Number(!!other.dataset.joins));
    for (const some of Map.groupBy(order, ({ dataset, record }) => `${dataset.name} ${record.owner}`).values()) {
      const [{ dataset, record }] = some as [Ours];
      const policies = new Map(some.map((one) => [one.record.policy, one.policy]));
      const writer = requestFor(this.#session, record.owner, record.test).writer({ policies });
      for (const [at, outcome] of (await writer.put(dataset, some)).entries()) {
        if ("reason" in outcome) {
          refuse(outcome.reason.replaceAll(/[A-Z]{3}-[A-Z2-7]{26}/g, "ID"));
          unwritten.push(some[at] as Ours);
        } else if (outcome.result === "unchanged") unchanged += 1;
        else written += 1;
      }
    }
    await this.#unnote(unwritten);
    return { written, unchanged, refused };
  }

  #read(lines: readonly RecordLine[], readers: Readers, refuse: (reason: string) => void): Drafted[] {
    const idKey = this.#session.platform.secret("id");
    return lines.flatMap((line) => {
      const entry = entryOf(line, readers, idKey);
      if ("refused" in entry) return (refuse(String(entry["refused"])), []);
      const read = this.#intake.read(entry);
      if ("faults" in read) return (refuse(`${line.record}: ${inLines(read.faults)[0] ?? ""}`), []);
      return [{ line, ...read }];
    });
  }

  /** Leaves out what stands here and did not come by this feed, and versions from before what was told to be gone. */
  async #ours(drafted: readonly Drafted[], refuse: (reason: string) => void): Promise<Ours[]> {
    const { store } = this.#session.platform;
    const received = await receivedAmong(
      store,
      drafted.map(({ record }) => record.id),
    );
    const rows = await this.#rows(drafted);
    const standing = new Set<string>();
    for (const [dataset, some] of Map.groupBy(drafted, (one) => one.dataset))
      for (const id of (
        await store.getMany(
          dataset,
          some.map(({ record }) => record.id),
        )
      ).keys())
        standing.add(id);
    const told = drafted.map((one): Ours => ({ ...one, before: rows.get(this.#idOf(one.line)) }));
    return told.filter(({ line, record, before }) => {
      const by = received.get(record.id);
      const reason =
        by && by.feed !== this.#feed
          ? "came by another feed"
          : !by && standing.has(record.id)
            ? "stands here as its owner's own"
            : before?.gone && line.version <= before.told
              ? "is older than that it is gone"
              : null;
      if (reason !== null) refuse(reason);
      return reason === null;
    });
  }

  async #note(drafted: readonly Drafted[], following: FollowingRow): Promise<void> {
    if (drafted.length === 0) return;
    const at = timestamp(this.#session.clock);
    const { copy } = following;
    const rows = drafted.map(({ line, record }) =>
      receivedRow({ feed: this.#feed, source: line.id, record: record.id, told: line.version, copy, gone: false }, at),
    );
    await this.#session.platform.store.transaction(async (within) => {
      await refuseFollowedAnew(within, following);
      await within.project(receivedCollection, rows);
    });
  }

  /** What was refused did not come: where its owner hands it in here later, it is its own. */
  async #unnote(unwritten: readonly Ours[]): Promise<void> {
    if (unwritten.length === 0) return;
    const gone = unwritten.flatMap(({ before }) => (before?.gone ? [before] : []));
    const $in = unwritten.filter(({ before }) => !before).map(({ line }) => this.#idOf(line));
    await this.#session.platform.store.transaction(async (within) => {
      await within.project(receivedCollection, gone);
      await within.discard(receivedCollection, { _id: { $in } });
    });
  }

  #rows(drafted: readonly Drafted[]): Promise<Map<string, ReceivedRow>> {
    return this.#session.platform.store.getMany(
      receivedCollection,
      drafted.map(({ line }) => this.#idOf(line)),
    );
  }

  #idOf({ id }: RecordLine): string {
    return receivedId({ feed: this.#feed, source: id });
  }
}
