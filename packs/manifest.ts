import { z } from "zod";
import { purposes } from "../core/access/purposes.ts";
import { packForm, readSigned, type SigningKeys, signLine, understand } from "./signed-line.ts";
import type { Trust } from "./trust.ts";

const moment = z.iso.datetime();
export const digest = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** Under which numbers of derivation the keys of each kind were made; of a kind that is not named none may be in it. */
export const formsShape = z.record(z.string(), z.int().positive());

/** What a pack and each of its deltas say of what a device has from then on. */
export const saidShape = {
  form: z.int().positive(),
  /** A program that reads no form as new as this refuses the pack, rather than overlook what is new in it. */
  minimumForm: z.int().positive(),
  device: z.string().min(1),
  /** Higher in each pack and delta of a device. */
  sequence: z.int().positive(),
  made: moment,
  validUntil: moment,
  /** For whom, and why: what they may see is in it, and no more. */
  caller: z.strictObject({ id: z.string(), owner: z.string(), test: z.boolean() }),
  purpose: z.enum(purposes),
  /** How old each source's word is, and when it was due next. */
  sources: z.array(z.strictObject({ owner: z.string(), kind: z.string(), delivered: moment.nullable(), due: moment })),
  /** Owners, by the numbers that first answers have for them. */
  owners: z.array(z.string()),
  /** Records of each kind. */
  counts: z.record(z.string(), z.int().nonnegative()),
  /** Pictures, and their bytes before they were sealed; left out where there are none and were none before. It has form 4. */
  pictures: z.strictObject({ count: z.int().nonnegative(), bytes: z.int().nonnegative() }).optional(),
  key: z.strictObject({ enc: bytes, sealed: bytes }),
  /** The public key of the hub's that has signed as well, and is to be trusted from here on. */
  turnsTo: bytes.optional(),
};

const manifestSchema = z.strictObject({
  borderlink: z.literal("pack"),
  ...saidShape,
  forms: formsShape,
  firstLine: z.strictObject({ keys: z.int().nonnegative(), bytes: z.int().positive(), blocks: digest }),
  secondLine: z.strictObject({ rows: z.int().nonnegative(), bytes: z.int().positive(), sha256: digest }),
  /** The names of persons as they are compared; where there are none, or of another form, they are read from the rows. */
  names: z.strictObject({ form: z.int().positive(), bytes: z.int().positive(), sha256: digest }).optional(),
  /** X25519: what is asked of the pack is sealed to it, for the hub alone to read. */
  journal: bytes,
});

export type Manifest = z.output<typeof manifestSchema>;

/** What the device has: what the newest of its pack and deltas says, and the digest of that. */
export interface Standing {
  /** Of the pack, with what its newest delta says in the place of what it said. */
  readonly manifest: Manifest;
  readonly digest: string;
  readonly trust: Trust;
}

/** Programs of form 2 know no file of names and no delta that names kinds, and read all else. */
export const formsWritten = { form: packForm, minimumForm: 2 } as const;
/** Of a pack and a delta that have these. */
export const formThree = 3;
/** Of one that tells of pictures, for which those of form 3 have no place. */
export const formFour = 4;

const mark = "borderlink pack manifest\n";
const what = "The pack's manifest";

/** The manifest's file, and the digest by which a delta names it. */
export function signManifest(manifest: Manifest, keys: SigningKeys) {
  return signLine(manifestSchema.parse(manifest), mark, keys);
}

/** Throws where it is not signed as the device trusts, or of a form that is not read here. Says nothing of its times. */
export function readManifest(text: string, trusted: Trust) {
  const { said, ...rest } = readSigned(text, mark, trusted, { schema: manifestSchema, what });
  return { manifest: said, ...rest };
}

/** How large its parts are together. */
export function bytesOf({
  firstLine,
  secondLine,
  names,
}: Pick<Manifest, "firstLine" | "secondLine" | "names">): number {
  return firstLine.bytes + secondLine.bytes + (names?.bytes ?? 0);
}

/** What it says, whoever signed it: to be shown, never to be relied on. */
export function unverified(text: string): Manifest {
  return understand(text.split("\n", 1)[0] ?? "", manifestSchema, what);
}
