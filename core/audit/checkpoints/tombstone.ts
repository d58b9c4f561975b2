/**
 * What is left of a journal segment that was removed under retention: one line, signed by the hub's key as a checkpoint is,
 * that says how long it was and how it ended. The audit of administration has an entry with the same words, so that
 * nobody who has the key alone can make files look as if their time had come.
 */
import { type KeyObject, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Checkpoint } from "./checkpoint.ts";
import { asciiJson, type FoundEnd } from "../journal/entry.ts";
import { type FoundSegment, segmentNameShape } from "../journal/files.ts";
import { isSignedBy, type PublicKey } from "../public-key.ts";

/** Number, hash and time are those of the segment's last entry. */
export interface Tombstone extends Checkpoint {
  /** When it was removed: RFC 3339, UTC. */
  readonly removed: string;
}

export interface SignedTombstone extends Tombstone {
  /** Base64. */
  readonly signature: string;
}

const moment = String.raw`[0-9TZ:.-]{20,30}`;
const shape = new RegExp(
  `^\\{"file":"(${segmentNameShape})","seq":([1-9]\\d{0,14}),"hash":"([0-9a-f]{64})","time":"(${moment})",` +
    `"removed":"(${moment})","signature":"([A-Za-z0-9+/]{86}==)"\\}\n$`,
);

/** The line, its end included. */
export function signTombstone(tombstone: Tombstone, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(signedText(tombstone)), privateKey).toString("base64");
  return `${signedText(tombstone).slice(0, -1)},"signature":"${signature}"}\n`;
}

/** Whether the hub that holds the private key wrote it, about this segment. */
export function isTombstoneOf({ name }: FoundSegment, tombstone: SignedTombstone, publicKey: PublicKey): boolean {
  const { removed, signature } = tombstone;
  return tombstone.file === name && isSignedBy(publicKey, removed, signedText(tombstone), signature);
}

/** Whether a tombstone stands for a segment that ended so. Who signed it, verification looks at. */
export async function isBuried(segment: FoundSegment, { entries, last }: FoundEnd): Promise<boolean> {
  const tombstone = await tombstoneOf(segment);
  return tombstone !== null && tombstone !== "damaged" && tombstone.seq === entries && tombstone.hash === last;
}

/** The segment's tombstone; `damaged` where what stands there is none, null where nothing does. */
export async function tombstoneOf(segment: FoundSegment): Promise<SignedTombstone | "damaged" | null> {
  const text = await readFile(segment.removed, "latin1").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const [, file, seq, hash, time, removed, signature] = shape.exec(text) ?? [];
  return file && seq && hash && time && removed && signature
    ? { file, seq: Number(seq), hash, time, removed, signature }
    : "damaged";
}

function signedText({ file, seq, hash, time, removed }: Tombstone): string {
  return asciiJson({ file, seq, hash, time, removed });
}
