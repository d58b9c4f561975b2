import { timestamp } from "../../core/clock.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { GoneLine } from "../../session/feeds/line.ts";
import type { Range } from "../../session/feeds/range.ts";
import {
  followingCollection,
  type FollowingRow,
  followingRow,
  isStanding,
  receivedCollection,
  receivedId,
} from "../../session/following/rows.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { rowsIn, rootHere } from "./range-here.ts";
import { drop, dropJoined, noteGone, removeReceived } from "./removal.ts";
import { FeedFailed } from "./lines.ts";
import { refuseFollowedAnew } from "./one-run.ts";
import type { Part, RangePart } from "./source.ts";
import type { Taking } from "./taking.ts";
import { type BeginsLine, type Line, type RangeTold, readLine, type ToldRecord } from "./read-line.ts";

/** What a run of following came to. */
export interface Followed {
  written: number;
  unchanged: number;
  gone: number;
  /** By reason. */
  readonly refused: Record<string, number>;
  /** What it came to where the hubs were compared. */
  compared?: Compared;
}

export interface Compared {
  readonly ranges: number;
  /** Those that differed and were taken in anew. */
  readonly mended: number;
  /** Those that differ still. */
  readonly apart: readonly Range[];
}

export interface FollowedSource {
  parts(after: string | null): AsyncIterable<Part>;
  roots(): AsyncIterable<RangeTold>;
  range(range: Range): AsyncIterable<RangePart>;
}

/** **Our rule**, in milliseconds: what a hub received is compared each day. */
const comparedEvery = 24 * 60 * 60_000;

/** A run of following. */
export class Following {
  readonly followed: Followed = { written: 0, unchanged: 0, gone: 0, refused: {} };
  readonly #session: OperatorSession;
  readonly #feed: string;
  readonly #taking: Taking;
  #row: FollowingRow;

  constructor(session: OperatorSession, feed: string, taking: Taking) {
    this.#session = session;
    this.#feed = feed;
    this.#taking = taking;
    const begun = { id: feed, cursor: null, copy: 0, whole: true, readers: "", tests: false };
    this.#row = followingRow(begun, timestamp(session.clock));
  }

