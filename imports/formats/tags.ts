/** The longest text up to the end of a tag, in bytes. */
export const longestTag = 1_000_000;

const tagEnd = 0x3e;

/** The file in pieces that end with a tag: no character is parted, and what a fault spoils is no more than one tag. */
export async function* tagsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(tagEnd); to >= 0; to = chunk.indexOf(tagEnd, from)) {
      const piece = chunk.subarray(from, to + 1);
      yield rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      rest = new Uint8Array();
      from = to + 1;
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]);
    if (rest.length <= longestTag) continue;
    yield rest;
    rest = new Uint8Array();
  }
  yield rest;
}

/** What begins a part of a file in which `&` stands for itself, and what ends it. */
const verbatim: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };
const opening = /<!\[CDATA\[|<!--|<\?/;
const lone = /&(?![A-Za-z_:#][^\s<&;]{0,100};)/;

/**
 * Looks for an `&` that begins no reference, in pieces as `tagsOf` gives them. The parser would look for the reference's
 * end through the rest of the file, and find nothing else in it.
 */
export class LoneAmpersands {
  /** What ends the part that is open, where one is. */
  #until: string | null = null;

  foundIn(piece: string): boolean {
    const opened = this.#until === null ? opening.exec(piece) : null;
    const read = this.#until === null ? piece.slice(0, opened?.index) : "";
    if (opened) this.#until = verbatim[opened[0]] ?? null;
    if (this.#until !== null && piece.endsWith(this.#until)) this.#until = null;
    return lone.test(read);
  }
}
