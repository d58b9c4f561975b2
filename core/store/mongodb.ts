import type { Clock } from "../clock.ts";
import { firstAnswer, keepAnswer } from "./mongodb/answers.ts";
import { prepare } from "./mongodb/document.ts";
import { asTransient, clientFor, type ClientSession, databaseIn, reaching } from "./mongodb/connection.ts";
import { type MongodbStep, mongodbSteps, prepareLayout } from "./mongodb/layout.ts";
import { changes, changesOf, committed, logEnd, logSince, versions, versionsAt } from "./mongodb/log.ts";
import { makeIndexes } from "./mongodb/indexes.ts";
import { findOrdered } from "./mongodb/ordered.ts";
import { findColumnsEach } from "./mongodb/columns.ts";
import { namesPolicies } from "./mongodb/policy-names.ts";
import { discard, project } from "./mongodb/projection.ts";
import { rederive } from "./mongodb/rederive.ts";
import { findEntries } from "./mongodb/entries.ts";
import { count, countEach, find, findEach, getMany } from "./mongodb/reads.ts";
import { Sequencer } from "./mongodb/sequencer.ts";
import { nameServer } from "./mongodb/server.ts";
import { versionsEach } from "./mongodb/versions.ts";
import { carry, erase, lock, remove, upsert } from "./mongodb/writes.ts";
import type { Collection, Outcome, Store, StoreSession } from "./port.ts";

export interface MongodbOptions {
  readonly clock: Clock;
  /** The hub's own; tests bring others. */
  readonly steps?: readonly MongodbStep[];
}

/** So many versions a hub leaves in outboxes before it sees to it that they are moved to the log. */
const versionsLeftWaiting = 500;

/**
 * The store for several machines: a replica set or sharded cluster. The database is the one the URL names, else
 * `borderlink`. A row and its new version are one document and so one write; see `Sequencer` for the change log.
 */
