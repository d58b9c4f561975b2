import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";

/** Lines of a file that are sent in one request. */
export interface Segment {
  /** The number of the first of them. */
  readonly from: number;
  readonly lines: number;
  /** Where it ends in the file, in bytes. */
  readonly upTo: number;
  readonly bytes: Buffer;
}

interface Cutting {
  /** The number of the first line that is sent. */
  readonly from: number;
  readonly atMost: number;
  /** Whether the file begins with a line that is no line of the list. */
  readonly header: boolean;
}

const lineFeed = 10;

/** A list cut into what is sent at once. Of the file it holds one segment and a piece. */
export async function* segmentsOf(path: string, { from, atMost, header }: Cutting): AsyncGenerator<Segment> {
  let line = header ? 0 : 1;
  let parts: Buffer[] = [];
  let lines = 0;
  let before = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, end + 1)) {
      line += 1;
      const isSent = line > from;
      if (isSent) lines += 1;
      if (isSent && lines < atMost) continue;
      const upTo = before + end + 1;
      if (isSent)
        yield { from: line - lines, lines, upTo, bytes: Buffer.concat([...parts, chunk.subarray(start, end + 1)]) };
      parts = [];
      lines = 0;
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
    before += chunk.length;
  }
  const bytes = Buffer.concat(parts);
  const isOpen = bytes.length > 0 && bytes.at(-1) !== lineFeed;
  const all = lines + (isOpen && line >= from ? 1 : 0);
  if (all > 0) yield { from: line - lines, lines: all, upTo: before, bytes };
}

/** The segment without the lines before that one. */
export function restOf({ from, lines, upTo, bytes }: Segment, next: number): Segment {
  let start = 0;
  for (let line = from; line < next; line += 1) start = bytes.indexOf(lineFeed, start) + 1;
  return { from: next, lines: lines - (next - from), upTo, bytes: bytes.subarray(start) };
}
