import { constants, crc32, deflateRawSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A picture that nothing is wrong with: stripes, so that a decoder that errs shows. */
export function drawn(width = 160, height = 100): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7 + Math.floor(at / (width * 3)) * 13) % 251;
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

export const jpeg = () => drawn().jpeg({ quality: 80 }).toBuffer();
export const png = () => drawn().png().toBuffer();
export const webp = () => drawn().webp().toBuffer();

/** What must occur in no byte that comes out. */
export const canary = "UTOPIA-CANARY-4711";

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG's header: `depth` bits a channel, `colour` 0 grey, 2 colours, 6 with transparency. */
export function pngHeader(width: number, height: number, depth = 8, colour = 0): Buffer {
  return pngChunk("IHDR", Buffer.concat([uint32(width), uint32(height), Buffer.from([depth, colour, 0, 0, 0])]));
}

/** A PNG of these chunks between its header and its end. */
export function pngOf(width: number, height: number, chunks: readonly Buffer[], depth = 8, colour = 0): Buffer {
  return Buffer.concat([
    pngSignature,
    pngHeader(width, height, depth, colour),
    ...chunks,
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Chunks right behind the header of a PNG that is whole. */
export function withChunks(whole: Buffer, chunks: readonly Buffer[]): Buffer {
  const afterHeader = pngSignature.length + 25;
  return Buffer.concat([whole.subarray(0, afterHeader), ...chunks, whole.subarray(afterHeader)]);
}

const megabyte = deflateRawSync(Buffer.alloc(2 ** 20), { level: 9, finishFlush: constants.Z_FULL_FLUSH });

/** `megabytes` of nothing, deflated: a thousandth of its size. */
export function zlibBomb(megabytes: number): Buffer {
  const blocks = Array.from({ length: megabytes }, () => megabyte);
  // Adler-32 of zeroes: their number, and one.
  const checksum = uint32(((megabytes * 2 ** 20) % 65_521) * 65_536 + 1);
  return Buffer.concat([Buffer.from([0x78, 0xda]), ...blocks, Buffer.from([0x03, 0x00]), checksum]);
}

/** Compressed text (`zTXt`), a colour profile (`iCCP`) or international text (`iTXt`) that inflates to megabytes. */
export const inflating = {
  zTXt: (mb: number) => pngChunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0", "latin1"), zlibBomb(mb)])),
  iCCP: (mb: number) => pngChunk("iCCP", Buffer.concat([Buffer.from("icc\0\0", "latin1"), zlibBomb(mb)])),
  iTXt: (mb: number) =>
    pngChunk("iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\x01\0\0\0", "latin1"), zlibBomb(mb)])),
};

/** A JPEG whose header says other dimensions than its data has. */
export function jpegSaying(whole: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(whole);
  const frame = lying.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(lying[at + 1] ?? 0));
  lying.writeUInt16BE(height, frame + 5);
  lying.writeUInt16BE(width, frame + 7);
  return lying;
}

/** A segment of a JPEG: `0xfe` is a comment, `0xe1` EXIF or XMP, `0xe2` a colour profile. */
export function withSegment(whole: Buffer, marker: number, data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([whole.subarray(0, 2), Buffer.from([0xff, marker]), length, data, whole.subarray(2)]);
}

export function riff(chunks: readonly (readonly [type: string, data: Buffer])[]): Buffer {
  const body = Buffer.concat(
    chunks.flatMap(([type, data]) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(data.length);
      return [Buffer.from(type, "latin1"), length, data, Buffer.alloc(data.length % 2)];
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length + 4);
  return Buffer.concat([Buffer.from("RIFF"), length, Buffer.from("WEBP"), body]);
}

/** A ZIP of one file, as what a JPEG is that a browser saves as an archive. */
export function zip(content: string): Buffer {
  const [data, name] = [deflateRawSync(content), Buffer.from("payload.txt")];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  return Buffer.concat([local, name, data, Buffer.from(`${canary}\n`), end]);
}

/** Pseudo-random, and the same in each run. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function flipped(whole: Buffer, seed: number, bits: number): Buffer {
  const [copy, next] = [Buffer.from(whole), random(seed)];
  for (let one = 0; one < bits; one += 1) {
    // Behind the signature: a file without one is refused before it is decoded.
    const at = 12 + Math.floor(next() * (copy.length - 12));
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return copy;
}