export async function openMongodb(
  url: string,
  collections: readonly Collection[],
  { clock, steps = mongodbSteps }: MongodbOptions,
): Promise<Store> {
  const client = clientFor(url);
  const db = client.db(databaseIn(url));
  try {
    await reaching(() => prepareLayout(db, steps));
    await reaching(() => makeIndexes(db, collections));
  } catch (error) {
    await client.close();
    throw error;
  }
  const sequencer = new Sequencer(db, collections, clock);
  let unmoved = 0;
  let erasing = false;

  async function wrote(outcomes: readonly Outcome[]): Promise<void> {
    unmoved += outcomes.length;
    // What is erased stays in the log until the sequencer comes by.
    if (unmoved < versionsLeftWaiting && !erasing) return;
    const [moving, erased] = [unmoved, erasing];
    [unmoved, erasing] = [0, false];
    // It is committed whatever happens here: the next write tries again.
    await sequencer.run().catch(() => {
      unmoved += moving;
      erasing ||= erased;
    });
  }
  function transaction<T>(body: (session: ClientSession) => Promise<T>): Promise<T> {
    return client.withSession((session) =>
      session.withTransaction(
        () =>
          body(session).catch((error: unknown) => {
            throw asTransient(error);
          }),
        { readConcern: { level: "snapshot" }, writeConcern: { w: "majority", journal: true } },
      ),
    );
  }

  return {
    ...outside(sessionOf(undefined)),
    transaction: (body) =>
      reaching(async () => {
        const result = await transaction((session) => body(sessionOf(session)));
        if (erasing) await wrote([]);
        return result;
      }),
    changes: (after, limit) =>
      reaching(async () => {
        await sequencer.run();
        return changes(db, after, limit);
      }),
    logEnd: () =>
      reaching(async () => {
        await sequencer.run();
        return logEnd(db);
      }),
    changesOf: (collections, after, stretch) =>
      reaching(async () => {
        await sequencer.run();
        return changesOf(db, collections, after, stretch);
      }),
    logSince: (moment) =>
      reaching(async () => {
        await sequencer.run();
        return logSince(db, moment);
      }),
    versionsAt: (names) => reaching(() => versionsAt(db, names)),
    versions: (collection, id) => reaching(() => versions(db, collection, id)),
    versionsEach: (collection, ids, page, options) => reaching(() => versionsEach(db, collection, ids, page, options)),
    committed: (request) => reaching(() => committed(db, collections, request)),
    rewrite: async () => {},
    recordsAtOnce: 500,
    ping: () => reaching(async () => void (await db.command({ ping: 1 }))),
    server: () => reaching(() => nameServer(db)),
    close: () => client.close(),
  };

  /** In a transaction errors pass as they are: the driver tells by them whether to run the body again. */
  function sessionOf(session: ClientSession | undefined): StoreSession {
    const asking = { db, session };
    const newAttempt = () => clock.id();
    return {
      getMany: (collection, ids, filter) => getMany(asking, collection, ids, filter),
      find: (collection, filter, { order, ...page }) =>
        order ? findOrdered(asking, collection, filter, { ...page, order }) : find(asking, collection, filter, page),
      findEach: (collection, field, values, filter, page, options) =>
        findEach(asking, collection, field, values, filter, page, options),
      findEntries: (collection, key, range, filter, page) =>
        findEntries(asking, collection, { key, range }, filter, page),
      findColumnsEach: (...asked) => findColumnsEach(asking, ...asked),
      count: (collection, filter, options) => count(asking, collection, filter, options?.atMost),
      countEach: (collection, field, values, filter, options) =>
        countEach(asking, collection, field, values, filter, options),
      upsert: async (collection, writes, stamp) => {
        return upsert(asking, collection, prepare(collection, writes), stamp, newAttempt);
      },
      remove: (collection, withdrawals, stamp) => remove(asking, collection, withdrawals, stamp, newAttempt),
      erase: (collection, ids, stamp) => {
        erasing = true;
        return erase(asking, collection, ids, stamp, newAttempt);
      },
      carry: (collection, filter, values) => carry(asking, collection, filter, values),
      project: async (collection, rows) => {
        const prepared = prepare(
          collection,
          rows.map((record) => ({ record })),
        );
        return project(asking, collection, rows, prepared);
      },
      discard: (collection, filter) => discard(asking, collection, filter),
      rederive: (collection, page) => rederive(asking, collection, page),
      namesPolicies: (asked) => namesPolicies(asking, collections, asked),
      firstAnswer: (name) => firstAnswer(asking, name),
      keepAnswer: (answer) => keepAnswer(asking, answer),
      lock: (collection, ids) => lock(asking, collection, ids),
    };
  }

  function outside(session: StoreSession): StoreSession {
    const writing = (write: () => Promise<Outcome[]>) =>
      reaching(async () => {
        const outcomes = await write();
        await wrote(outcomes);
        return outcomes;
      });
    return {
      getMany: (...asked) => reaching(() => session.getMany(...asked)),
      find: (...asked) => reaching(() => session.find(...asked)),
      findEach: (...asked) => reaching(() => session.findEach(...asked)),
      findEntries: (...asked) => reaching(() => session.findEntries(...asked)),
      findColumnsEach: (...asked) => reaching(() => session.findColumnsEach(...asked)),
      count: (...asked) => reaching(() => session.count(...asked)),
      countEach: (...asked) => reaching(() => session.countEach(...asked)),
      upsert: (...asked) => writing(() => session.upsert(...asked)),
      remove: (...asked) => writing(() => session.remove(...asked)),
      erase: (...asked) => writing(() => session.erase(...asked)),
      carry: (...asked) => reaching(() => session.carry(...asked)),
      project: (...asked) => reaching(() => session.project(...asked)),
      discard: (...asked) => reaching(() => session.discard(...asked)),
      rederive: (...asked) => reaching(() => session.rederive(...asked)),
      namesPolicies: (...asked) => reaching(() => session.namesPolicies(...asked)),
      firstAnswer: (...asked) => reaching(() => session.firstAnswer(...asked)),
      keepAnswer: (...asked) => reaching(() => session.keepAnswer(...asked)),
      lock: (...asked) => reaching(() => session.lock(...asked)),
    };
  }
}
