import { closeSync, fsyncSync, openSync } from "node:fs";

/** A new name in a folder survives a power failure only once the folder itself is on disk. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
