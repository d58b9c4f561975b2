import { CopyRefused, type StoreState } from "../state.ts";
import type { BSON, Db } from "./connection.ts";
import { collectionNames, copiedIn, documentsIn, stateOfMongodb, withDatabase } from "./copy.ts";
import { fillMark, isBeingFilled } from "./layout.ts";

/** Documents an insert; the driver cuts them further to what a message may hold. */
const atOnce = 500;

/**
 * Fills an empty database from a folder that `copyMongodb` wrote, and returns what it then holds. No hub opens it until
 * `endFilling`, so that none ever works on a part. Throws `CopyRefused` where the database holds any document.
 */
export async function fillMongodb(url: string, folder: string): Promise<StoreState> {
  await withDatabase(url, async (db) => {
    await refuseFilled(db);
    await db.collection<{ _id: string }>(fillMark).insertOne({ _id: "restore" });
  });
  try {
    await withDatabase(url, async (db) => {
      for (const name of await copiedIn(folder)) await fill(db, name, documentsIn(folder, name));
    });
    return await stateOfMongodb(url);
  } catch (error) {
    // Where that fails as well the mark stands, and no hub takes the part for the whole.
    await undoFilling(url).catch(() => {});
    throw error;
  }
}

/** Hubs may open it from now on. */
export function endFilling(url: string): Promise<void> {
  return withDatabase(url, async (db) => void (await db.dropCollection(fillMark)));
}

/** Takes out again what `fillMongodb` put into the database, which was empty. The collections stay, as may be sharded. */
export function undoFilling(url: string): Promise<void> {
  return withDatabase(url, async (db) => {
    for (const name of await collectionNames(db)) await empty(db, name);
    await db.dropCollection(fillMark);
  });
}

async function empty(db: Db, name: string): Promise<void> {
  for (;;) {
    const some = await db
      .collection(name)
      .find({}, { projection: { _id: 1 }, limit: atOnce })
      .toArray();
    if (some.length === 0) return;
    await db.collection(name).deleteMany({ _id: { $in: some.map(({ _id }) => _id) } });
  }
}

async function refuseFilled(db: Db): Promise<void> {
  if (await isBeingFilled(db))
    throw new CopyRefused(
      `a restore into the database ${db.databaseName} has not ended: if none is running, drop it and begin again`,
    );
  for (const name of await collectionNames(db)) {
    if ((await db.collection(name).findOne({}, { projection: { _id: 1 } })) !== null)
      throw new CopyRefused(`the database ${db.databaseName} is not empty: ${name} holds documents`);
  }
}

async function fill(db: Db, name: string, documents: AsyncIterable<BSON.Document>): Promise<void> {
  let batch: BSON.Document[] = [];
  const write = async () => {
    if (batch.length > 0) await db.collection(name).insertMany(batch, { ordered: false });
    batch = [];
  };
  for await (const document of documents) {
    batch.push(document);
    if (batch.length === atOnce) await write();
  }
  await write();
}
