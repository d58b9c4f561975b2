import { type Encoding, inUtf8, notIn } from "./encoding.ts";

/** A line of a file, without its end; or why it cannot be read. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
  readonly fault: string | null;
}

/** The longest line read, in bytes of UTF-8: nothing the hub holds comes near it. */
export const longestLine = 1_000_000;

const [lineFeed, carriageReturn] = [10, 13];
const byteOrderMark = "\uFEFF";

/**
 * The lines of a file, one at a time, each as it stands: LF, CRLF or CR ends it, and a byte order mark is no part of the
 * first. One that is too long or cannot be decoded is told of and the ones after it are read: nothing of it is kept in
 * memory.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, encoding: Encoding = "utf-8"): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  let afterReturn = false;

  const end = (last: Uint8Array): Line => {
    number += 1;
    const tooLong = length + last.length > longestLine;
    const bytes = tooLong || parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    length = 0;
    if (tooLong) return { number, text: null, fault: `is longer than ${longestLine / 1e6} MB` };
    try {
      const text = decoder.decode(bytes);
      return { number, text: number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text, fault: null };
    } catch {
      return { number, text: null, fault: notIn(encoding) };
    }
  };

  for await (const chunk of inUtf8(chunks, encoding)) {
    let from = 0;
    for (const { at, mark } of endsIn(chunk)) {
      // The line feed of a CRLF ends no line of its own, be they parted by the border of two chunks.
      if (mark !== lineFeed || !afterReturn || at > from) yield end(chunk.subarray(from, at));
      from = at + 1;
      afterReturn = mark === carriageReturn;
    }
    const rest = chunk.subarray(from);
    if (rest.length > 0) afterReturn = false;
    length += rest.length;
    if (length > longestLine) parts = [];
    else if (rest.length > 0) parts.push(rest);
  }
  if (length > 0) yield end(new Uint8Array());
}

/** Where lines end in the chunk, each mark looked for from where it was last found. */
function* endsIn(chunk: Uint8Array): Generator<{ readonly at: number; readonly mark: number }> {
  let feed = chunk.indexOf(lineFeed);
  let back = chunk.indexOf(carriageReturn);
  while (feed >= 0 || back >= 0) {
    if (back < 0 || (feed >= 0 && feed < back)) {
      yield { at: feed, mark: lineFeed };
      feed = chunk.indexOf(lineFeed, feed + 1);
    } else {
      yield { at: back, mark: carriageReturn };
      back = chunk.indexOf(carriageReturn, back + 1);
    }
  }
}
