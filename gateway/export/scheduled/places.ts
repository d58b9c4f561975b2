import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { realDisk } from "../../../core/audit/journal/files.ts";
import type { Clock } from "../../../core/clock.ts";
import { S3Calls } from "../../../core/s3.ts";
import type { Destination } from "./schedules.ts";

/** Milliseconds that one file may take on its way: an export has 16 MB at most. */
const patience = 120_000;

/** Where files are put, whole or not at all. */
export interface ExportPlace {
  put(name: string, content: string): Promise<void>;
}

export function openPlace(to: Destination, clock: Clock): ExportPlace {
  if (!("bucket" in to)) return { put: (name, content) => putInFolder(to.folder, name, content) };
  const calls = new S3Calls(to.bucket, clock, patience);
  return {
    put: async (name, content) =>
      void (await calls.ask({ method: "PUT", key: to.folder + name, body: Buffer.from(content) })),
  };
}

/** Written aside, durable, then renamed: nobody reads half of it. For the hub's own user alone. */
async function putInFolder(folder: string, name: string, content: string): Promise<void> {
  const path = join(folder, name);
  const draft = `${path}.part`;
  await rm(draft, { force: true });
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await realDisk.syncFolder(folder);
}
