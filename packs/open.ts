import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Clock } from "../core/clock.ts";
import type { NameIndex } from "../records/persons/candidates/name-index.ts";
import { follow } from "./delta/chain.ts";
import { ChangedFirstLine, ChangedRows } from "./delta/changed.ts";
import type { Device } from "./device/folder.ts";
import { Seen } from "./device/seen.ts";
import type { FirstLine } from "./first-line/look-up.ts";
import { type Files, openFiles } from "./files.ts";
import { type Manifest, readManifest, type Standing } from "./manifest.ts";
import { deltaPart, parts, readPart } from "./parts.ts";
import { PackPictures } from "./pictures/pictures.ts";
import { PackRefused } from "./refused.ts";
import { replaceFile } from "./replace-file.ts";
import { SecondLine } from "./second-line/read.ts";

/** What a pack holds after so many deltas. It stays as it is: what follows is another. */
export interface PackState extends Standing {
  readonly deltas: number;
  readonly firstLine: Pick<FirstLine, "find">;
  readonly secondLine: SecondLine;
  readonly rows: ChangedRows;
  readonly pictures: PackPictures;
}

/** A pack that is as its hub made it, and for this device; whether it is still good is for each answer to ask. */
export class OpenPack {
  readonly #folder: string;
  readonly #device: Device;
  readonly #seen: Seen;
  readonly #files: Files;
  #state: PackState;
  /** A next delta that was refused, as it lay there: it is not tried again. */
  #refused: { readonly lies: string; readonly why: PackRefused } | null = null;
  #catchingUp: Promise<void> | null = null;

  constructor(folder: string, device: Device, seen: Seen, files: Files, base: Standing) {
    [this.#folder, this.#device, this.#seen, this.#files] = [folder, device, seen, files];
    const { firstLine, rows } = files;
    this.#state = stateOf(base, 0, firstLine, { rows: new ChangedRows(rows), pictures: new PackPictures(rows) });
  }

  get state(): PackState {
    return this.#state;
  }

  get manifest(): Manifest {
    return this.#state.manifest;
  }

  /** Milliseconds since 1970: the clock's, or the latest time that the device knows to have been. */
  now(): number {
    return this.#seen.now();
  }

  /** Reads the names of the persons of its rows, which deltas do not change: see `PackNames`. */
  readNames(): Promise<NameIndex> {
    return this.#files.names();
  }

  /** Why the delta that lies there next is not used; null where none is. */
  get refused(): PackRefused | null {
    return this.#refused?.why ?? null;
  }

  /**
   * All deltas that lie beside the pack, up to one that is refused. Throws `PackRefused` where the device has had a newer
   * one than what is left: what was changed since it was taken is no less refused than what was taken away.
   */
  async takeAll(): Promise<void> {
    for (let lies = this.#lying(); lies !== null && !this.#refused; lies = this.#lying())
      try {
        this.#state = await this.#after(this.#state, readPart(this.#folder, nextOf(this.#state)));
      } catch (error) {
        const isNewest = this.manifest.sequence >= this.#device.state().sequence;
        if (!(error instanceof PackRefused) || !isNewest) throw error;
        this.#refused = { lies, why: error };
      }
    this.#seen.take(this.#state);
  }

  /** Goes on with deltas that were applied since, by whatever process; with what it had where one is refused. */
  async refresh(): Promise<void> {
    if (this.#lying() !== null) await (this.#catchingUp ??= this.#catchUp().finally(() => (this.#catchingUp = null)));
  }

  async #catchUp(): Promise<void> {
    // Whoever applied several had the device take the last: each before it, by itself, is older than what was seen.
    let [state, refused] = [this.#state, this.#refused];
    for (let lies = this.#lying(); lies !== null && lies !== refused?.lies; lies = this.#lying(state))
      try {
        state = await this.#after(state, readPart(this.#folder, nextOf(state)));
        refused = null;
      } catch (error) {
        refused = { lies, why: asRefusal(error) };
      }
    try {
      if (state !== this.#state) this.#go(state);
      this.#refused = refused;
    } catch (error) {
      this.#refused = { lies: this.#lying() ?? "", why: asRefusal(error) };
    }
  }

  /** Puts a delta beside the pack, and goes on with it. Throws `PackRefused` and leaves all as it was where it is not the next. */
  async apply(path: string): Promise<void> {
    const bytes = readPart(dirname(path), basename(path));
    await this.refresh();
    const state = await this.#after(this.#state, bytes);
    const { sequence, validUntil } = state.manifest;
    if (Date.parse(validUntil) <= this.#seen.nowWith(state.manifest))
      throw new PackRefused("expired", `The delta ${sequence} was good until ${validUntil}: have a newer one made.`);
    this.#device.alone(() => {
      this.#seen.refuseOlder(state.manifest);
      replaceFile(join(this.#folder, nextOf(this.#state)), bytes);
      this.#go(state);
    });
  }

  /** Has the device keep what the clock came to: set back after that, it is not believed. */
  keepTime(): void {
    this.#seen.keep();
  }

  close(): void {
    this.keepTime();
    this.#files.firstLine.close();
    this.#files.rows.close();
  }

  async #after(before: PackState, bytes: Buffer): Promise<PackState> {
    const { deltas, rows, pictures } = before;
    const { changes, ...standing } = await follow(before, bytes, this.#device);
    return stateOf(standing, deltas + 1, this.#files.firstLine, {
      rows: rows.with(changes.rows),
      pictures: pictures.with(changes.pictures),
    });
  }

  #go(state: PackState): void {
    this.#seen.take(state);
    [this.#state, this.#refused] = [state, null];
  }

  /** Which next delta lies there; null where none does. */
  #lying(after: PackState = this.#state): string | null {
    const found = statSync(join(this.#folder, nextOf(after)), { throwIfNoEntry: false });
    return found ? `${nextOf(after)} ${found.mtimeMs} ${found.size}` : null;
  }
}

/** The file of the delta that follows. */
function nextOf({ deltas }: PackState): string {
  return deltaPart(deltas + 1);
}

/** What else went wrong goes on. */
function asRefusal(error: unknown): PackRefused {
  if (!(error instanceof PackRefused)) throw error;
  return error;
}

function stateOf(
  standing: Standing,
  deltas: number,
  firstLine: FirstLine,
  { rows, pictures }: Pick<PackState, "rows" | "pictures">,
): PackState {
  const { manifest } = standing;
  const changed = new ChangedFirstLine(firstLine, rows, manifest.owners);
  return { ...standing, deltas, rows, pictures, firstLine: changed, secondLine: new SecondLine(rows) };
}

/**
 * Opens the pack in the folder, with its deltas. Throws `PackRefused` where it is not whole, not signed by the hub that the
 * device trusts, not the device's, or older than one that it has opened: what it had before stays as it was.
 */
export async function openPack(
  folder: string,
  device: Device,
  { clock, resident }: { readonly clock: Clock; readonly resident: boolean },
): Promise<OpenPack> {
  const base = readManifest(readPart(folder, parts.manifest).toString(), device.state());
  const files = await openFiles(folder, base.manifest, device, resident);
  try {
    const pack = new OpenPack(folder, device, new Seen(device, clock), files, base);
    await pack.takeAll();
    return pack;
  } catch (error) {
    files.firstLine.close();
    files.rows.close();
    throw error;
  }
}
