import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "../core/sync-folder.ts";

/**
 * Written aside, durable, then renamed: after a power failure the one or the other is there, whole; the new one, once this
 * returned. Each call has a draft of
 * its own, as another process may write the same file at the same time: pack serve and screen do on one device.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const draft = `${path}.draft-${randomBytes(6).toString("hex")}`;
  try {
    const file = openSync(draft, "wx", 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
