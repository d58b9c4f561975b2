import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { Mendable } from "./mendable.ts";

/** Bytes that no key, form, mapping, manifest or other file comes near that somebody names and that is read whole. */
export const mostRead = 2 ** 25;

class TooLong extends Mendable {
  constructor(path: string) {
    super(
      `${path} is longer than ${mostRead >> 20} MB, if it ends at all: it is none of what is read here. Look at the path.`,
    );
  }
}

/** The text of a file that somebody names. A pipe has no size to ask for, and a device no end: it is read up to the bound. */
export async function readBounded(path: string): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of createReadStream(path, { end: mostRead })) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
  }
  if (length > mostRead) throw new TooLong(path);
  return Buffer.concat(parts).toString();
}

/** The same, where the program has nothing else to do until it is read. */
export function readBoundedSync(path: string): string {
  const file = openSync(path, "r");
  try {
    // Filled to its end before it grows: a pipe gives a few bytes at a time.
    let whole = Buffer.alloc(2 ** 16);
    for (let length = 0; ;) {
      const read = readSync(file, whole, { offset: length });
      if (read === 0) return whole.toString("utf8", 0, length);
      length += read;
      if (length > mostRead) throw new TooLong(path);
      if (length === whole.length) whole = Buffer.concat([whole], 2 * length);
    }
  } finally {
    closeSync(file);
  }
}
