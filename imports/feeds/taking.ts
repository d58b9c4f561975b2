import type { Policy } from "../../core/access/policies/policy.ts";
import { timestamp } from "../../core/clock.ts";
import { byDataset } from "../../core/datasets.ts";
import { lines as inLines } from "../../core/faults.ts";
import { dayOf } from "../../core/lifetime/days.ts";
import { type Dataset, endsOf, type HubRecord } from "../../core/record.ts";
import type { Draft, Outcome, StoreSession } from "../../core/store/port.ts";
import { datasets } from "../../records/datasets.ts";
import { type FollowingRow, isStanding, receivedAmong, type ReceivedRow } from "../../session/following/rows.ts";
import { Intake } from "../../session/intake.ts";
import { type OperatorSession, requestFor } from "../../session/operator.ts";
import { declaredProgrammes } from "../../session/operations/programme-book.ts";
import type { ToldRecord } from "./read-line.ts";
import { FeedFailed } from "./lines.ts";
import { ReceivedRows, type Rows } from "./received-rows.ts";
import { removeReceived } from "./removal.ts";
import { entryOf, idHere, type Readers } from "./translate.ts";

/** A line that may be written. */
interface Drafted {
  readonly line: ToldRecord;
  readonly dataset: Dataset;
  readonly record: Draft<HubRecord>;
  readonly policy: Policy;
}

interface Refused {
  readonly line: ToldRecord;
  readonly reason: string;
  /** Ids here of what it joins. */
  readonly ends: readonly string[];
}

const idForm = /[A-Z]{3}-[A-Z2-7]{26}/g;

type Refuse = (line: ToldRecord, reason: string, ends?: readonly string[]) => void;

export interface Taken {
  /** Created or changed. */
  readonly written: number;
  readonly unchanged: number;
  /** By reason. */
  readonly refused: ReadonlyMap<string, number>;
}

/** Where records of a feed are taken in: each by its owner, as an import of that owner's. */
export class Taking {
  readonly #session: OperatorSession;
  readonly #feed: string;
  readonly #intake: Intake;
  readonly #rows: ReceivedRows;

  private constructor(session: OperatorSession, feed: string, intake: Intake) {
    this.#session = session;
    this.#feed = feed;
    this.#intake = intake;
    this.#rows = new ReceivedRows(session, feed);
  }

  static async open(session: OperatorSession, feed: string): Promise<Taking> {
    const { store, secret, reviewers } = session.platform;
    const today = dayOf(timestamp(session.clock));
    const programmes = await declaredProgrammes(store);
    return new Taking(session, feed, new Intake({ datasets, idKey: secret("id"), today, reviewers, programmes }));
  }

  /** Records before what joins them. */
  async take(lines: readonly ToldRecord[], following: FollowingRow): Promise<Taken> {
    const refusals: Refused[] = [];
    const refuse: Refuse = (line, reason, ends = []) => refusals.push({ line, reason, ends });
    const rows = await this.#rows.ofLines(lines);
    const drafted = await this.#ours(this.#read(lines, following, refuse), rows, following, refuse);
    await removeReceived(this.#session, renamed(drafted, rows));
    await this.#note(drafted, following);
    const written = await this.#write(drafted, refuse);
    await this.#removeRefused(refusals, rows);
    const taken = drafted.flatMap(({ line, record }) => {
      const here = written.get(line.id)?.version;
      return here === undefined
        ? []
        : [this.#rows.of(line, following, { record: record.id, digest: line.digest, here })];
    });
    await this.#rows.keep([...taken, ...(await this.#refusedRows(refusals, rows, following))], following);
    const byReason = Map.groupBy(refusals, ({ reason }) => reason);
    const unchanged = [...written.values()].filter(({ result }) => result === "unchanged").length;
    return {
      written: written.size - unchanged,
      unchanged,
      refused: new Map([...byReason].map(([reason, some]) => [reason, some.length])),
    };
  }

  /** Outcomes of those that were not refused, by their ids there. */
  async #write(drafted: readonly Drafted[], refuse: Refuse): Promise<Map<string, Outcome>> {
    const written = new Map<string, Outcome>();
    const order = drafted.toSorted((one, other) => Number(!!one.dataset.joins) - Number(!!other.dataset.joins));
    for (const some of Map.groupBy(order, ({ dataset, record }) => `${dataset.name} ${record.owner}`).values()) {
      const [{ dataset, record }] = some as [Drafted];
      const policies = new Map(some.map((one) => [one.record.policy, one.policy]));
      const writer = requestFor(this.#session, record.owner, record.test).writer({
        policies,
        alongside: (within, ids) => this.#refuseTakenOver(within, ids),
      });
      for (const [at, outcome] of (await writer.put(dataset, some)).entries()) {
        const { line, record: draft } = some[at] as Drafted;
        if (!("reason" in outcome)) written.set(line.id, outcome);
        else refuse(line, outcome.reason.replaceAll(idForm, "ID"), endsOf(dataset, draft as HubRecord));
      }
    }
    return written;
  }

