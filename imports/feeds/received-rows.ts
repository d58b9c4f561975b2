import { timestamp } from "../../core/clock.ts";
import {
  type FollowingRow,
  receivedCollection,
  receivedId,
  type ReceivedRow,
  receivedRow,
} from "../../session/following/rows.ts";
import type { OperatorSession } from "../../session/operator.ts";
import { refuseFollowedAnew } from "./one-run.ts";
import type { ToldRecord } from "./read-line.ts";

/** Rows of lines as they stood before these were taken in, by the ids there. */
export type Rows = ReadonlyMap<string, ReceivedRow>;

/** The rows of what a feed brought. */
export class ReceivedRows {
  readonly #session: Pick<OperatorSession, "platform" | "clock">;
  readonly #feed: string;

  constructor(session: Pick<OperatorSession, "platform" | "clock">, feed: string) {
    this.#session = session;
    this.#feed = feed;
  }

  of(line: ToldRecord, { copy }: FollowingRow, about: Pick<ReceivedRow, "record"> & Partial<ReceivedRow>): ReceivedRow {
    const row = { feed: this.#feed, source: line.id, told: line.version, copy, gone: false, digest: null, here: null };
    return receivedRow({ ...row, ...about }, timestamp(this.#session.clock));
  }

  async ofLines(lines: readonly ToldRecord[]): Promise<Rows> {
    const ids = lines.map(({ id: source }) => receivedId({ feed: this.#feed, source }));
    const found = await this.#session.platform.store.getMany(receivedCollection, ids);
    return new Map([...found.values()].map((row) => [row.source, row]));
  }

  async keep(rows: readonly ReceivedRow[], following: FollowingRow): Promise<void> {
    if (rows.length === 0) return;
    await this.#session.platform.store.transaction(async (within) => {
      await refuseFollowedAnew(within, following);
      await within.project(receivedCollection, rows);
    });
  }
}
