import { z } from "zod";
import { digest, formsShape, saidShape } from "../manifest.ts";
import { PackRefused } from "../refused.ts";
import { readSigned, type SigningKeys, signLine, understand } from "../signed-line.ts";
import type { Trust } from "../trust.ts";

const changed = { put: z.int().nonnegative(), removed: z.int().nonnegative() };

const deltaSchema = z.strictObject({
  borderlink: z.literal("pack-delta"),
  ...saidShape,
  /** Where the key has lost the right to a kind since: those that may be in the pack still. A delta with it has form 3. */
  forms: formsShape.optional(),
  /** Of the manifest of the pack or delta that it follows: SHA-256 of its signed line. */
  previous: digest,
  /** Rows that are put in, new ones or in the place of what they said before, and rows that go; the same of pictures. */
  changes: z.strictObject({ ...changed, pictures: z.strictObject(changed).optional(), sha256: digest }),
});

export type DeltaManifest = z.output<typeof deltaSchema>;

/** A delta as it is read: what it says, and its changes, sealed. */
export interface Delta {
  readonly manifest: DeltaManifest;
  readonly digest: string;
  /** What the device trusts after it. */
  readonly trust: Trust;
  readonly sealed: Buffer;
}

const mark = "borderlink pack delta\n";
const what = "The delta";

/** The file: manifest and signature, an empty line, the sealed changes. */
export function deltaFile(manifest: DeltaManifest, sealed: Uint8Array, keys: SigningKeys) {
  const { text, digest: own } = signLine(deltaSchema.parse(manifest), mark, keys);
  return { bytes: Buffer.concat([Buffer.from(`${text}\n`), sealed]), digest: own };
}

/** Throws where it is not signed as the device trusts. Whether the sealed part is what was signed is for `changesIn` to say. */
export function readDelta(bytes: Buffer, trusted: Trust): Delta {
  const end = bytes.indexOf("\n\n");
  if (end < 0) throw new PackRefused("damaged", `${what} is not as a hub writes it.`);
  const text = bytes.subarray(0, end + 1).toString();
  const { said, ...rest } = readSigned(text, mark, trusted, { schema: deltaSchema, what });
  return { manifest: said, ...rest, sealed: bytes.subarray(end + 2) };
}

/** What the delta says, whoever signed it. */
export function unverifiedDelta(bytes: Buffer): DeltaManifest {
  return understand(bytes.subarray(0, Math.max(0, bytes.indexOf("\n"))).toString(), deltaSchema, what);
}
