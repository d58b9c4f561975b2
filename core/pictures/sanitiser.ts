import { hubError } from "../errors.ts";
import { realTimer, type Timer } from "../timer.ts";
import { type DecoderLimits, DecoderProcess } from "./decoder-process.ts";
import type { Decoded, Decoding, Rectangle } from "./decoder-words.ts";
import { isPictureFile } from "./file-kind.ts";
import { type CleanPicture, largestFile, pictureSides, type PictureSize, pictureSizes } from "./sizes.ts";

export interface SanitiserLimits extends DecoderLimits {
  /** Pixels of a picture. */
  readonly pixels: number;
  /** Files that are read, wait for their turn or are decoded, each with its bytes. */
  readonly waiting: number;
  /** Of these, such as one organisation hands in: slow ones of its own keep nobody else's out. */
  readonly ofOne: number;
}

/**
 * Measured: a picture of 50 million pixels, as large as cameras of telephones make them, takes the child 240 MB and under
 * two seconds, whatever its kind and however it is turned.
 */
const usualLimits: SanitiserLimits = {
  millis: 5_000,
  memory: 512 * 1024 * 1024,
  pixels: 50_000_000,
  waiting: 16,
  ofOne: 8,
};

/** What the child is asked, and who waits for it. */
interface Job {
  readonly asked: Decoding;
  readonly resolve: (decoded: Decoded) => void;
}

/**
 * Writes pictures anew, in every size, so that nothing of what their files hold beside the picture comes in. Files are
 * decoded one after another in a child process, which has nothing of the hub. One that takes too long or too much memory,
 * or crashes the child, is refused alone: the next has a new child.
 */
export class Sanitiser {
  readonly #limits: SanitiserLimits;
  readonly #timer: Timer;
  #child: DecoderProcess | null = null;
  #queue: Job[] = [];
  #busy = false;
  #closed = false;
  /** Whose files are in. */
  readonly #inside: string[] = [];

  constructor(limits: Partial<SanitiserLimits> = {}, timer: Timer = realTimer) {
    this.#limits = { ...usualLimits, ...limits };
    this.#timer = timer;
  }

  /** The child's process; null while there is none. */
  get pid(): number | null {
    return this.#child?.over === false ? this.#child.pid : null;
  }

  /**
   * Lets a file of that organisation in, before a byte of it is read; what it returns lets it out again. Throws
   * `PICTURES_BUSY` where there is no room.
   */
  enter(owner: string): () => void {
    const { waiting, ofOne } = this.#limits;
    const own = this.#inside.filter((one) => one === owner);
    if (this.#closed || this.#inside.length >= waiting || own.length >= ofOne) throw hubError("PICTURES_BUSY");
    this.#inside.push(owner);
    return () => void this.#inside.splice(this.#inside.indexOf(owner), 1);
  }

  /**
   * The picture of a file that was let in, with what `mask` covers painted black. Throws `PICTURE_REFUSED`, or
   * `BODY_TOO_LARGE` before anything is decoded.
   */
  async clean(bytes: Uint8Array, mask: readonly Rectangle[] = []): Promise<CleanPicture> {
    if (bytes.length > largestFile)
      throw hubError("BODY_TOO_LARGE", `A picture's file has at most ${largestFile} bytes: send it smaller.`);
    if (!isPictureFile(bytes)) throw hubError("PICTURE_REFUSED");
    if (this.#closed) throw hubError("PICTURES_BUSY");
    const sides = pictureSizes.map((size) => pictureSides[size]);
    const decoded = await this.#decoded({ bytes, sides, mostPixels: this.#limits.pixels, mask });
    if (decoded?.pictures.length !== sides.length) throw hubError("PICTURE_REFUSED");
    const entries = pictureSizes.map((size, at) => [size, decoded.pictures[at]] as const);
    return Object.fromEntries(entries) as Record<PictureSize, CleanPicture[PictureSize]>;
  }

  /** Ends the child; whoever waits is refused. */
  close(): void {
    this.#closed = true;
    this.#child?.end();
    for (const { resolve } of this.#queue.splice(0)) resolve(null);
  }

  #decoded(asked: Decoding): Promise<Decoded> {
    const { promise, resolve } = Promise.withResolvers<Decoded>();
    this.#queue.push({ asked, resolve });
    void this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let job = this.#queue.shift(); job; job = this.#queue.shift())
      job.resolve(await this.#run(job.asked).catch(() => null));
    this.#busy = false;
  }

  async #run(asked: Decoding): Promise<Decoded> {
    if (!this.#child || this.#child.over) this.#child = new DecoderProcess(this.#limits, this.#timer);
    return this.#child.decode(asked);
  }
}
