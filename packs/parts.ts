import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { PackRefused } from "./refused.ts";

/** Files of a pack, in its folder. */
export const parts = {
  manifest: "manifest",
  firstLine: "first-line",
  /** The hashes of the first line's blocks. */
  blocks: "first-line.blocks",
  secondLine: "second-line.sqlite",
  /** Where its manifest says so. */
  names: "names",
} as const;

/** The pack's first delta is number 1; each lies beside it as it came. */
export function deltaPart(number: number): string {
  return `delta-${number}`;
}

/** How long the file of that part is; null where there is none. */
export function sizeOfPart(folder: string, name: string): number | null {
  return sizeOf(join(folder, name));
}

/** Null where there is none. A pipe or device in its place would be read without end. */
function sizeOf(path: string): number | null {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** Bytes that no manifest comes near; so many hashes are those of a first line of 4 GB. */
export const mostReadWhole = 2 ** 24;

/** What a file says that is read whole; null where none has the name, or a longer one than any hub or device writes. */
export function readSmallFile(path: string): Buffer | null {
  const size = sizeOf(path);
  return size === null || size > mostReadWhole ? null : readFileSync(path);
}

/** What a part says that is read whole. Throws where it is no file, or longer than any hub makes it. */
export function readPart(folder: string, name: string): Buffer {
  try {
    const read = readSmallFile(join(folder, name));
    if (read) return read;
  } catch {
    // Said below.
  }
  throw new PackRefused(
    "damaged",
    `${folder} has no ${name} as a pack has it: look at the path, or copy the pack anew from where it was made.`,
  );
}
