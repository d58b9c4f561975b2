import { join } from "node:path";
import type { Clock } from "../../../core/clock.ts";
import { putFile } from "../../../core/put-file.ts";
import { S3Calls } from "../../../core/s3.ts";
import type { Destination } from "./schedules.ts";

/** Milliseconds that one file may take on its way: an export has 16 MB at most. */
const patience = 120_000;

/** Where files are put, whole or not at all. */
export interface ExportPlace {
  put(name: string, content: string): Promise<void>;
}

export function openPlace(to: Destination, clock: Clock): ExportPlace {
  if (!("bucket" in to)) return { put: (name, content) => putFile(join(to.folder, name), content) };
  const calls = new S3Calls(to.bucket, clock, patience);
  return {
    put: async (name, content) =>
      void (await calls.ask({ method: "PUT", key: to.folder + name, body: Buffer.from(content) })),
  };
}
