/** The feed is not to be had, or is not what its manifest says. */
export class FeedFailed extends Error {}

/** What was told is not what its manifest says: nothing of it since the manifest before can be relied on. */
export class FeedFalse extends FeedFailed {}

/** Characters of a line, of which the longest record has a small part. */
const longestLine = 16 * 1024 * 1024;

/**
 * Whole lines, as soon as they are there; one that does not end is none. Of Node's own reader of lines U+2028 is an end as
 * well, which in JSON it is not.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) throw new FeedFailed("The feed has a line that never ends.");
    yield* lines;
  }
}
