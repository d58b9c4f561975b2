import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { putFile, unfinished } from "../put-file.ts";
import { checkedName, isObjectName, type ObjectName, type PictureStore } from "./store.ts";
import { PicturesUnavailable } from "./unavailable.ts";

/** Where a data folder has its pictures. */
export const picturesFolder = "pictures";

/** So many letters of a name's HMAC are its folder, as directories of many thousands of files are slow to list. */
const spread = 2;

/** A file's path within the folder of pictures. */
export function pathOfObject(name: ObjectName): string {
  return join(name.slice(name.indexOf("-") + 1).slice(0, spread), name);
}

/** Pictures in a folder, for its own user alone. */
export class FolderPictures implements PictureStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(name: ObjectName, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name);
    await reached(async () => {
      await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
      await putFile(path, bytes);
    });
  }

  async get(name: ObjectName): Promise<Uint8Array | null> {
    const path = this.#path(name);
    return reached(() => readFile(path).catch(absent));
  }

  async remove(names: readonly ObjectName[]): Promise<void> {
    for (const path of names.map((name) => this.#path(name)))
      for (const file of [path, path + unfinished]) await reached(() => rm(file, { force: true }));
  }

  /** That of what a crash left of a file is among them, so that it is removed as what nobody knows of. */
  async *names(): AsyncIterable<ObjectName> {
    for (const folder of await reached(() => readdir(this.#folder).catch(nothing)))
      for (const file of await reached(() => readdir(join(this.#folder, folder)).catch(nothing))) {
        const name = file.replace(unfinished, "");
        if (isObjectName(name)) yield name;
      }
  }

  #path(name: ObjectName): string {
    return join(this.#folder, pathOfObject(checkedName(name)));
  }
}

async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new PicturesUnavailable(error);
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code !== "ENOENT") throw error;
  return null;
}

function nothing(error: NodeJS.ErrnoException): string[] {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
  return [];
}
