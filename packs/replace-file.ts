import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Written aside, durable, then renamed: after a power failure the one or the other is there, whole. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const draft = `${path}.draft`;
  // What a kill left there; a pipe in its place would be waited for.
  rmSync(draft, { force: true });
  const file = openSync(draft, "wx", 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