  async open(): Promise<void> {
    const run = this.#session.clock.id();
    await this.#session.platform.store.transaction(async (within) => {
      const stood = (await within.getMany(followingCollection, [this.#feed])).get(this.#feed) ?? this.#row;
      this.#row = { ...stood, run, updated: timestamp(this.#session.clock) };
      await within.project(followingCollection, [this.#row]);
    });
  }

  get cursor(): string | null {
    return this.#row.cursor;
  }

  async take({ lines, cursor, whole }: Part): Promise<void> {
    const read = lines.map(readLine);
    const beginning = read.find((line): line is BeginsLine => "begins" in line);
    if (beginning) await this.#begin(beginning.owner, beginning.test);
    else await this.#keep({});
    await this.#remove(read.filter((line): line is GoneLine => "gone" in line));
    await this.#takeRecords(read);
    const { doubted = false } = this.#row;
    const isCopied = whole && !this.#row.whole;
    if (isCopied) await this.#sweep();
    // A whole copy is compared with all that stands.
    await this.#keep({ cursor, whole, ...(isCopied && !doubted && { compared: timestamp(this.#session.clock) }) });
  }

  /** All that was told until now is what its manifests say. */
  verify(): Promise<void> {
    return this.#keep({ verified: this.#row.cursor });
  }

  /** The next run begins where the last manifest was right, and compares all: what was false may have said anything. */
  goBack(): Promise<void> {
    const { verified = null } = this.#row;
    return this.#keep({ cursor: verified, whole: true, compared: undefined, doubted: true });
  }

  get isComparedLately(): boolean {
    const { compared } = this.#row;
    // What lies ahead was noted by a clock that ran ahead.
    const since = compared === undefined ? null : this.#session.clock.now() - Date.parse(compared);
    return since !== null && since >= 0 && since < comparedEvery;
  }

  /** Compares what stands here with what the other hub shows, and takes in anew the ranges that differ. */
  async compare(source: FollowedSource): Promise<void> {
    let ranges = 0;
    let differing: RangeTold[] = [];
    let last: RangeTold | null = null;
    for await (const told of source.roots()) {
      ranges += 1;
      last = told;
      if (await this.#differs(told)) differing.push(told);
    }
    if (last === null || last.range.through !== null)
      throw new FeedFailed("The other hub told no roots of its last records, so nothing was compared: ask again.");
    const mended = differing.length;
    // What joins records may come before them, and is asked for once more.
    for (let round = 0; round < 2; round += 1) {
      const told: RangeTold[] = [];
      for (const { range } of differing)
        for await (const part of source.range(range)) told.push(await this.#mend(part));
      differing = [];
      for (const one of told) if (await this.#differs(one)) differing.push(one);
    }
    this.followed.compared = { ranges, mended, apart: differing.map(({ range }) => range) };
    if (differing.length === 0) await this.#keep({ compared: timestamp(this.#session.clock), doubted: false });
  }

  async #differs({ range, root }: RangeTold): Promise<boolean> {
    return (await rootHere(this.#session.platform.store, this.#feed, range)) !== root;
  }

  /** Takes in what stands in a range there; what it does not name is gone. */
  async #mend({ lines, range, root }: RangePart): Promise<RangeTold> {
    await this.#keep({});
    const read = lines.map(readLine);
    await this.#takeRecords(read);
    const named = new Set(read.flatMap((line) => ("body" in line ? [line.id] : [])));
    for await (const rows of rowsIn(this.#session.platform.store, this.#feed, range))
      this.followed.gone += await drop(
        this.#session,
        rows.filter(({ source }) => !named.has(source)),
      );
    return { range, root };
  }

  async #takeRecords(read: readonly Line[]): Promise<void> {
    const records = read.filter((line): line is ToldRecord => "body" in line);
    const { written, unchanged, refused } = await this.#taking.take(records, this.#row);
    this.followed.written += written;
    this.followed.unchanged += unchanged;
    for (const [reason, count] of refused) this.followed.refused[reason] = (this.followed.refused[reason] ?? 0) + count;
  }

  /** Kept before anything of the copy is taken in: what an earlier beginning named is not named by this one. */
  async #begin(readers: string, tests: boolean): Promise<void> {
    const { readers: before, tests: testsBefore, copy } = this.#row;
    if (copy > 0 && (before !== readers || testsBefore !== tests))
      throw new FeedFailed(
        `The feed is ${readers}'s now, and was ${before}'s: follow it with a key of the same organisation.`,
      );
    await this.#keep({ readers, tests, copy: copy + 1, whole: false });
  }

  async #remove(gone: readonly GoneLine[]): Promise<void> {
    const ids = gone.map(({ gone: source }) => receivedId({ feed: this.#feed, source }));
    const rows = [...(await this.#session.platform.store.getMany(receivedCollection, ids)).values()];
    const standing = rows.filter(isStanding);
    this.followed.gone += await removeReceived(this.#session, standing);
    await noteGone(this.#session, standing);
    const refused = rows.filter((row) => !isStanding(row));
    this.followed.gone += await dropJoined(
      this.#session,
      this.#feed,
      refused.flatMap(({ own }) => own ?? []),
    );
    await drop(this.#session, refused);
  }

  /** What a whole copy does not name is gone. */
  async #sweep(): Promise<void> {
    const { store } = this.#session.platform;
    const before = { feed: this.#feed, copy: { $lt: this.#row.copy } };
    for await (const rows of pagesOf(store, receivedCollection, before))
      this.followed.gone += await drop(this.#session, rows);
  }

  async #keep(change: Partial<FollowingRow>): Promise<void> {
    const row = { ...this.#row, ...change, updated: timestamp(this.#session.clock) };
    await this.#session.platform.store.transaction(async (within) => {
      await refuseFollowedAnew(within, this.#row);
      await within.project(followingCollection, [row]);
    });
    this.#row = row;
  }
}
