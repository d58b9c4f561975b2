import { hash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { recordIdForm } from "../../core/record-id.ts";
import { isPictureId } from "../pictures/id.ts";
import type { PictureChanges } from "../pictures/pictures.ts";
import { PackRefused } from "../refused.ts";
import { type PackRow, rowOf } from "../row-text.ts";
import { openBytes, sealBytes } from "../sealed-bytes.ts";
import { subkey } from "../subkeys.ts";
import type { DeltaManifest } from "./manifest.ts";

/** Bytes of a delta that is unpacked: no hub makes one that comes near. */
const mostUnpacked = 2 ** 28;

/** Levels above it take ten times as long for a tenth less. */
const params = {
  [constants.BROTLI_PARAM_QUALITY]: 6,
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
};

/** What a delta does to a pack: rows by the id of their record, null where it goes. */
export type Changes = ReadonlyMap<string, PackRow | null>;

/** All that it does. */
export interface DeltaChanges {
  readonly rows: Changes;
  readonly pictures: PictureChanges;
}

interface Taken {
  readonly rows: Map<string, PackRow | null>;
  readonly pictures: Map<string, Uint8Array | null>;
}

/** A picture to put, as a line among the rows. */
export function pictureLine(id: string, bytes: Uint8Array): string {
  return JSON.stringify([id, Buffer.from(bytes).toString("base64")]);
}

/** Rows to put, as `rowText` has them, and pictures, and ids of those that go: packed while they can be told, and then sealed. */
export function sealChanges(put: readonly string[], removed: readonly string[], deltaKey: Uint8Array): Buffer {
  const lines = [...removed.map((id) => JSON.stringify(id)), ...put].join("\n");
  return sealBytes(subkey(deltaKey, "delta"), "changes", brotliCompressSync(lines, { params }));
}

/** Throws where they are not what was signed, or not as a hub writes them. */
export function changesIn(
  sealed: Uint8Array,
  deltaKey: Uint8Array,
  { sha256, pictures = { put: 0, removed: 0 }, ...rows }: DeltaManifest["changes"],
): DeltaChanges {
  if (hash("sha256", sealed, "hex") !== sha256)
    throw new PackRefused("damaged", "The delta is not as it was made: copy it anew from where it was made.");
  const changes: Taken = { rows: new Map(), pictures: new Map() };
  try {
    for (const line of linesOf(sealed, deltaKey)) take(line, changes);
  } catch (error) {
    throw error instanceof PackRefused ? error : otherwise();
  }
  if (!isSaid(changes.rows, rows) || !isSaid(changes.pictures, pictures)) throw otherwise();
  return changes;
}

function take(line: string, { rows, pictures }: Taken): void {
  if (line.startsWith("[")) {
    const [id, text] = JSON.parse(line) as readonly unknown[];
    if (typeof id !== "string" || !isPictureId(id) || typeof text !== "string") throw otherwise();
    takeOnce(pictures, id, Buffer.from(text, "base64"));
  } else if (line.startsWith('"')) {
    const id = line.slice(1, -1);
    takeOnce<unknown>(isPictureId(id) ? pictures : rows, id, null);
  } else {
    const row = rowOf(line);
    takeOnce(rows, row.record.id, row);
  }
}

function takeOnce<T>(changes: Map<string, T | null>, id: string, change: T | null): void {
  if (!recordIdForm.test(id) || changes.has(id)) throw otherwise();
  changes.set(id, change);
}

/** Whether as many are put and go as the manifest says. */
function isSaid(
  changes: ReadonlyMap<string, unknown>,
  { put, removed }: Pick<DeltaManifest["changes"], "put" | "removed">,
): boolean {
  const gone = changes.values().reduce<number>((sum, change) => sum + (change === null ? 1 : 0), 0);
  return gone === removed && changes.size === put + removed;
}

function linesOf(sealed: Uint8Array, deltaKey: Uint8Array): string[] {
  try {
    const packed = openBytes(subkey(deltaKey, "delta"), "changes", sealed);
    const text = brotliDecompressSync(packed, { maxOutputLength: mostUnpacked }).toString();
    return text === "" ? [] : text.split("\n");
  } catch {
    throw otherwise();
  }
}

function otherwise(): PackRefused {
  return new PackRefused("damaged", "The delta's changes are not as a hub writes them.");
}
