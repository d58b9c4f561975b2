import { fields } from "../declaration.ts";
import type { Collection } from "../port.ts";
import { prepareAnswers } from "./answers.ts";
import { type Db, MongoError } from "./connection.ts";
import { rowsOf } from "./document.ts";
import { logOf } from "./log.ts";
import { fieldName } from "./where.ts";

const indexNotFound = 27;

type Keys = Readonly<Record<string, 1>>;

const ofLog: readonly Keys[] = [
  { id: 1, version: 1 },
  { request: 1 },
  { attempt: 1 },
  { "record.policy": 1, "record.owner": 1 },
  { at: 1, _id: 1 },
];

/** Makes every index by which rows and versions are found, and takes away those of before that none needs any more. */
export async function makeIndexes(db: Db, collections: readonly Collection[]): Promise<void> {
  for (const collection of collections) {
    const declared = declaredIndexes(collection);
    await rowsOf(db, collection).createIndexes([
      ...declared.map((key) => ({ key })),
      { key: { "_outbox.request": 1 }, sparse: true },
      { key: { "_outbox.attempt": 1 }, sparse: true },
    ]);
    await dropOthers(db, collection, declared);
  }
  await logOf(db).createIndexes(ofLog.map((key) => ({ key })));
  await prepareAnswers(db);
}

function declaredIndexes(collection: Collection): Keys[] {
  fields(collection);
  const compound = collection.indexes.map((names) => [...new Set([...names, "_id"])]);
  const keys = Object.keys(collection.keys).map((name) => [name, "_id"]);
  return [["test", "_id", "owner", "policy"], ...compound, ...keys].map((names) =>
    Object.fromEntries(names.map((name) => [fieldName(name), 1])),
  );
}

/**
 * Each is kept up with every write, and the server may take it for a read that another one serves better. Each of the
 * hub's holds `_id` beside other fields: one that an operator made, as a rule, does not, and stays.
 */
async function dropOthers(db: Db, collection: Collection, declared: readonly Keys[]): Promise<void> {
  const wanted = new Set(declared.map(nameOf));
  for (const { key, name } of await rowsOf(db, collection).indexes()) {
    const ours = "_id" in key && Object.keys(key).length > 1;
    if (!ours || name === undefined || wanted.has(nameOf(key))) continue;
    // Another hub that starts may have been faster.
    await rowsOf(db, collection)
      .dropIndex(name)
      .catch((error: unknown) => {
        if (!(error instanceof MongoError && error.code === indexNotFound)) throw error;
      });
  }
}

/** What the server calls an index by itself. */
function nameOf(key: object): string {
  return Object.entries(key).flat().join("_");
}
