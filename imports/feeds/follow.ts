import { timestamp } from "../../core/clock.ts";
import { pagesOf } from "../../core/store/pages.ts";
import type { GoneLine, RecordLine } from "../../session/feeds/line.ts";
import {
  followingCollection,
  type FollowingRow,
  followingRow,
  receivedCollection,
  receivedId,
} from "../../session/following/rows.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { forget, noteGone, removeReceived } from "./removal.ts";
import { FeedFailed } from "./lines.ts";
import { refuseFollowedAnew } from "./one-run.ts";
import type { Part } from "./source.ts";
import { Taking } from "./taking.ts";
import { type BeginsLine, readLine } from "./read-line.ts";

/** What a run of following came to. */
export interface Followed {
  written: number;
  unchanged: number;
  gone: number;
  /** By reason. */
  readonly refused: Record<string, number>;
}

export interface FollowedSource {
  parts(after: string | null): AsyncIterable<Part>;
}

export interface FollowOptions {
  /** Takes a new copy: what it tells otherwise is mended, and what it does not name is gone. */
  readonly anew?: boolean | undefined;
}

/**
 * Takes another hub's feed into this one, part by part: what a part tells is written before the place behind it is kept, so
 * that one that is told twice changes nothing.
 */
export async function follow(
  session: OperatorSession,
  feed: string,
  source: FollowedSource,
  { anew = false }: FollowOptions = {},
): Promise<Followed> {
  const following = new Following(session, feed, await Taking.open(session, feed));
  await following.open();
  for await (const part of source.parts(anew ? null : following.cursor)) await following.take(part);
  return following.followed;
}

class Following {
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
    const records = read.filter((line): line is RecordLine => "body" in line);
    const { written, unchanged, refused } = await this.#taking.take(records, this.#row);
    this.followed.written += written;
    this.followed.unchanged += unchanged;
    for (const [reason, count] of refused) this.followed.refused[reason] = (this.followed.refused[reason] ?? 0) + count;
    if (whole && !this.#row.whole) await this.#sweep();
    await this.#keep({ cursor, whole });
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
    this.followed.gone += rows.filter((row) => !row.gone).length;
    await removeReceived(this.#session, rows);
    await noteGone(this.#session, rows);
  }

  /** What a whole copy does not name is gone; a later one may name it again as it was. */
  async #sweep(): Promise<void> {
    const { platform } = this.#session;
    const before = { feed: this.#feed, copy: { $lt: this.#row.copy } };
    for await (const page of pagesOf(platform.store, receivedCollection, before)) {
      const rows = page.filter(({ gone }) => !gone);
      this.followed.gone += rows.length;
      await removeReceived(this.#session, rows);
      await forget(this.#session, rows);
    }
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
