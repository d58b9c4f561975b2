import { sign, verify, type KeyObject } from "node:crypto";
import { z } from "zod";
import { purposes } from "../core/access/purposes.ts";
import { PackRefused } from "./refused.ts";

/** The form of pack that this hub writes, and the oldest that it reads. */
export const packForm = 2;
const oldestForm = 2;

const moment = z.iso.datetime();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const bytes = z.string().regex(/^[A-Za-z0-9_-]+$/);

const manifestSchema = z.strictObject({
  borderlink: z.literal("pack"),
  form: z.int().positive(),
  /** A program that reads no form as new as this refuses the pack, rather than overlook what is new in it. */
  minimumForm: z.int().positive(),
  device: z.string().min(1),
  /** Higher in each pack of a device. */
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
  firstLine: z.strictObject({ keys: z.int().nonnegative(), bytes: z.int().positive(), blocks: digest }),
  secondLine: z.strictObject({ rows: z.int().nonnegative(), bytes: z.int().positive(), sha256: digest }),
  key: z.strictObject({ enc: bytes, sealed: bytes }),
  /** X25519: what is asked of the pack is sealed to it, for the hub alone to read. */
  journal: bytes,
});

export type Manifest = z.output<typeof manifestSchema>;

/** Before what is signed: a signature of the same key over anything else is none of a pack. */
const mark = "borderlink pack manifest\n";

/** Two lines: the manifest, and the hub's signature over it. */
export function signManifest(manifest: Manifest, key: KeyObject): string {
  const line = JSON.stringify(manifestSchema.parse(manifest));
  return `${line}\n${sign(null, Buffer.from(mark + line), key).toString("base64url")}\n`;
}

/** Throws where this hub's key did not sign it, or it is of a form that is not read here. Says nothing of its times. */
export function readManifest(text: string, hub: KeyObject): Manifest {
  const [, line, signature] = /^([^\n]*)\n([A-Za-z0-9_-]{86})\n$/.exec(text) ?? [];
  if (line === undefined || signature === undefined)
    throw new PackRefused("damaged", "The pack's manifest is not as a hub writes it.");
  const signed = Buffer.from(signature, "base64url");
  if (signed.toString("base64url") !== signature || !verify(null, Buffer.from(mark + line), hub, signed))
    throw new PackRefused("unsigned", "The pack's manifest is not signed by the hub that this device trusts.");
  return understood(line);
}

/** What it says, whoever signed it: to be shown, never to be relied on. */
export function unverified(text: string): Manifest {
  return understood(text.split("\n", 1)[0] ?? "");
}

function understood(line: string): Manifest {
  const value = jsonOf(line);
  const forms = z.object({ form: z.int(), minimumForm: z.int() }).safeParse(value).data;
  if (forms && forms.minimumForm > packForm)
    throw new PackRefused("newer-format", "The pack was made by a newer hub: renew the program on this device.");
  if (forms && forms.form < oldestForm)
    throw new PackRefused("older-format", "The pack is of a form that is read no more: have it made anew.");
  const read = manifestSchema.safeParse(value);
  if (!read.success) throw new PackRefused("damaged", "The pack's manifest is not as a hub writes it.");
  return read.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
