import { Buffer } from "node:buffer";
import { Readable } from "node:stream";
import { hubError } from "../../core/errors.ts";
import { largestFile } from "../../core/pictures/sizes.ts";

const tooLarge = () => hubError("BODY_TOO_LARGE", "A picture's file has at most 8 MiB: send it smaller.");

/** The whole body, where it is no larger than a picture's file may be. What is left of a larger one is passed over. */
export async function fileIn(body: unknown, length: string | null): Promise<Buffer> {
  if (!(body instanceof Readable)) throw hubError("PICTURE_REFUSED");
  if (Number(length ?? 0) > largestFile) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The connection stays: the answer is yet to leave over it.
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > largestFile) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
