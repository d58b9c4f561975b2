import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { turnLasted } from "../turn.ts";
import { type Collection, type Store, type StoreSession, StoreUnavailable } from "./port.ts";
import type { ReadOptions } from "./reading.ts";
import { firstAnswer, keepAnswer } from "./sqlite/answers.ts";
import { findColumnsEach } from "./sqlite/columns.ts";
import { Connection } from "./sqlite/connection.ts";
import { changes, changesOf, committed, logEnd, logSince, namesPolicies, versions, versionsAt } from "./sqlite/log.ts";
import { discard, prepareRows, project } from "./sqlite/projection.ts";
import { findEntries } from "./sqlite/entries.ts";
import { count, countEach, find, findEach, getMany } from "./sqlite/reads.ts";
import { rederive } from "./sqlite/rederive.ts";
import { findOrdered } from "./sqlite/ordered.ts";
import { Records } from "./sqlite/records.ts";
import { prepareSchema, type SqliteStep, sqliteSteps } from "./sqlite/schema.ts";
import { type Reading, type Slice, usualSlice } from "./sqlite/slices.ts";
import { versionsEach } from "./sqlite/versions.ts";
import { carry, erase, prepare, remove, upsert } from "./sqlite/writes.ts";

export interface SqliteOptions {
  /** How long a write waits for another process's, in milliseconds, before it throws `StoreUnavailable`. */
  readonly busyMs?: number;
  /** The hub's own; tests bring others. */
  readonly steps?: readonly SqliteStep[];
  /** How long a read goes on before the event loop gets its turn. */
  readonly slice?: Slice;
}

/**
 * Milliseconds that a read waits, and with it the event loop. In WAL it waits for no writer, only while a log is made
 * whole after a crash or somebody holds the file for himself: then it is better refused than the watchdog woken.
 */
const longestReadWait = 250;

/**
 * The embedded store: one file, which several processes may open at once. Reads go through a connection of their own
 * and see what is committed, undisturbed by writes (WAL). Writes of this process go one after the other through a
 * second connection; a transaction holds it until its body is done, so a body writes through its own session only.
 */
