import { may } from "../core/access/caller.ts";
import type { Claims } from "../core/access/claims.ts";
import type { Reader } from "../core/access/reader.ts";
import type { ActLog } from "../core/audit/recorded-act.ts";
import { datasetOf } from "../core/datasets.ts";
import { hubError, lacksScope } from "../core/errors.ts";
import { keepPicture, type OwnPicture, removePicture } from "../core/pictures/acts.ts";
import type { Rectangle } from "../core/pictures/decoder-words.ts";
import type { KeptPicture } from "../core/pictures/kept.ts";
import type { PictureSize } from "../core/pictures/sizes.ts";
import type { Address } from "../core/sealed-addresses.ts";
import type { Stamp } from "../core/store/port.ts";
import { type Mover, whyFixed } from "../core/transitions.ts";
import { datasets } from "../records/datasets.ts";
import type { Platform } from "./platform.ts";
import { sentence } from "./said.ts";

export interface PictureServiceOptions {
  readonly platform: Pick<Platform, "store" | "pictures" | "pictureAddresses" | "sanitiser">;
  readonly request: Claims;
  readonly reader: Reader;
  readonly audit: ActLog;
  readonly stamp: Stamp;
}

/** Under which path pictures are got and handed in. */
export const picturesPath = "/pictures";

/** What an owner is told of a picture that it may not hand in, whatever is in the way: of others' records it learns nothing. */
const noSuchPicture = () =>
  hubError(
    "NOT_FOUND",
    "You have no record of this id that names such a picture. Record it first, with the picture's name in it.",
  );

/** Pictures of records, as one caller may see them, and of its own records as it hands them in. */
export class PictureService {
  readonly #options: PictureServiceOptions;

  constructor(options: PictureServiceOptions) {
    this.#options = options;
  }

  /**
   * An address of a picture that the record names as the caller sees it: good for this caller, purpose and case alone. It
   * costs no look at what was handed in, and so answers nothing where that is nothing. Null where none can be made.
   */
  address(record: string, name: string, size: PictureSize): Address | null {
    const { request, platform } = this.#options;
    return platform.pictureAddresses.give(picturesPath, [record, name, size], request);
  }

  /**
   * The bytes of a picture, where the record as the caller sees it names it. Null where it does not, where the caller sees no
   * such record, and where no picture was handed in: nothing tells these apart.
   */
  async read(record: string, name: string, size: PictureSize): Promise<Uint8Array | null> {
    const { reader, platform, request } = this.#options;
    const dataset = datasetOf(datasets, record);
    if (!dataset || !may(request.caller, dataset.name, "read")) return null;
    const [shown] = await reader.byIds(dataset, [record]);
    const kept = await platform.pictures.find(record, name);
    if (!shown || !dataset.pictureNames(shown).includes(name) || !kept) return null;
    return platform.pictures.read(kept, size);
  }

  /**
   * Refuses before a file is read what would be refused after it. Throws `FORBIDDEN`, `NOT_FOUND`.
   */
  async mayKeep(record: string, name: string, mover: Mover = "owner"): Promise<OwnPicture> {
    const { dataset, caller } = await this.#own(record, name);
    return { dataset, caller, record, name, mover };
  }

  /**
   * Keeps the picture of a file, which is read once there is room for it. The same file and mask again change nothing. Throws
   * `PICTURES_BUSY`, `PICTURE_REFUSED` where the file is no picture, `NOT_FOUND` where the record names it no more, and
   * `BAD_USER_INPUT` where it is in a state in which its owner puts in none.
   */
  async keep(own: OwnPicture, read: () => Promise<Uint8Array>, mask: readonly Rectangle[]): Promise<KeptPicture> {
    const leave = this.#options.platform.sanitiser.enter(own.caller.owner);
    try {
      return await this.#keep(own, await read(), mask);
    } finally {
      leave();
    }
  }

  async #keep(own: OwnPicture, bytes: Uint8Array, mask: readonly Rectangle[]): Promise<KeptPicture> {
    const { pictures, sanitiser } = this.#options.platform;
    const { record, name } = own;
    const file = pictures.naming.fileMark(record, name, bytes, mask);
    const before = await pictures.find(record, name);
    const isSame = before?.file === file;
    if (isSame && (await pictures.isWhole(before))) return before;
    // What the place has lost of a picture is put back in any state.
    const acting = isSame ? { ...own, mover: "act" as const } : own;
    await this.#refuseFixed(acting);
    const kept = await keepPicture(this.#acts(), acting, { clean: await sanitiser.clean(bytes, mask), file });
    if (kept) return kept;
    await this.#refuseFixed(acting);
    throw noSuchPicture();
  }

  async #refuseFixed({ dataset, record, mover }: OwnPicture): Promise<void> {
    const [standing] = mover === "owner" ? await this.#options.reader.byIds(dataset, [record]) : [];
    const why = standing && whyFixed(dataset, standing);
    if (why) throw hubError("BAD_USER_INPUT", sentence(why));
  }

  /** Removes a picture of the caller's own, also one that the record names no more. Throws `FORBIDDEN`, `NOT_FOUND`. */
  async remove(record: string, name: string): Promise<void> {
    const { platform } = this.#options;
    // A key that is bound to classes may not see what a name that it is not shown was of.
    const isBound = this.#options.request.caller.bounds.classes !== null;
    const { dataset, caller } = await this.#own(record, isBound ? name : null);
    const own: OwnPicture = { dataset, caller, record, name, mover: "owner" };
    const kept = await platform.pictures.find(record, name);
    if (!kept || !(await removePicture(this.#acts(), own))) throw noSuchPicture();
  }

  /** `name`: that the record has to name; null where it need not. */
  async #own(record: string, name: string | null) {
    const { request, reader } = this.#options;
    const { caller } = request;
    const dataset = datasetOf(datasets, record);
    if (!dataset) throw noSuchPicture();
    if (!may(caller, dataset.name, "write")) throw lacksScope(`${dataset.name}:write`);
    const [standing] = await reader.byIds(dataset, [record]);
    if (standing?.owner !== caller.owner) throw noSuchPicture();
    if (name !== null && !dataset.pictureNames(standing).includes(name)) throw noSuchPicture();
    return { dataset, caller };
  }

  #acts() {
    const { platform, request, audit, stamp } = this.#options;
    return { store: platform.store, book: platform.pictures, audit, request, stamp };
  }
}
