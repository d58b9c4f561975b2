import { Buffer } from "node:buffer";

/** The longest line that is read, in bytes. All that a check may be told is a few hundred. */
export const longestLine = 8 * 1024;

/** Lines that arrived together, without their ends; null for one that is no UTF-8. */
export type Lines = readonly (string | null)[];

/** A line is longer than any that is read, or never ends. */
export class LineTooLong extends Error {}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The lines of a body, at most so many at a time, as soon as they are whole: an answer waits for no line that has not come
 * yet. LF or CRLF ends a line, the last one needs no end. Holds a piece of the body and one unfinished line, never more;
 * throws `LineTooLong`.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, atMost: number): AsyncGenerator<Lines> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineFeed);
    if (end < 0) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > longestLine) throw new LineTooLong();
      continue;
    }
    yield* parted(linesIn(Buffer.concat([rest, chunk.subarray(0, end)])), atMost);
    rest = chunk.subarray(end + 1);
    if (rest.length > longestLine) throw new LineTooLong();
  }
  if (rest.length > 0) yield linesIn(rest);
}

const lineFeed = 10;

function linesIn(bytes: Uint8Array): Lines {
  const lines = decoded(bytes)?.split("\n") ?? bytesOf(bytes).map(decoded);
  return lines.map((line) => {
    if (line !== null && line.length > longestLine) throw new LineTooLong();
    return line?.endsWith("\r") ? line.slice(0, -1) : line;
  });
}

/** Line by line, where one of them cannot be decoded: the others are answered. */
function bytesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(lineFeed, from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function* parted(lines: Lines, atMost: number): Generator<Lines> {
  for (let from = 0; from < lines.length; from += atMost) yield lines.slice(from, from + atMost);
}
