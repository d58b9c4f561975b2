import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { CopyRefused, StateSum, type StoreState } from "../state.ts";
import { BSON, type ClientSession, clientFor, databaseIn, type Db, MongoError, reaching } from "./connection.ts";
import { fillMark } from "./layout.ts";
import { atOneMoment, type Way } from "./moment.ts";

export interface CopyOptions {
  /** Names this copy's trial of the server. */
  readonly id: string;
  /** Nobody writes, says the operator: no moment is asked for. */
  readonly offline: boolean;
  readonly ways?: readonly Way[];
}

/** Where a collection ends with this, the file holds its documents one after the other, as `mongodump` has them. */
const ending = ".bson";

/** Documents an answer: the server's own bound is 16 MB, of which the driver keeps more than one at a time. */
const batchSize = 1000;

/** The server gave up the moment that it was to keep: SnapshotUnavailable, SnapshotTooOld, NoSuchTransaction. */
const momentLost: ReadonlySet<unknown> = new Set([246, 239, 251]);

/**
 * Copies every collection of the database, as they stand at one moment, into a folder of files; returns what they hold.
 * Each document goes as the server keeps it, byte for byte, and one after the other: memory does not grow with them.
 * Throws `CopyRefused` where the server keeps no moment and others may be writing.
 */
export async function copyMongodb(url: string, folder: string, options: CopyOptions): Promise<StoreState> {
  await mkdir(folder, { mode: 0o700 });
  return withDatabase(url, async (db, client) => {
    if (options.offline) return copyUnwatched(db, folder);
    const copy = (session: ClientSession) => copyAll(db, folder, session);
    try {
      const state = await atOneMoment(client, db, options.id, copy, options.ways);
      if (state) return state;
    } catch (error) {
      if (!(error instanceof MongoError && momentLost.has(error.code))) throw error;
      throw new CopyRefused(
        "the server did not keep the moment for as long as the copy took: raise its" +
          " minSnapshotHistoryWindowInSeconds, or stop every process of the hub and say --offline",
        error,
      );
    }
    throw new CopyRefused(
      "the server keeps no moment for reads (it takes a replica set or sharded cluster of MongoDB 5.0 or later):" +
        " stop every process of the hub and say --offline",
    );
  });
}

/** What the whole database holds now, with nobody writing. */
export function stateOfMongodb(url: string): Promise<StoreState> {
  return withDatabase(url, (db) => readState(db, undefined));
}

async function copyUnwatched(db: Db, folder: string): Promise<StoreState> {
  const state = await copyAll(db, folder, undefined);
  // Read once more, since only the operator's word says that nobody writes.
  if ((await readState(db, undefined)).hash === state.hash) return state;
  throw new CopyRefused("the database was written meanwhile: stop every process of the hub first");
}

async function copyAll(db: Db, folder: string, session: ClientSession | undefined): Promise<StoreState> {
  for (const name of await collectionNames(db)) {
    // The name becomes a file's. None of the hub's own is of any other form.
    if (!/^\w+$/.test(name)) throw new CopyRefused(`the database holds ${name}, which is not the hub's`);
  }
  return readState(db, session, (name, documents) =>
    pipeline(documents, createWriteStream(join(folder, name + ending), { flags: "wx", mode: 0o600, flush: true })),
  );
}

type Documents = AsyncIterable<Uint8Array>;

async function readState(
  db: Db,
  session: ClientSession | undefined,
  keep: (name: string, documents: Documents) => Promise<void> = exhaust,
): Promise<StoreState> {
  // A snapshot session sets the time of its reads, not their level.
  const asked = (name: string) => db.collection(name, { readConcern: { level: session ? "snapshot" : "majority" } });
  const within = session ? { session } : {};
  const sum = new StateSum();
  let records = 0;
  const counts = new Map<string, number>();
  for (const name of await collectionNames(db)) {
    let count = 0;
    const documents = async function* (): Documents {
      // No limit of time for the whole: it goes on for as long as there are documents, each answer within the socket's.
      const cursor = asked(name).find({}, { sort: { _id: 1 }, raw: true, batchSize, ...within });
      for await (const document of cursor as unknown as Documents) {
        sum.add(name, document);
        count += 1;
        yield document;
      }
    };
    await keep(name, documents());
    counts.set(name, count);
    // Counted here: the server's own count of millions is one answer, which may take longer than a call may.
    const standing = asked(name).find({ _live: true }, { projection: { _id: 1 }, raw: true, batchSize, ...within });
    for await (const _id of standing) records += 1;
  }
  const layout = await asked("layout").findOne({ layout: { $exists: true } }, within);
  return { layout: Number(layout?.["layout"]), hash: sum.hex, records, versions: counts.get("versions") ?? 0 };
}

async function exhaust(_: string, documents: Documents): Promise<void> {
  for await (const _document of documents);
}

export async function collectionNames(db: Db): Promise<string[]> {
  const found = await db.listCollections({ type: "collection" }, { nameOnly: true }).toArray();
  return found
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("system.") && name !== fillMark)
    .sort();
}

/** What `copyMongodb` wrote of one collection; numbers stay of the type they had. */
export async function* documentsIn(folder: string, name: string): AsyncGenerator<BSON.Document> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(join(folder, name + ending)) as AsyncIterable<Buffer>) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    while (rest.length >= 4 && rest.length >= rest.readInt32LE()) {
      const length = rest.readInt32LE();
      if (length < 5) throw new CopyRefused(`${name} in the backup holds what is no document`);
      yield BSON.deserialize(rest.subarray(0, length), { promoteValues: false, promoteLongs: false });
      rest = rest.subarray(length);
    }
  }
  if (rest.length > 0) throw new CopyRefused(`${name} in the backup ends within a document`);
}

/** The collections that a folder holds copies of. */
export async function copiedIn(folder: string): Promise<string[]> {
  const files = await readdir(folder);
  return files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
}

export async function withDatabase<T>(
  url: string,
  work: (db: Db, client: ReturnType<typeof clientFor>) => Promise<T>,
): Promise<T> {
  const client = clientFor(url);
  try {
    return await reaching(() => work(client.db(databaseIn(url)), client));
  } finally {
    await client.close();
  }
}
