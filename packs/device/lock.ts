import { argon2Sync, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { PackRefused } from "../refused.ts";
import { openBytes, sealBytes } from "../sealed-bytes.ts";

/** What opens a device's own files: a passphrase, or what a command of the device's key store prints. */
export type Opener =
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "command"; readonly secret: string };

const salt = z.string().regex(/^[0-9a-f]{32}$/);

/** How the key is made of it. Bounded: a file that somebody put there must not fill the memory. */
export const lockSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("passphrase"),
    salt,
    /** Argon2id (RFC 9106): memory in KiB. */
    memory: z
      .int()
      .min(8)
      .max(2 ** 20),
    passes: z.int().min(1).max(100),
  }),
  z.strictObject({ kind: z.literal("command"), salt }),
]);

export type Lock = z.output<typeof lockSchema>;

/** 256 MiB; with so many passes as take half a second on the device. */
export const usualMemory = 2 ** 18;
const fewestPasses = 2;
const leastSeconds = 0.5;

/** Characters that a passphrase has at least; of digits alone so many are guessed in an hour. */
const [fewestCharacters, fewestDigits] = [12, 20];

/** Why it is not used; null where it is. */
export function faultOfPassphrase(passphrase: string): string | null {
  if (passphrase.length < fewestCharacters)
    return `A passphrase has at least ${fewestCharacters} characters: several words, best drawn by dice. A PIN is guessed.`;
  return /^\d+$/.test(passphrase) && passphrase.length < fewestDigits
    ? `Of digits alone a passphrase has at least ${fewestDigits}: a PIN is guessed.`
    : null;
}

/** What a key command prints has at least 128 bits, as far as its length tells. */
const fewestOfCommand = 32;

export function newLock(opener: Opener, memory = usualMemory): { readonly lock: Lock; readonly key: Buffer } {
  const drawn = randomBytes(16).toString("hex");
  if (opener.kind === "command") {
    if (opener.secret.length < fewestOfCommand)
      throw new PackRefused("locked", `The key command printed fewer than ${fewestOfCommand} characters.`);
    const lock = { kind: "command", salt: drawn } as const;
    return { lock, key: keyOf(lock, opener) };
  }
  for (let passes = fewestPasses; ; passes = Math.ceil(passes * 1.5)) {
    const lock: Lock = { kind: "passphrase", salt: drawn, memory, passes };
    const began = performance.now();
    const key = keyOf(lock, opener);
    // With less memory than is usual it is for a test, which has no half second.
    if (memory < usualMemory || performance.now() - began >= leastSeconds * 1_000 || passes >= 60) return { lock, key };
  }
}

export function keyOf(lock: Lock, opener: Opener): Buffer {
  const nonce = Buffer.from(lock.salt, "hex");
  if (lock.kind !== opener.kind)
    throw new PackRefused(
      "locked",
      `This device is opened by a ${lock.kind === "command" ? "key command" : "passphrase"}.`,
    );
  if (lock.kind === "command" || opener.kind === "command")
    return Buffer.from(hkdfSync("sha256", (opener as { secret: string }).secret, nonce, "borderlink device", 32));
  const { memory, passes } = lock;
  // One person's keyboard composes an accented letter, another's writes it in two: the passphrase is the same.
  const message = opener.passphrase.normalize("NFC");
  return argon2Sync("argon2id", { message, nonce, memory, passes, parallelism: 1, tagLength: 32 });
}

/** Seals a small file of the device's for one use. */
export function sealUnder(key: Uint8Array, use: string, plain: Uint8Array): string {
  return sealBytes(key, use, plain).toString("base64url");
}

/** Throws where another key sealed it, or it was changed: the two cannot be told apart. */
export function openUnder(key: Uint8Array, use: string, sealed: string): Buffer {
  try {
    return openBytes(key, use, Buffer.from(sealed, "base64url"));
  } catch {
    throw new PackRefused(
      "locked",
      "It does not open: the passphrase or key is another, or the device's files were changed.",
    );
  }
}
