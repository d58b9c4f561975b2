import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { purposes } from "../../core/access/purposes.ts";
import { syncFolder } from "../../core/sync-folder.ts";
import { digest } from "../manifest.ts";
import { replaceFile } from "../replace-file.ts";
import { digestOfRow } from "../row-text.ts";
import { openBytes, sealBytes } from "../sealed-bytes.ts";

const headSchema = z.strictObject({
  /** Of the device's last pack or delta, and the digest of what that says. */
  sequence: z.int().positive(),
  manifest: digest,
  purpose: z.enum(purposes),
  owners: z.array(z.string()),
  forms: z.record(z.string(), z.int()),
  /** Rows of the pack itself, and how many of them and of others its deltas have changed since. */
  rows: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  /** Bytes of pictures that its deltas brought. */
  pictureBytes: z.int().nonnegative().default(0),
});
export type HeldHead = z.output<typeof headSchema>;

/** What a device's last pack held, as its hub remembers it. */
export interface Held {
  readonly head: HeldHead;
  readonly rows: HeldRows;
}

const [idSize, digestSize] = [30, 16];
const rowSize = idSize + digestSize;

/** Of each row and picture its id and a digest, by which it is known whether the device has it as it is now. */
export class HeldRows {
  #bytes: Buffer;
  #count: number;

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    [this.#bytes, this.#count] = [bytes, bytes.length / rowSize];
  }

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#count * rowSize);
  }

  add(id: string, text: string): void {
    const at = this.#count * rowSize;
    if (at + rowSize > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(Math.max(rowSize * 1_000, this.#bytes.length))]);
    this.#bytes.write(id, at, idSize, "latin1");
    digestOfRow(text).copy(this.#bytes, at + idSize);
    this.#count += 1;
  }

  /** Each id with where its digest stands. */
  places(): Map<string, number> {
    const places = new Map<string, number>();
    for (let at = 0; at < this.#count * rowSize; at += rowSize)
      places.set(this.#bytes.toString("latin1", at, at + idSize), at + idSize);
    return places;
  }

  /** Whether the row at that place was this text. */
  isAt(place: number, text: string): boolean {
    return digestOfRow(text).equals(this.#bytes.subarray(place, place + digestSize));
  }
}

/** What the devices' last packs held: a file each in a folder of the hub's, sealed under a key of the hub's own. */
export class HeldLists {
  readonly #folder: string;
  readonly #key: Uint8Array;

  constructor(folder: string, key: Uint8Array) {
    [this.#folder, this.#key] = [folder, key];
  }

  /** Null where there is none that opens: then nobody knows what the device has, and it needs a new pack. */
  read(device: string): Held | null {
    return this.#read(device, this.#path(device));
  }

  /** Keeps it beside what the device has: it counts once the pack or delta is there. */
  keepNext(device: string, { head, rows }: Held): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const plain = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), rows.bytes]);
    replaceFile(this.#nextPath(device), sealBytes(this.#key, useFor(device), plain));
  }

  /** What was kept under this number is what the device has. Done again it changes nothing. */
  settle(device: string, sequence: number): void {
    const next = this.#nextPath(device);
    if (this.#read(device, next)?.head.sequence !== sequence) return;
    renameSync(next, this.#path(device));
    syncFolder(this.#folder);
  }

  forget(device: string): void {
    for (const path of [this.#path(device), this.#nextPath(device)]) rmSync(path, { force: true });
  }

  #read(device: string, path: string): Held | null {
    try {
      const plain = openBytes(this.#key, useFor(device), readFileSync(path));
      const end = plain.indexOf("\n");
      const head = headSchema.parse(JSON.parse(plain.subarray(0, end).toString()));
      return { head, rows: new HeldRows(plain.subarray(end + 1)) };
    } catch {
      return null;
    }
  }

  #path(device: string): string {
    return join(this.#folder, `${device}.held`);
  }

  #nextPath(device: string): string {
    return `${this.#path(device)}-next`;
  }
}

function useFor(device: string): string {
  return `held by ${device}`;
}
