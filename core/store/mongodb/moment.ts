import { type ClientSession, type Db, isUnavailable, type MongoClient } from "./connection.ts";

/** A way to have all reads of a session see one moment. */
export type Way = (client: MongoClient) => ClientSession;

/**
 * A snapshot session first: its moment lasts as long as the server keeps what it wrote over (by its standard values five
 * minutes: `minSnapshotHistoryWindowInSeconds`). A transaction lasts one, and asks a server of before 5.0 for no more.
 */
export const ways: readonly Way[] = [
  (client) => client.startSession({ snapshot: true }),
  (client) => {
    const session = client.startSession();
    session.startTransaction({ readConcern: { level: "snapshot" } });
    return session;
  },
];

/** Runs the reads on one moment of the database; null where the server offers none. `id` names the trial, once. */
export async function atOneMoment<T>(
  client: MongoClient,
  db: Db,
  id: string,
  reads: (session: ClientSession) => Promise<T>,
  tried: readonly Way[] = ways,
): Promise<T | null> {
  for (const way of tried) {
    const session = way(client);
    try {
      if (await holds(db, session, id)) return await reads(session);
    } finally {
      await session.endSession();
    }
  }
  return null;
}

/** Servers of the protocol take the wish and may not fulfil it, so it is tried: what is written now must not be seen. */
async function holds(db: Db, session: ClientSession, id: string): Promise<boolean> {
  const places = db.collection<{ _id: string }>("layout", { readConcern: { level: "snapshot" } });
  const _id = `trial ${id}`;
  try {
    await places.findOne({}, { session });
    await places.insertOne({ _id });
    return (await places.findOne({ _id }, { session })) === null;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return false;
  } finally {
    await places.deleteOne({ _id });
  }
}
