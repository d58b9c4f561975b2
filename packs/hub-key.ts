import { createPrivateKey, createPublicKey, hash, type KeyObject } from "node:crypto";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { readSecret, secretAt } from "../core/secrets.ts";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410, sections 7 and 4). */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** The key for packs, and the one that the hub is turning to. */
const [keyFile, nextFile] = ["packs.key", "packs-next.key"];

/** The hub's key for packs, a secret of its data folder that is made when the first device is approved; and the next. */
export function hubSigningKeys(data: string): { readonly key: KeyObject; readonly next: KeyObject | null } {
  const next = readSecret(join(data, nextFile));
  return { key: signingKey(secretAt(join(data, keyFile))), next: next && signingKey(next) };
}

/** Begins to turn to another key: both sign from now on. One that was begun goes on. */
export function beginTurning(data: string): void {
  secretAt(join(data, nextFile));
}

/** The next key alone signs from now on; the one before is gone. */
export function endTurning(data: string): void {
  renameSync(join(data, nextFile), join(data, keyFile));
}

function signingKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
}

/** The key under which the hub keeps what its devices' last packs held: see `HeldLists`. */
export function hubListKey(data: string): Uint8Array {
  return secretAt(join(data, "packs-lists.key"));
}

/** Its public part, as devices keep it: base64url. */
export function publicTextOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(spki.length).toString("base64url");
}

/** Null where the text is no public key. */
export function publicKeyFrom(text: string): KeyObject | null {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== 32) return null;
  return createPublicKey({ key: Buffer.concat([spki, bytes]), format: "der", type: "spki" });
}

/** What people read to each other, to be sure that both have the same key: `1a2b 3c4d …`. */
export function fingerprintOfText(text: string): string {
  const digest = hash("sha256", Buffer.from(text, "base64url"), "hex");
  return digest.slice(0, 32).replaceAll(/(.{4})(?=.)/g, "$1 ");
}
