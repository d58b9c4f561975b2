import { closeSync, openSync, statSync } from "node:fs";
import { Connection, type Row } from "./connection.ts";

/** Milliseconds for which a process waits for another that writes. */
const busyMs = 10_000;

/** One entry: its number in its epoch, what it says (bytes to the store), and the link that chains it to the one before. */
export interface JournalRow {
  readonly number: number;
  readonly body: Uint8Array;
  readonly link: Uint8Array;
}

/** A run of entries, numbered from 1. */
export interface JournalEpoch {
  readonly id: string;
  /** What is to be known of it, as text. */
  readonly about: string;
  /** The last that was written, given up or not: 0 and the link of the beginning where none was. */
  readonly last: Pick<JournalRow, "number" | "link">;
  /** The last that was given up, since somebody else keeps it. */
  readonly kept: Pick<JournalRow, "number" | "link">;
}

/** A journal in a file of its own: entries are appended, durable when that returns, and given up from the front. */
export class JournalRows {
  readonly #file: Connection;

  /** Makes the file where it is missing. Several processes may have it open. */
  constructor(path: string) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && !found.isFile()) throw new Error(`${path} is no file`);
    closeSync(openSync(path, "a", 0o600));
    this.#file = new Connection(path, busyMs);
    this.#within(() => {
      this.#file.run(
        "CREATE TABLE IF NOT EXISTS epoch (place INTEGER PRIMARY KEY, id TEXT NOT NULL, about TEXT NOT NULL, last INTEGER NOT NULL, last_link BLOB NOT NULL, kept INTEGER NOT NULL, kept_link BLOB NOT NULL)",
      );
      this.#file.run(
        "CREATE TABLE IF NOT EXISTS entry (epoch TEXT, number INTEGER, body BLOB NOT NULL, link BLOB NOT NULL, PRIMARY KEY (epoch, number)) WITHOUT ROWID",
      );
    });
  }

  /** In the order in which they began. */
  epochs(): JournalEpoch[] {
    return this.#file.all("SELECT id, about, last, last_link, kept, kept_link FROM epoch ORDER BY place").map(epochIn);
  }

  begin(id: string, about: string, link: Uint8Array): void {
    this.#within(() => this.#file.run("INSERT INTO epoch VALUES (NULL, ?, ?, 0, ?, 0, ?)", [id, about, link, link]));
  }

  /** `linkOf` is told what comes before each. False where another epoch has begun since: nothing was written then. */
  append(
    epoch: string,
    bodies: readonly Uint8Array[],
    linkOf: (number: number, before: Uint8Array, body: Uint8Array) => Uint8Array,
  ): boolean {
    return this.#within(() => {
      const last = this.#file.get("SELECT id, last, last_link FROM epoch ORDER BY place DESC LIMIT 1");
      if (last?.[0] !== epoch) return false;
      let [number, link] = [last[1] as number, last[2] as Uint8Array];
      for (const body of bodies) {
        number += 1;
        link = linkOf(number, link, body);
        this.#file.run("INSERT INTO entry VALUES (?, ?, ?, ?)", [epoch, number, body, link]);
      }
      this.#file.run("UPDATE epoch SET last = ?, last_link = ? WHERE id = ?", [number, link, epoch]);
      return true;
    });
  }

  /** A page of what is not given up. */
  entries(epoch: string, after: number, most: number): JournalRow[] {
    return this.#file
      .all("SELECT number, body, link FROM entry WHERE epoch = ? AND number > ? ORDER BY number LIMIT ?", [
        epoch,
        after,
        most,
      ])
      .map(([number, body, link]) => ({ number, body, link }) as unknown as JournalRow);
  }

  linkAt(epoch: string, number: number): Uint8Array | null {
    const row = this.#file.get("SELECT link FROM entry WHERE epoch = ? AND number = ?", [epoch, number]);
    return (row?.[0] as Uint8Array | undefined) ?? null;
  }

  /** Gives up an entry and all before it. Returns how many. An epoch of which nothing is left goes, unless it is the newest. */
  giveUp(epoch: string, { number, link }: Pick<JournalRow, "number" | "link">): number {
    return this.#within(() => {
      const gone = this.#file.run("DELETE FROM entry WHERE epoch = ? AND number <= ?", [epoch, number]);
      this.#file.run("UPDATE epoch SET kept = ?, kept_link = ? WHERE id = ? AND kept < ?", [
        number,
        link,
        epoch,
        number,
      ]);
      this.#file.run("DELETE FROM epoch WHERE last = kept AND place < (SELECT max(place) FROM epoch)");
      return gone;
    });
  }

  close(): void {
    this.#file.close();
  }

  #within<T>(work: () => T): T {
    if (!this.#file.begin()) throw new Error("another process writes the journal, and does not end");
    try {
      const done = work();
      this.#file.commit();
      return done;
    } catch (error) {
      this.#file.rollback();
      throw error;
    }
  }
}

function epochIn([id, about, last, lastLink, kept, keptLink]: Row): JournalEpoch {
  return {
    id: id as string,
    about: about as string,
    last: { number: last as number, link: lastLink as Uint8Array },
    kept: { number: kept as number, link: keptLink as Uint8Array },
  };
}