export async function openSqlite(
  path: string,
  collections: readonly Collection[],
  { busyMs = 10_000, steps = sqliteSteps, slice = usualSlice }: SqliteOptions = {},
): Promise<Store> {
  makePrivateFile(path);
  const preparing = new Connection(path, busyMs);
  try {
    await prepareSchema(preparing, collections, steps);
  } catch (error) {
    preparing.close();
    throw error;
  }
  const reading = new Connection(path, Math.min(busyMs, longestReadWait), slice);
  // The writer never blocks the event loop for another process's transaction: `begin` waits asynchronously instead.
  const writing = new Connection(path, 0, slice);
  const committedRecords = new Records(reading, { keeps: true });
  const ownRecords = new Records(writing, { keeps: false });
  // Not before another has the file open: whoever closes it last would empty its log.
  reading.get("SELECT 1");
  preparing.close();

  let last: Promise<unknown> = Promise.resolve();
  async function exclusively<T>(body: () => T | Promise<T>): Promise<T> {
    await begin(writing, busyMs);
    try {
      const result = await body();
      writing.commit();
      return result;
    } catch (error) {
      writing.rollback();
      throw error;
    }
  }
  /** The write-ahead log may still hold what was erased. */
  let toEmpty = false;
  let erasures = 0;
  /** Where readers are in the way all the while, the next write tries again, and so does the end. */
  async function emptyLog(patienceMs: number): Promise<void> {
    for (let waited = 0; toEmpty && waited <= patienceMs; waited += 10) {
      toEmpty = !writing.emptyLog();
      if (toEmpty) await wait(10);
    }
  }
  async function rewrite(): Promise<void> {
    writing.vacuum();
    toEmpty = true;
    await emptyLog(busyMs);
  }
  /** One writer of this process after the other. */
  function inTurn<T>(body: () => T | Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      const before = erasures;
      const result = await exclusively(body);
      if (erasures > before) committedRecords.forget();
      // It is committed whatever happens here: the next write tries again.
      if (toEmpty) await emptyLog(erasures > before ? busyMs : 0).catch(() => {});
      return result;
    });
    last = turn.catch(() => {});
    return turn;
  }

  /** Reads of whoever writes. */
  const writer: Reading = { records: () => ownRecords, slice, began: 0 };
  const outside = () => {
    reading.holdMoment();
    return committedRecords;
  };
  return {
    ...session(reading, outside, inTurn),
    recordsAtOnce: 1000,
    transaction: (body) =>
      inTurn(() =>
        body(
          session(
            writing,
            () => ownRecords,
            async (work) => work(),
          ),
        ),
      ),
    changes: async (after, limit) => changes(reading, after, limit),
    logEnd: async () => logEnd(reading),
    changesOf: async (collections, after, stretch) => changesOf(reading, collections, after, stretch),
    logSince: async (moment) => logSince(reading, moment),
    versionsAt: async (names) => versionsAt(reading, names),
    versions: async (collection, id) => versions(reading, collection, id),
    versionsEach: (collection, ids, page, options) =>
      versionsEach({ records: outside, slice, began: turnLasted(), pause: options?.pause }, collection, ids, page),
    committed: async (request) => committed(reading, request),
    rewrite: () => {
      const turn = last.then(rewrite);
      last = turn.catch(() => {});
      return turn;
    },
    ping: async () => {
      const damage = reading.damage ?? writing.damage;
      if (damage) throw damage;
      reading.get("SELECT count(*) FROM declared");
    },
    server: async () => `SQLite ${String(reading.get("SELECT sqlite_version()")?.[0])}`,
    close: async () => {
      await last;
      await emptyLog(0);
      writing.close();
      reading.close();
    },
  };

  function session(
    own: Connection,
    records: () => Records,
    write: <T>(body: () => T | Promise<T>) => Promise<T>,
  ): StoreSession {
    const reading = (options?: ReadOptions): Reading => ({
      records,
      slice,
      began: turnLasted(),
      pause: options?.pause,
    });
    return {
      getMany: (collection, ids, filter, options) => getMany(reading(options), collection, ids, filter),
      find: (collection, filter, { order, ...page }, options) =>
        order
          ? findOrdered(reading(options), collection, filter, { ...page, order })
          : find(reading(options), collection, filter, page),
      findEach: (collection, field, values, filter, page, options) =>
        findEach(reading(options), collection, field, values, filter, page),
      findEntries: (collection, key, range, filter, page, options) =>
        findEntries(reading(options), collection, { key, range }, filter, page),
      findColumnsEach: (collection, field, values, filter, asked, options) =>
        findColumnsEach(reading(options), collection, field, values, filter, asked),
      count: (collection, filter, options) => count(reading(options), collection, filter, options?.atMost),
      countEach: (collection, field, values, filter, options) =>
        countEach(reading(options), collection, field, values, filter, options.atMost),
      upsert: async (collection, writes, stamp) => {
        const prepared = prepare(records(), collection, writes);
        return write(() => upsert(writer, collection, prepared, stamp));
      },
      remove: async (collection, withdrawals, stamp) => write(() => remove(writer, collection, withdrawals, stamp)),
      erase: async (collection, ids, stamp) =>
        write(() => {
          toEmpty = true;
          erasures += 1;
          return erase(writer, collection, ids, stamp);
        }),
      carry: async (collection, filter, values) => write(() => carry(writer, collection, filter, values)),
      project: async (collection, rows) => {
        const prepared = prepareRows(collection, rows);
        return write(() => project(writer, collection, prepared));
      },
      discard: async (collection, filter) => write(() => discard(writer, collection, filter)),
      rederive: async (collection, page) => write(() => rederive(writer, collection, page)),
      namesPolicies: async (asked) => namesPolicies(own, asked),
      firstAnswer: async (name) => firstAnswer(own, name),
      keepAnswer: async (answer) => write(() => keepAnswer(writing, answer)),
      // A transaction holds the one writer's place from its first moment on.
      lock: async () => {},
    };
  }
}

async function begin(connection: Connection, busyMs: number): Promise<void> {
  let pause = 1;
  for (let waited = 0; !connection.begin(); waited += pause) {
    if (waited >= busyMs) throw new StoreUnavailable("another process has been writing all the while");
    pause = Math.min(pause * 2, 16);
    await wait(pause);
  }
}

/** The file holds personal data: nobody but the hub's own user reads it. SQLite gives its side files the same mode. */
function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
}
