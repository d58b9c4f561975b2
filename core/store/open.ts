import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Collection, Store } from "./port.ts";
import { copySqlite, stateOfSqlite } from "./sqlite/copy.ts";
import { JournalRows } from "./sqlite/journal-rows.ts";
import { KeyedRows, KeyedRowsWriter } from "./sqlite/keyed-rows.ts";
import { whileLocked } from "./sqlite/lock.ts";
import { openSqlite } from "./sqlite.ts";
import type { StoreState } from "./state.ts";

/** The embedded store's file, in the data folder and in a backup. */
export const storeFile = "store.sqlite";

export interface StoreSettings {
  /** `sqlite`, or the URL of a MongoDB server: `mongodb://…`, `mongodb+srv://…`. */
  readonly store: string;
  /** Folder of the embedded store; made where it is missing. */
  readonly data: string;
}

/**
 * Opens the store that the settings name. `file` names that of an embedded one, for what is better kept apart from the
 * records. The driver of MongoDB is loaded only where it is used.
 */
export async function openStore(
  { store, data }: StoreSettings,
  collections: readonly Collection[],
  clock: Clock,
  file: string = storeFile,
): Promise<Store> {
  if (store === "sqlite") return openSqlite(join(data, file), collections);
  if (!/^mongodb(\+srv)?:\/\//.test(store)) throw new Error(`"sqlite" or a mongodb:// URL names a store`);
  const [{ openMongodb }, { namingServer }] = await Promise.all([
    import("./mongodb.ts"),
    import("./mongodb/connection.ts"),
  ]);
  return namingServer(store, () => openMongodb(store, collections, { clock }));
}

/** A file of rows that is written once, such as a pack's. */
export function writeKeyedRows(path: string): KeyedRowsWriter {
  return new KeyedRowsWriter(path);
}

/** The same to be read. */
export function openKeyedRows(path: string): KeyedRows {
  return new KeyedRows(path);
}

/** A file to which entries are appended, such as a device's journal. */
export function openJournalRows(path: string): JournalRows {
  return new JournalRows(path);
}

/** Does the work while no other process does any under the same lock file, which is made where it is missing. */
export function exclusively<T>(path: string, work: () => T): T {
  return whileLocked(path, work);
}

export interface CopyTerms {
  readonly clock: Clock;
  /** No process of the hub runs, so that a server which keeps no moment for reads will do. */
  readonly offline: boolean;
}

/** In a backup, the files of a MongoDB database are in a folder of this name. */
export const databaseFolder = "mongodb";

/**
 * Copies the store, as it stands at one moment, into files in another folder, and returns what they hold. Throws
 * `CopyRefused` where others may be writing and a moment cannot be had.
 */
export async function copyStore(
  { store, data }: StoreSettings,
  folder: string,
  { clock, offline }: CopyTerms,
): Promise<StoreState> {
  if (store === "sqlite") {
    await copySqlite(join(data, storeFile), join(folder, storeFile));
    return stateOfSqlite(join(folder, storeFile));
  }
  const [{ namingServer }, { copyMongodb }] = await Promise.all([
    import("./mongodb/connection.ts"),
    import("./mongodb/copy.ts"),
  ]);
  return namingServer(store, () => copyMongodb(store, join(folder, databaseFolder), { id: clock.id(), offline }));
}

/** A store that was put back, and is nobody's yet. */
export interface Restored {
  /** What it holds; it is read whole. */
  readonly state: StoreState;
  /** Gives it to the hubs. */
  release(): Promise<void>;
  /** Leaves the store's place as it was: empty. */
  undo(): Promise<void>;
}

/** Puts back what `copyStore` wrote into a folder: the embedded store stays in it, a database must be empty. */
export async function putBack({ store }: Pick<StoreSettings, "store">, folder: string): Promise<Restored> {
  if (store === "sqlite") {
    const nothing = async () => {};
    return { state: stateOfSqlite(join(folder, storeFile)), release: nothing, undo: nothing };
  }
  const [{ namingServer }, { endFilling, fillMongodb, undoFilling }] = await Promise.all([
    import("./mongodb/connection.ts"),
    import("./mongodb/fill.ts"),
  ]);
  const state = await namingServer(store, () => fillMongodb(store, join(folder, databaseFolder)));
  return { state, release: () => endFilling(store), undo: () => undoFilling(store) };
}
