import { type Caller, may } from "../core/access/caller.ts";
import type { Claims } from "../core/access/claims.ts";
import type { Reader } from "../core/access/reader.ts";
import type { ActLog } from "../core/audit/recorded-act.ts";
import { datasetOf } from "../core/datasets.ts";
import { hubError, lacksScope } from "../core/errors.ts";
import { keepPicture, type OwnPicture, removePicture } from "../core/pictures/acts.ts";
import { addressLife } from "../core/pictures/addresses.ts";
import type { Rectangle } from "../core/pictures/decoder-words.ts";
import type { KeptPicture } from "../core/pictures/kept.ts";
import type { PictureSize } from "../core/pictures/sizes.ts";
import type { Stamp } from "../core/store/port.ts";
import { standsIn } from "../core/transitions.ts";
import { datasets } from "../records/datasets.ts";
import type { Platform } from "./platform.ts";

export interface PictureServiceOptions {
  readonly platform: Pick<Platform, "store" | "pictures" | "pictureAddresses" | "sanitiser">;
  readonly request: Claims;
  readonly reader: Reader;
  readonly audit: ActLog;
  readonly stamp: Stamp;
}

/** Where one size of a picture is got, and until when (RFC 3339). */
export interface PictureAddress {
  /** A path from the hub's own origin. */
  readonly url: string;
  readonly until: string;
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
  address(record: string, name: string, size: PictureSize): PictureAddress | null {
    const { request, platform } = this.#options;
    const { caller, purpose, caseReference, arrived } = request;
    if (!purpose) return null;
    const until = Math.min(arrived + addressLife, caller.expires ? Date.parse(caller.expires) : Infinity);
    const shown = { record, name, size, purpose, caseReference, holder: holderOf(caller), until };
    const sealed = platform.pictureAddresses.seal(shown);
    return sealed === null ? null : { url: `${picturesPath}/${sealed}`, until: new Date(until).toISOString() };
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
   * Refuses before a file is read what would be refused after it. Throws `FORBIDDEN`, `NOT_FOUND`, `PICTURES_BUSY`.
   */
  async mayKeep(record: string, name: string): Promise<OwnPicture> {
    const own = await this.#own(record, name);
    this.#options.platform.sanitiser.refuseFull();
    return own;
  }

  /**
   * Keeps the picture of a file. The same file and mask again change nothing. Throws `PICTURE_REFUSED` where the file is no
   * picture, `NOT_FOUND` where the record names it no more.
   */
  async keep(own: OwnPicture, bytes: Uint8Array, mask: readonly Rectangle[]): Promise<KeptPicture> {
    const { pictures, sanitiser } = this.#options.platform;
    const { record, name } = own;
    const file = pictures.naming.fileMark(record, name, bytes, mask);
    const before = await pictures.find(record, name);
    if (before?.file === file && (await pictures.isWhole(before))) return before;
    if (before && before.file !== file) await this.#refuseReviewed(own);
    const kept = await keepPicture(this.#acts(), own, { clean: await sanitiser.clean(bytes, mask), file });
    if (kept) return kept;
    await this.#refuseReviewed(own);
    throw noSuchPicture();
  }

  /**
   * Removes a picture of the caller's own, also one that the record names no more. `withRecord`: the record itself is about to
   * be withdrawn. Throws `FORBIDDEN`, `NOT_FOUND`, `BAD_USER_INPUT` where it stands as it was reviewed.
   */
  async remove(record: string, name: string, withRecord = false): Promise<void> {
    const { platform } = this.#options;
    const own = await this.#own(record, null);
    const kept = await platform.pictures.find(record, name);
    if (kept && !withRecord) await this.#refuseReviewed({ ...own, name });
    if (!kept || !(await removePicture(this.#acts(), { ...own, name }))) throw noSuchPicture();
  }

  /** What is published is what was reviewed: while a record's contents stand, so do the pictures that it names. */
  async #refuseReviewed({ dataset, record, name }: OwnPicture): Promise<void> {
    const standing = (await this.#options.platform.store.getMany(dataset, [record])).get(record);
    const state = standing && dataset.pictureNames(standing).includes(name) && standsIn(dataset, standing);
    if (state)
      throw hubError(
        "BAD_USER_INPUT",
        `The ${dataset.type} is ${state}, in which a picture stands that was handed in: record it as ${dataset.transitions?.begins[0]} first.`,
      );
  }

  /** `name`: that the record has to name; null where it need not. */
  async #own(record: string, name: string | null): Promise<OwnPicture> {
    const { request, reader } = this.#options;
    const { caller } = request;
    const dataset = datasetOf(datasets, record);
    if (!dataset) throw noSuchPicture();
    if (!may(caller, dataset.name, "write")) throw lacksScope(`${dataset.name}:write`);
    const [standing] = await reader.byIds(dataset, [record]);
    if (standing?.owner !== caller.owner) throw noSuchPicture();
    if (name !== null && !dataset.pictureNames(standing).includes(name)) throw noSuchPicture();
    return { dataset, caller, record, name: name ?? "" };
  }

  #acts() {
    const { platform, request, audit, stamp } = this.#options;
    return { store: platform.store, book: platform.pictures, audit, request, stamp };
  }
}

/** What an address says of who may use it: of a sign-in nothing is kept that could be looked up. */
export function holderOf(caller: Caller): string | Caller {
  return caller.id.startsWith("SUB-") ? caller : caller.id;
}
