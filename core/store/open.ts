import { join } from "node:path";
import type { Clock } from "../clock.ts";
import type { Collection, Store } from "./port.ts";
import { openSqlite } from "./sqlite.ts";

export interface StoreSettings {
  /** `sqlite`, or the URL of a MongoDB server: `mongodb://…`, `mongodb+srv://…`. */
  readonly store: string;
  /** Folder of the embedded store; made where it is missing. */
  readonly data: string;
}

/** Opens the store that the settings name. The driver of MongoDB is loaded only where it is used. */
export async function openStore(
  { store, data }: StoreSettings,
  collections: readonly Collection[],
  clock: Clock,
): Promise<Store> {
  if (store === "sqlite") return openSqlite(join(data, "store.sqlite"), collections);
  if (!/^mongodb(\+srv)?:\/\//.test(store)) throw new Error(`"sqlite" or a mongodb:// URL names a store`);
  const { openMongodb } = await import("./mongodb.ts");
  return openMongodb(store, collections, { clock });
}
