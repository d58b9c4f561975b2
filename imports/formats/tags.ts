/** The longest text up to the end of a tag, in bytes. */
export const longestTag = 1_000_000;

const tagEnd = 0x3e;

/** The file in blocks that end with a tag, so that no character is parted; what has none for too long is one as it stands. */
export async function* blocksOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(tagEnd) + 1;
    if (end > 0) yield Buffer.concat([rest, chunk.subarray(0, end)]);
    rest = end > 0 ? chunk.slice(end) : Buffer.concat([rest, chunk]);
    if (rest.length <= longestTag) continue;
    yield rest;
    rest = new Uint8Array();
  }
  yield rest;
}

/** A block in pieces that end with a tag: what a fault spoils is no more than one tag. */
export function* tagsIn(block: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let to = block.indexOf(tagEnd); to >= 0; to = block.indexOf(tagEnd, from)) {
    yield block.subarray(from, to + 1);
    from = to + 1;
  }
  if (from < block.length) yield block.subarray(from);
}

/** What begins a part of a file in which `&` stands for itself, and what ends it. */
const verbatim: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };
const opening = /<!\[CDATA\[|<!--|<\?/;
const lone = /&(?![A-Za-z_:#][^\s<>&;]{0,100};)/;

/**
 * Looks for an `&` that begins no reference, in pieces as `tagsIn` gives them. The parser would look for the reference's
 * end through the rest of the file, and find nothing else in it.
 */
export class LoneAmpersands {
  /** What ends the part that is open, where one is. */
  #until: string | null = null;

  /** Whether the block has neither such an `&` nor a part in which one stands for itself: nearly every block. */
  isPlain(block: string): boolean {
    return this.#until === null && !opening.test(block) && !lone.test(block);
  }

  foundIn(piece: string): boolean {
    const opened = this.#until === null ? opening.exec(piece) : null;
    const read = this.#until === null ? piece.slice(0, opened?.index) : "";
    if (opened) this.#until = verbatim[opened[0]] ?? null;
    if (this.#until !== null && piece.endsWith(this.#until)) this.#until = null;
    return lone.test(read);
  }
}
