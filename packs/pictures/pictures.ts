import type { RowFile } from "../second-line/read.ts";
import { pictureId } from "./id.ts";

/** What deltas did to pictures: bytes by `pictureId`, null where one goes. */
export type PictureChanges = ReadonlyMap<string, Uint8Array | null>;

/** The pictures of a pack's file with all that its deltas changed, which is in memory. Once made it changes no more. */
export class PackPictures {
  readonly #file: Pick<RowFile, "picture">;
  readonly #changes: PictureChanges;

  constructor(file: Pick<RowFile, "picture">, changes: PictureChanges = new Map()) {
    [this.#file, this.#changes] = [file, changes];
  }

  with(changes: PictureChanges): PackPictures {
    return new PackPictures(this.#file, new Map([...this.#changes, ...changes]));
  }

  /** In WebP; null where there is none. Whether its record stands and still names it is for who asks to know. */
  read(picture: Parameters<typeof pictureId>[0]): Uint8Array | null {
    const id = pictureId(picture);
    const changed = this.#changes.get(id);
    return changed === undefined ? this.#file.picture(id) : changed;
  }
}
