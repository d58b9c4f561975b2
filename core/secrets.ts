import { createHmac, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { StartRefused } from "./start.ts";
import { syncFolder } from "./sync-folder.ts";

/** Bytes in a secret. */
const size = 32;

export type SecretName = "id" | "pepper" | "claims" | "audit" | "audit-signing";

/** Where a data folder has that secret. */
export function secretPath(folder: string, name: SecretName): string {
  return join(folder, `${name}.key`);
}

/** Tells two secrets apart and says nothing about either: a MAC of a fixed text under the secret. */
export function fingerprintOf(name: SecretName, secret: Uint8Array): string {
  return createHmac("sha256", secret).update(`borderlink fingerprint of ${name}.key`).digest("hex");
}

/** That of the secret in the folder; null where there is none. */
export function fingerprintIn(folder: string, name: SecretName): string | null {
  const secret = readSecret(secretPath(folder, name));
  return secret && fingerprintOf(name, secret);
}

/**
 * The hub's secret of that name: 32 random bytes in `<name>.key` in its data folder, readable by the hub's own user
 * alone. Made when it is first asked for; several processes that ask at once get the same one.
 *
 * Throws `StartRefused` where the file can be read by others or has another length: a secret that leaked or was cut must be looked at
 * by a person, never replaced, since ids, keys and audit entries depend on it.
 */
export function secretFile(folder: string, name: SecretName): Buffer {
  return secretAt(secretPath(folder, name));
}

/** A secret under another name, made and guarded in the same way. */
export function secretAt(path: string): Buffer {
  return readSecret(path) ?? make(dirname(path), path);
}

/** Destroys a secret for good: overwritten where it stands, as far as the disk obeys, then removed. */
export function destroySecret(path: string): void {
  try {
    // A copy that was put back may be for reading alone.
    chmodSync(path, 0o600);
    const file = openSync(path, "r+");
    try {
      writeSync(file, randomBytes(size), 0, size, 0);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    unlinkSync(path);
  } catch (error) {
    // Another process has done it.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  syncFolder(dirname(path));
}

/** Moves the secret aside under a name that no program reads. Returns where to. */
export function setAside(folder: string, name: SecretName, mark: string): string {
  const aside = `${secretPath(folder, name)}.${mark}`;
  renameSync(secretPath(folder, name), aside);
  return aside;
}

/** Null where there is none. Throws as `secretFile` does. */
export function readSecret(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw new StartRefused(`${path} is no file: move it away, and bring the secret back.`);
    const { mode } = found;
    // Windows has no such bits: there the folder's own permissions must do.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new StartRefused(
        `${path} can be read or changed by other users of this machine: run "chmod 600 ${path}", and replace what it protects if one of them may have read it`,
      );
    }
    const secret = readFileSync(file);
    if (secret.length !== size) {
      throw new StartRefused(`${path} has ${secret.length} bytes instead of ${size}: put it back from the backup`);
    }
    return secret;
  } finally {
    closeSync(file);
  }
}

/** The secret is written aside and then linked into its place, so nobody ever reads half of one or overwrites another's. */
function make(folder: string, path: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  const file = openSync(draft, "wx", 0o600);
  try {
    writeSync(file, randomBytes(size));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
    syncFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  const secret = readSecret(path);
  if (!secret) throw new Error(`${path} was removed while it was being made`);
  return secret;
}
