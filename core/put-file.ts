import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { realDisk } from "./audit/journal/files.ts";

/** What the name of a file ends with that is being written. */
export const unfinished = ".part";

/** Written aside, durable, and then moved into its place, so that nobody ever reads half of it; for the hub's own user alone. */
export async function putFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = path + unfinished;
  await rm(draft, { force: true });
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await realDisk.syncFolder(dirname(path));
}
