import sharp from "sharp";
import { clean, either, type Hostile, refused, type Whole } from "./fates.ts";
import { canary, drawn, flipped, png, pngChunk, riff, withChunks, withSegment, zip, zlibBomb } from "./files.ts";

/** A genuine picture that is something else as well, or holds what nobody sees. */
export function polyglots({ jpeg, png, webp }: Whole): Hostile[] {
  const html = `<html><script>/*${canary}*/alert(1)</script></html>`;
  const java = Buffer.from(`PK\x03\x04 ${canary} META-INF/MANIFEST.MF`);
  const xmp = (text: string) => Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${text}</x:xmpmeta>`);
  const exif = Buffer.concat([Buffer.from("Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0", "latin1"), Buffer.from(canary)]);
  const profile = Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01", "latin1"), Buffer.from(canary)]);
  const text = Buffer.from(`Comment\0${canary}${html}`);
  const appended = {
    ZIP: zip(canary),
    HTML: html,
    "Java archive": java,
    "PHP script": `<?php /*${canary}*/ system($_GET[0]);`,
    PDF: `%PDF-1.7 ${canary}`,
  };
  return [
    ...Object.entries({ jpeg, png, webp }).flatMap(([kind, whole]) =>
      Object.entries(appended).map(([what, more]) =>
        clean(`a ${kind} with a ${what} behind it`, Buffer.concat([whole, Buffer.from(more)])),
      ),
    ),
    clean("a JPEG with HTML in a comment", withSegment(jpeg, 0xfe, Buffer.from(html))),
    clean(
      "a JPEG with a script in a comment of full length",
      withSegment(jpeg, 0xfe, Buffer.from(canary.repeat(3_000))),
    ),
    clean("a JPEG with XMP", withSegment(jpeg, 0xe1, xmp(canary))),
    either("a JPEG with EXIF that ends early", withSegment(jpeg, 0xe1, exif)),
    either("a JPEG with a colour profile that is none", withSegment(jpeg, 0xe2, profile)),
    clean("a JPEG with Photoshop's block", withSegment(jpeg, 0xed, Buffer.from(`Photoshop 3.0\0${canary}`))),
    clean("a PNG with HTML in a text", withChunks(png, [pngChunk("tEXt", text)])),
    clean("a PNG with a chunk of its own", withChunks(png, [pngChunk("teSt", Buffer.from(html))])),
    clean("a PNG with EXIF", withChunks(png, [pngChunk("eXIf", exif.subarray(6))])),
    either("a PNG with a critical chunk that nobody knows", withChunks(png, [pngChunk("EVIL", Buffer.from(html))])),
    clean(
      "a WebP with a chunk of its own",
      riff([
        ["VP8 ", webp.subarray(20)],
        ["EVIL", Buffer.from(html)],
      ]),
    ),
    clean(
      "a WebP with XMP",
      riff([
        ["VP8X", Buffer.from([4, 0, 0, 0, 159, 0, 0, 99, 0, 0])],
        ["VP8 ", webp.subarray(20)],
        ["XMP ", xmp(canary)],
      ]),
    ),
  ];
}

export function cutShort(whole: Whole): Hostile[] {
  const shares = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.97];
  return Object.entries(whole).flatMap(([kind, bytes]) =>
    shares.map((share) =>
      refused(`a ${kind} of which ${share * 100} % arrived`, bytes.subarray(0, Math.floor(bytes.length * share))),
    ),
  );
}

export function damaged(whole: Whole): Hostile[] {
  return Object.entries(whole).flatMap(([kind, bytes], at) =>
    Array.from({ length: 27 }, (_, seed) =>
      either(`a ${kind} with bits turned (${seed})`, flipped(bytes, 1 + seed + at * 100, 1 + (seed % 5) * 20)),
    ),
  );
}

/** Of what moves the first picture is taken; the others stay out. */
export async function animated(): Promise<Hostile[]> {
  const frames = await Promise.all(
    [1, 2, 3].map((at) =>
      drawn(40 * at, 40)
        .resize(60, 60, { fit: "fill" })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer();
  const whole = await png();
  const control = (frames: number) => pngChunk("acTL", Buffer.from(new Uint32Array([frames, 0]).buffer).swap32());
  const frame = (number: number) => {
    const data = Buffer.alloc(26);
    for (const [at, value] of [number, 160, 100].entries()) data.writeUInt32BE(value, at * 4);
    return pngChunk("fcTL", data);
  };
  const frameData = (number: number) => pngChunk("fdAT", Buffer.concat([Buffer.from([0, 0, 0, number]), zlibBomb(1)]));
  const apng = (many: number) => {
    const more = Array.from({ length: many }, (_, at) => [frame(2 * at + 1), frameData((2 * at + 2) % 256)]).flat();
    const end = whole.length - 12;
    return Buffer.concat([
      withChunks(whole.subarray(0, end), [control(many + 1), frame(0)]),
      ...more,
      whole.subarray(end),
    ]);
  };
  return [
    clean("a WebP that moves", moving),
    clean("an APNG of three pictures", apng(2)),
    clean("an APNG of three thousand pictures", apng(3_000)),
  ];
}
