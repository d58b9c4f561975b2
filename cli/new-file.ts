import { type FileHandle, open, rename, rm } from "node:fs/promises";

/**
 * Makes the file that a command writes, for the user that runs it alone. Fails (`EEXIST`) where anything has this name, a
 * link included: whether it has is asked in the same step, so nothing that comes at the last moment is written over.
 */
export async function createNewFile(path: string): Promise<FileHandle> {
  return open(path, "wx", 0o600);
}

/** Gives a finished draft a name that is free. The name is taken first: renaming alone would replace another file. */
export async function moveToNewFile(draft: string, path: string): Promise<void> {
  await (await createNewFile(path)).close();
  await rename(draft, path).catch(async (error: unknown) => {
    await rm(path, { force: true });
    throw error;
  });
}