  /** Within what is written of a feed: fails where the owner wrote it itself since it was read. */
  async #refuseTakenOver(within: StoreSession, ids: readonly string[]): Promise<void> {
    const received = await receivedAmong(within, ids);
    if (ids.some((id) => received.get(id)?.feed !== this.#feed))
      throw new FeedFailed("Owners wrote here themselves what the feed brought, at the same time: ask again.");
  }

  #read(lines: readonly ToldRecord[], readers: Readers, refuse: Refuse): Drafted[] {
    const idKey = this.#session.platform.secret("id");
    return lines.flatMap((line) => {
      const entry = entryOf(line, readers, idKey);
      if ("refused" in entry) return (refuse(line, String(entry["refused"])), []);
      const read = this.#intake.read(entry);
      if ("faults" in read) return (refuse(line, `${line.record}: ${inLines(read.faults)[0] ?? ""}`), []);
      return [{ line, ...read }];
    });
  }

  /** Leaves out what stands here and did not come by this feed, and versions from before what was told to be gone. */
  async #ours(drafted: readonly Drafted[], rows: Rows, { doubted }: FollowingRow, refuse: Refuse): Promise<Drafted[]> {
    const { store } = this.#session.platform;
    const ids = drafted.map(({ record }) => record.id);
    const received = await receivedAmong(store, ids);
    const standing = await this.#standing(ids);
    return drafted.filter(({ line, record }) => {
      const by = received.get(record.id);
      const before = rows.get(line.id);
      const reason =
        by && by.feed !== this.#feed
          ? "came by another feed"
          : !by && standing.has(record.id)
            ? "stands here as its owner's own"
            : before?.gone && !doubted && line.version <= before.told
              ? "is older than that it is gone"
              : null;
      if (reason !== null) refuse(line, reason);
      return reason === null;
    });
  }

  /** Those of these ids that a record stands under here. */
  async #standing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const [dataset, some] of byDataset(datasets, ids))
      for (const id of (await this.#session.platform.store.getMany(dataset, some)).keys()) found.add(id);
    return found;
  }

  /** Before they are written, so that none is ever taken for its owner's own. */
  async #note(drafted: readonly Drafted[], following: FollowingRow): Promise<void> {
    await this.#rows.keep(
      drafted.map(({ line, record }) => this.#rows.of(line, following, { record: record.id })),
      following,
    );
  }

  /** What was refused did not come: where its owner hands it in here later, it is its own. */
  async #refusedRows(refusals: readonly Refused[], rows: Rows, following: FollowingRow): Promise<ReceivedRow[]> {
    const standing = await this.#standing(refusals.flatMap(({ ends }) => ends));
    return refusals.map(({ line, ends }) => {
      const waits = ends.filter((id) => !standing.has(id));
      const { digest } = line;
      const before = rows.get(line.id);
      if (before?.gone) return { ...before, digest, waits, copy: following.copy };
      const own = idHere(line, following.tests, this.#session.platform.secret("id"));
      return this.#rows.of(line, following, { record: "", digest, waits, own });
    });
  }

  /** What is refused now and stood as an older version: its owner may withhold since what that showed. */
  async #removeRefused(refusals: readonly Refused[], rows: Rows): Promise<void> {
    const stood = refusals.flatMap(({ line }) => rows.get(line.id) ?? []);
    await removeReceived(this.#session, stood.filter(isStanding));
  }
}

/**
 * What stands under another id than it has here now, as its owner withholds its reference no more, or withholds it since: left
 * behind it would be taken for its owner's own.
 */
function renamed(drafted: readonly Drafted[], rows: Rows): ReceivedRow[] {
  return drafted.flatMap(({ line, record }) => {
    const before = rows.get(line.id);
    return before && isStanding(before) && before.record !== record.id ? [before] : [];
  });
}
