import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Collection, Store } from "./port.ts";
import { copySqlite, stateOfSqlite } from "./sqlite/copy.ts";
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
  const { openMongodb } = await import("./mongodb.ts");
  return openMongodb(store, collections, { clock });
}

/** Copies the embedded store of a data folder, as it stands at one moment, into another folder. */
export function copyStore(data: string, folder: string): Promise<void> {
  return copySqlite(join(data, storeFile), join(folder, storeFile));
}

/** What the embedded store in a folder holds. It is read whole, and nobody may be writing it. */
export function stateOfCopy(folder: string): StoreState {
  return stateOfSqlite(join(folder, storeFile));
}
