import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { Refusal } from "./output.ts";

/**
 * Makes the file that a command writes, for the user that runs it alone. Throws `Refusal` where anything stands there, a
 * link included: whether it does is asked in the same step, so nothing that comes at the last moment is written over.
 */
export async function createNewFile(path: string): Promise<FileHandle> {
  return open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EEXIST" ? new Refusal(standsThere(path)) : error;
  });
}

/** Puts a finished draft in a place that is free, which is taken first: a renaming alone would replace what stands there. */
export async function moveToNewFile(draft: string, path: string): Promise<void> {
  await (await createNewFile(path)).close();
  await rename(draft, path).catch(async (error: unknown) => {
    await rm(path, { force: true });
    throw error;
  });
}

/** What is said of a path that a command was to write to. */
export function standsThere(path: string): string {
  return `${path} stands there already, and nothing is ever overwritten: move it away, or name another.`;
}
