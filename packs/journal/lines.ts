import { PackRefused } from "../refused.ts";
import { longestLine } from "./form.ts";

const lineFeed = 10;

/** The lines of what is handed in. Throws where one is longer than any device writes. */
export async function* lineTexts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield textOf([...parts, chunk.subarray(from, end)]);
      [parts, length, from] = [[], 0, end + 1];
    }
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw new PackRefused("damaged", "It has a line that is longer than any device writes.");
  }
  if (length > 0) yield textOf(parts);
}

function textOf(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts).toString();
}
