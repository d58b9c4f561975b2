import { createHmac, hkdfSync } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { About } from "../lifetime/collections.ts";
import { base32 } from "../record-id.ts";
import type { Collection } from "../store/port.ts";
import type { Rectangle } from "./decoder-words.ts";
import { type PictureSize, pictureSizes } from "./sizes.ts";
import type { ObjectName } from "./store.ts";

/** What the store of records keeps of a picture: that it is there. It is erased with its record, in one transaction. */
export interface KeptPicture extends About {
  /** The owner's name for it, unique within the record. */
  readonly name: string;
  /** Of which handing in its objects are: `objectName` tells their names by it. */
  readonly upload: string;
  /** HMAC of the file and its mask, by which the same one is known again. */
  readonly file: string;
  readonly sizes: Readonly<
    Record<PictureSize, { readonly width: number; readonly height: number; readonly bytes: number }>
  >;
}

export const pictureCollection: Collection<KeptPicture> = {
  name: "picture",
  columns: { record: ({ record }) => record },
  carried: [],
  keys: {},
  indexes: [["record"]],
};

/** What names of pictures are made with: whoever sees those learns of no record and no name. */
export class PictureNaming {
  readonly #key: Uint8Array;

  /** `idKey`: the hub's, which lives as long as its ids. */
  constructor(idKey: Uint8Array) {
    this.#key = Buffer.from(hkdfSync("sha256", idKey, "", "borderlink names of pictures", 32));
  }

  /** Id of what is kept of the record's picture of that name. Live and test records differ in it, as their ids do. */
  rowId(record: string, name: string): string {
    return `PIC-${this.#mac(["row", record, name])}`;
  }

  /** The same for the same file under the same mask, of this picture and no other. */
  fileMark(record: string, name: string, bytes: Uint8Array, mask: readonly Rectangle[]): string {
    return this.#mac(["file", record, name, JSON.stringify(mask)], bytes);
  }

  objectName({ record, name, upload }: Pick<KeptPicture, "record" | "name" | "upload">, size: PictureSize): ObjectName {
    return `${upload.slice(0, hourDigits)}-${this.#mac(["object", record, name, upload, size])}`;
  }

  /** In every size. */
  objectNames(picture: Pick<KeptPicture, "record" | "name" | "upload">): ObjectName[] {
    return pictureSizes.map((size) => this.objectName(picture, size));
  }

  /** What keeps one hub's objects from another's in one place. */
  get prefix(): string {
    return this.#mac(["hub"]).toLowerCase();
  }

  #mac(of: readonly string[], bytes: Uint8Array = new Uint8Array()): string {
    const mac = createHmac("sha256", this.#key).update(JSON.stringify(of)).update(bytes);
    return base32(mac.digest().subarray(0, 16));
  }
}

const hourDigits = 6;
const hour = 60 * 60_000;

/** The name of a new handing in: the hour that it came in, and what no other has. */
export function newUpload(clock: Clock): string {
  return `${hourOf(clock.now())}-${clock.id()}`;
}

/** Whether an object was put so long ago that whoever put it has noted it, or never will. */
export function isSettled(name: ObjectName, now: number): boolean {
  return name.slice(0, hourDigits) < hourOf(now - hour);
}

function hourOf(millis: number): string {
  return String(Math.floor(millis / hour)).padStart(hourDigits, "0");
}
