import type { Clock } from "../clock.ts";
import type { Store, StoreSession } from "../store/port.ts";
import { type KeptPicture, newUpload, pictureCollection, type PictureNaming } from "./kept.ts";
import { type CleanPicture, type PictureSize, pictureSizes } from "./sizes.ts";
import type { PictureStore } from "./store.ts";

export interface PictureBookOptions {
  readonly store: Pick<Store, "getMany">;
  readonly place: PictureStore;
  readonly naming: PictureNaming;
  readonly clock: Clock;
  /** Told of what is left for the sweep, as its place could not be reached. */
  readonly failed: (error: unknown) => void;
}

/**
 * The pictures of records: that one is there stands in the store of records, its bytes lie in a place of their own. Objects
 * are put before they are noted, and removed after: whatever is killed in between leaves objects that nobody knows of, which
 * the sweep removes, and never a picture that is half there.
 */
export class PictureBook {
  readonly naming: PictureNaming;
  readonly place: PictureStore;
  readonly #options: PictureBookOptions;

  constructor(options: PictureBookOptions) {
    this.#options = options;
    this.naming = options.naming;
    this.place = options.place;
  }

  /** What is kept of a record's picture; null where none was handed in, or the record was erased. */
  async find(record: string, name: string, session: Pick<StoreSession, "getMany"> = this.#options.store) {
    const id = this.naming.rowId(record, name);
    return (await session.getMany(pictureCollection, [id])).get(id) ?? null;
  }

  /** The same of several, of whatever records; those of which nothing is kept are left out. */
  async findNamed(named: readonly Pick<KeptPicture, "record" | "name">[]): Promise<KeptPicture[]> {
    const ids = named.map(({ record, name }) => this.naming.rowId(record, name));
    return [...(await this.#options.store.getMany(pictureCollection, ids)).values()];
  }

  /** Its bytes in one size, in WebP; null where they are gone, or are not as many as were put. */
  async read(picture: KeptPicture, size: PictureSize): Promise<Uint8Array | null> {
    const bytes = await this.place.get(this.naming.objectName(picture, size));
    return bytes?.length === picture.sizes[size].bytes ? bytes : null;
  }

  /** Whether every size is where it should be: a place may have been put back from a copy that lacks some. */
  async isWhole(picture: KeptPicture): Promise<boolean> {
    const found = await Promise.all(pictureSizes.map((size) => this.read(picture, size)));
    return found.every((bytes) => bytes !== null);
  }

  /** Puts the objects of a new picture, which is none before it is noted. Returns the name of this handing in. */
  async put({ record, name }: Pick<KeptPicture, "record" | "name">, clean: CleanPicture): Promise<string> {
    const upload = newUpload(this.#options.clock);
    for (const size of pictureSizes)
      await this.place.put(this.naming.objectName({ record, name, upload }, size), clean[size].bytes);
    return upload;
  }

  /** Removes the objects of pictures that are noted no more. Never rejects: what fails is left to the sweep. */
  async discard(pictures: readonly Pick<KeptPicture, "record" | "name" | "upload">[]): Promise<void> {
    const names = pictures.flatMap((one) => this.naming.objectNames(one));
    await this.place.remove(names).catch(this.#options.failed);
  }
}
