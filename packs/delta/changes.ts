import { hash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { recordIdForm } from "../../core/record-id.ts";
import { PackRefused } from "../refused.ts";
import { type PackRow, rowOf } from "../row-text.ts";
import { openBytes, sealBytes } from "../sealed-bytes.ts";
import { subkey } from "../subkeys.ts";

/** Bytes of a delta that is unpacked: no hub makes one that comes near. */
const mostUnpacked = 2 ** 28;

/** Levels above it take ten times as long for a tenth less. */
const params = {
  [constants.BROTLI_PARAM_QUALITY]: 6,
  [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
};

/** What a delta does to a pack: rows by the id of their record, null where it goes. */
export type Changes = ReadonlyMap<string, PackRow | null>;

/** Rows to put, as `rowText` has them, and ids of those that go: packed while they can be told, and then sealed. */
export function sealChanges(put: readonly string[], removed: readonly string[], deltaKey: Uint8Array): Buffer {
  const lines = [...removed.map((id) => JSON.stringify(id)), ...put].join("\n");
  return sealBytes(subkey(deltaKey, "delta"), "changes", brotliCompressSync(lines, { params }));
}

/** Throws where they are not what was signed, or not as a hub writes them. */
export function changesIn(
  sealed: Uint8Array,
  deltaKey: Uint8Array,
  { put, removed, sha256 }: { readonly put: number; readonly removed: number; readonly sha256: string },
): Changes {
  if (hash("sha256", sealed, "hex") !== sha256)
    throw new PackRefused("damaged", "The delta is not as it was made: copy it anew from where it was made.");
  const changes = new Map<string, PackRow | null>();
  for (const line of linesOf(sealed, deltaKey)) {
    const id = line.startsWith('"') ? line.slice(1, -1) : null;
    const row = id === null ? rowOf(line) : null;
    const of = id ?? (row as PackRow).record.id;
    if (!recordIdForm.test(of) || changes.has(of)) throw otherwise();
    changes.set(of, row);
  }
  const gone = changes.values().reduce((sum, row) => sum + (row === null ? 1 : 0), 0);
  if (gone !== removed || changes.size !== put + removed) throw otherwise();
  return changes;
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
