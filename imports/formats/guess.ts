import { open } from "node:fs/promises";
import { extname } from "node:path";
import { type Encoding, guessEncoding, isEncoding } from "./encoding.ts";

export const formats = ["ndjson", "csv", "un"] as const;
export type Format = (typeof formats)[number];

const byExtension: Readonly<Record<string, Format>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".tsv": "csv",
  ".xml": "un",
};

/** Neither its content nor its name shows what a file is in. */
export class UnknownFormat extends Error {
  constructor(path: string) {
    super(`${path} does not show what it is in`);
    this.name = "UnknownFormat";
  }
}

/** What a file shows of how it is to be read. */
export interface Shown {
  /** Null where neither its content nor its name tells. */
  readonly format: Format | null;
  readonly encoding: Encoding;
}

/** What the file is in: its first character tells, and where that is a letter, its name. */
export async function guess(path: string): Promise<Shown> {
  const start = await startOf(path);
  const encoding = guessEncoding(start);
  const text = new TextDecoder(encoding).decode(start).trimStart();
  if (text.startsWith("<")) return { format: "un", encoding: encoding === "utf-8" ? declaredIn(text) : encoding };
  return { format: text.startsWith("{") ? "ndjson" : (byExtension[extname(path).toLowerCase()] ?? null), encoding };
}

async function startOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function declaredIn(xml: string): Encoding {
  const [, declared = ""] = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(xml) ?? [];
  // What says this is no UTF-16, whatever it declares.
  return isEncoding(declared) && !/^utf-16/i.test(declared) ? declared.toLowerCase() : "utf-8";
}
