/** A line of a file, without its end; or why it cannot be read. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
  readonly fault: string | null;
}

/** The longest line read, in bytes: nothing the hub holds comes near it. */
export const longestLine = 1_000_000;

const newline = 10;
const byteOrderMark = "\uFEFF";

/**
 * The lines of a file in UTF-8, one at a time; empty ones are passed over. A line that is not UTF-8 or is too long is
 * told of and the ones after it are read: nothing of it is kept in memory. CRLF and a byte order mark are tolerated.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;

  const end = (last: Uint8Array): Line | null => {
    number += 1;
    const tooLong = length + last.length > longestLine;
    const bytes = tooLong || parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    length = 0;
    if (tooLong) return { number, text: null, fault: `is longer than ${longestLine / 1e6} MB` };
    try {
      const text = decoder.decode(bytes);
      const bare = (number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text).trim();
      return bare === "" ? null : { number, text: bare, fault: null };
    } catch {
      return { number, text: null, fault: "is not UTF-8" };
    }
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
      const line = end(chunk.subarray(from, to));
      if (line) yield line;
      from = to + 1;
    }
    const rest = chunk.subarray(from);
    length += rest.length;
    if (length > longestLine) parts = [];
    else if (rest.length > 0) parts.push(rest);
  }
  const last = length > 0 ? end(new Uint8Array()) : null;
  if (last) yield last;
}
