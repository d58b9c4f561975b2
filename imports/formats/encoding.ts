import { Buffer } from "node:buffer";

/** What a file's text is written in, by a label of the Encoding Standard such as `windows-1252`. */
export type Encoding = string;

/** A byte that no UTF-8 has. */
const noText = Buffer.of(0xff);
const lost = "\uFFFD";

export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

/** UTF-16 shows by its mark, or by the zeros that its Latin letters have. Others look like UTF-8 until it fails. */
export function guessEncoding(start: Uint8Array): Encoding {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0) return "utf-16le";
  return first === 0 && second !== 0 && second !== undefined ? "utf-16be" : "utf-8";
}

/** The same text in UTF-8, without its byte order mark. What cannot be decoded becomes a byte that no UTF-8 has. */
export async function* inUtf8(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  if (new TextDecoder(encoding).encoding === "utf-8") return yield* chunks;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield encoded(decoder.decode(chunk, { stream: true }));
  yield encoded(decoder.decode());
}

function encoded(text: string): Uint8Array {
  if (!text.includes(lost)) return Buffer.from(text);
  return Buffer.concat(text.split(lost).flatMap((part, at) => [...(at > 0 ? [noText] : []), Buffer.from(part)]));
}

/** What is wrong with bytes that are no text, and which option helps. */
export function notIn(encoding: Encoding): string {
  return encoding === "utf-8"
    ? "is not UTF-8: if the file is in another encoding, name it, such as --encoding windows-1252"
    : `is not ${encoding}, which the file is said or seems to be in: name another with --encoding`;
}
