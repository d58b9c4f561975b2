import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { secretFile } from "../../secrets.ts";
import { type Checkpoint, signCheckpoint } from "./checkpoint.ts";
import { withEarlier } from "../public-key.ts";
import { type ExportNote, signExport } from "../signed-export.ts";
import { signTombstone, type Tombstone } from "./tombstone.ts";

/** Makes the line of a checkpoint, without its end. */
export type CheckpointSigner = (checkpoint: Checkpoint) => string;

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * The hub's signer. Its private key is the secret `audit-signing.key` of the data folder, made at first use; the public
 * key stands beside it in `audit-public.pem`, for whoever verifies the audit to copy.
 *
 * Throws where the public key in the folder is another: then one of the two files was replaced, and a person must look.
 */
export function openSigner(data: string): CheckpointSigner {
  const key = privateKey(data);
  publish(publicKeyFile(data), publicPem(key));
  return (checkpoint) => signCheckpoint(checkpoint, key);
}

/** Makes the lines of tombstones under the same key. */
export function openTombstoneSigner(data: string): (tombstone: Tombstone) => string {
  const key = privateKey(data);
  return (tombstone) => signTombstone(tombstone, key);
}

/** Makes the notes of exports under the same key. */
export function openExportSigner(data: string): (note: ExportNote) => string {
  const key = privateKey(data);
  return (note) => signExport(note, key);
}

function privateKey(data: string): KeyObject {
  const seed = secretFile(data, "audit-signing");
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: "der", type: "pkcs8" });
}

/** Where the data folder has the key that verifies. */
export function publicKeyFile(data: string): string {
  return join(data, "audit-public.pem");
}

/** Has the public key follow the private one, which was replaced: what it verified up to that moment it verifies still. */
export function publishSuccessor(data: string, until: string): void {
  const path = publicKeyFile(data);
  const [pem, before] = [publicPem(privateKey(data)), textOf(path)];
  if (!before?.startsWith(pem)) write(path, before === null ? pem : withEarlier(pem, before, until));
}

function publicPem(key: KeyObject): string {
  return createPublicKey(key).export({ format: "pem", type: "spki" }).toString();
}

function publish(path: string, pem: string): void {
  const found = textOf(path);
  if (found?.startsWith(pem)) return;
  if (found !== null) throw new Error(`${path} does not belong to audit-signing.key: put both back from the backup`);
  write(path, pem);
}

/** Written aside and renamed: processes that start at once write the same text, and none reads half of it. */
function write(path: string, pem: string): void {
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  writeFileSync(draft, pem, { mode: 0o644, flush: true });
  renameSync(draft, path);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
