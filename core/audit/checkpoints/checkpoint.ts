/**
 * A checkpoint says, under the hub's Ed25519 key, where a chain stood at a moment. Since each chain line holds the hash
 * of the one before it, a checkpoint vouches for every entry up to its own. Whoever keeps a copy away from the hub can
 * later show that nothing before it was changed, even by somebody who may write every file and hash it anew. What no
 * checkpoint covers yet, the last minute at most, is not protected from such a person.
 *
 * Signed is the exact text of the line up to its signature, closed with a brace: `{"file":…,"seq":…,"hash":…,"time":…}`.
 */
import { type KeyObject, sign } from "node:crypto";
import { asciiJson } from "../journal/entry.ts";
import { type FoundSegment, segmentNameShape } from "../journal/files.ts";
import { isSignedBy, type PublicKey } from "../public-key.ts";
import { linesOf } from "../journal/read.ts";

export interface Checkpoint {
  /** Name of the journal segment, without ending. */
  readonly file: string;
  /** Number of the last entry that was on disk. */
  readonly seq: number;
  /** SHA-256 of that entry's chain line, its line end included, hex. */
  readonly hash: string;
  /** RFC 3339, UTC. */
  readonly time: string;
}

export interface SignedCheckpoint extends Checkpoint {
  /** Base64. */
  readonly signature: string;
}

const shape = new RegExp(
  `^\\{"file":"(${segmentNameShape})","seq":([1-9]\\d{0,14}),"hash":"([0-9a-f]{64})","time":"([0-9TZ:.-]{20,30})",` +
    `"signature":"([A-Za-z0-9+/]{86}==)"\\}$`,
);

/** The checkpoint's line, without its end. */
export function signCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(signedText(checkpoint)), privateKey).toString("base64");
  return `${signedText(checkpoint).slice(0, -1)},"signature":"${signature}"}`;
}

/** Whether the hub that holds the private key wrote it. */
export function isSigned(checkpoint: SignedCheckpoint, publicKey: PublicKey): boolean {
  return isSignedBy(publicKey, checkpoint.time, signedText(checkpoint), checkpoint.signature);
}

/** Null where the line is not, to the character, one that the hub writes. Says nothing of its signature. */
export function parseCheckpoint(line: string): SignedCheckpoint | null {
  const [, file, seq, hash, time, signature] = shape.exec(line) ?? [];
  return file && seq && hash && time && signature ? { file, seq: Number(seq), hash, time, signature } : null;
}

/** The line that was parsed. */
export function checkpointText(checkpoint: SignedCheckpoint): string {
  return `${signedText(checkpoint).slice(0, -1)},"signature":"${checkpoint.signature}"}`;
}

/** The newest checkpoint in the segment's own file, which is what is to be kept elsewhere; null where it has none yet. */
export async function newestCheckpoint(segment: FoundSegment): Promise<SignedCheckpoint | null> {
  let newest: SignedCheckpoint | null = null;
  for await (const { text, whole } of linesOf(segment.checkpoints)) if (whole) newest = parseCheckpoint(text) ?? newest;
  return newest;
}

function signedText({ file, seq, hash, time }: Checkpoint): string {
  return asciiJson({ file, seq, hash, time });
}
