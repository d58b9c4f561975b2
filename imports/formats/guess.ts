import { open } from "node:fs/promises";
import { extname } from "node:path";

export const formats = ["ndjson", "csv", "un"] as const;
export type Format = (typeof formats)[number];

const byExtension: Readonly<Record<string, Format>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".xml": "un",
};

/** Neither its content nor its name shows what a file is in. */
export class UnknownFormat extends Error {
  constructor(path: string) {
    super(`${path} does not show what it is in`);
    this.name = "UnknownFormat";
  }
}

/** What the file is in: its first character tells, and where that is a letter, its name. Null where neither does. */
export async function guessFormat(path: string): Promise<Format | null> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const start = buffer
      .toString("utf8", 0, bytesRead)
      .replace(/^\uFEFF/, "")
      .trimStart();
    if (start.startsWith("{")) return "ndjson";
    if (start.startsWith("<")) return "un";
    return byExtension[extname(path).toLowerCase()] ?? null;
  } finally {
    await file.close();
  }
}
