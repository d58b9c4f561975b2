import { deflateSync } from "node:zlib";
import { largestFile } from "../../../core/pictures/sizes.ts";
import { animated, cutShort, damaged, polyglots } from "./damaged-files.ts";
import { type Hostile, either, refused, type Whole } from "./fates.ts";
import { inflating, jpeg, jpegSaying, png, pngChunk, pngOf, riff, webp, withChunks, zip, zlibBomb } from "./files.ts";

/** Over two hundred files that mean no good, made anew and the same in each run. */
export async function hostileFiles(): Promise<Hostile[]> {
  const whole = { jpeg: await jpeg(), png: await png(), webp: await webp() };
  return [
    ...bombs(whole),
    ...otherTypes(),
    ...polyglots(whole),
    ...cutShort(whole),
    ...damaged(whole),
    ...(await animated()),
  ];
}

/** Few bytes that would be many. */
function bombs({ jpeg, png, webp }: Whole): Hostile[] {
  const rows = pngChunk("IDAT", zlibBomb(64));
  const sides = [10_000, 30_000, 65_535, 1_000_000, 2 ** 31 - 1];
  const many = Array.from({ length: 5_000 }, () => pngChunk("tEXt", Buffer.from(`a\0${"b".repeat(200)}`)));
  return [
    ...sides.map((side) => refused(`a PNG of ${side} by ${side}`, pngOf(side, side, [rows]))),
    ...sides.map((side) => refused(`a PNG of ${side} by ${side} in 16 bits`, pngOf(side, side, [rows], 16, 6))),
    refused("a PNG of one pixel's height and two thousand million width", pngOf(2 ** 31 - 1, 1, [rows])),
    refused("a PNG of no width", pngOf(0, 100, [rows])),
    ...[20_000, 50_000, 65_500].map((side) =>
      refused(`a JPEG said to be ${side} by ${side}`, jpegSaying(jpeg, side, side)),
    ),
    refused("a JPEG said to have no height", jpegSaying(jpeg, 100, 0)),
    refused("a WebP said to be 16384 by 16384", losslessHeader(16_384, 16_384)),
    refused("a WebP said to be a canvas of 16 million by 16 million", canvas(webp)),
    refused(
      "a PNG of a few rows whose data inflates to 512 MB and is cut",
      pngOf(60_000, 9_000, [pngChunk("IDAT", zlibBomb(512))], 8, 2),
    ),
    either("a PNG with 64 MB behind its last row", pngOf(8, 8, [pngChunk("IDAT", zlibBomb(64))])),
    ...[16, 256].flatMap((mb) => [
      either(`a PNG whose colour profile inflates to ${mb} MB`, withChunks(png, [inflating.iCCP(mb)])),
      either(`a PNG whose text inflates to ${mb} MB`, withChunks(png, [inflating.zTXt(mb)])),
      either(`a PNG whose XMP inflates to ${mb} MB`, withChunks(png, [inflating.iTXt(mb)])),
    ]),
    either("a PNG with five thousand texts", withChunks(png, many)),
    refused(
      "a file that is one byte over the limit",
      Buffer.concat([jpeg, Buffer.alloc(largestFile - jpeg.length + 1)]),
    ),
    refused("a file that is far over the limit", Buffer.alloc(4 * largestFile, 0xff)),
    refused("nothing", ""),
    refused("one byte", Buffer.from([0xff])),
  ];
}

/** VP8L's header: 14 bits for each side. */
function losslessHeader(width: number, height: number): Buffer {
  const bits = Buffer.alloc(5 + 64);
  bits[0] = 0x2f;
  bits.writeUInt32LE((((width - 1) & 0x3fff) | (((height - 1) & 0x3fff) << 14)) >>> 0, 1);
  return riff([["VP8L", bits]]);
}

function canvas(webp: Buffer): Buffer {
  return riff([
    ["VP8X", Buffer.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ["VP8 ", webp.subarray(20)],
  ]);
}

/** What sharp would take, or a browser show, if it were let. */
function otherTypes(): Hostile[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`;
  const box = (brand: string) =>
    Buffer.concat([Buffer.from([0, 0, 0, 0x18]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`)]);
  const types: Readonly<Record<string, Buffer | string>> = {
    "an SVG with a script": svg,
    "an SVG behind an XML declaration": `<?xml version="1.0"?>${svg}`,
    "an SVG that names a file of the machine": svg.replace("<script>", `<image href="file:///etc/passwd"/><script>`),
    "an SVG with entities that multiply": `<!DOCTYPE a [<!ENTITY b "${"c".repeat(99)}"><!ENTITY d "&b;&b;&b;">]>${svg}`,
    "an SVG, compressed": deflateSync(svg),
    "a GIF": Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(200)]),
    "a TIFF, little end first": Buffer.concat([Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]), Buffer.alloc(99)]),
    "a TIFF, big end first": Buffer.concat([Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]), Buffer.alloc(99)]),
    "a BigTIFF": Buffer.concat([Buffer.from([0x49, 0x49, 43, 0, 8, 0, 0, 0]), Buffer.alloc(99)]),
    "a BMP": Buffer.concat([Buffer.from("BM"), Buffer.alloc(99)]),
    "an icon": Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(99)]),
    "a HEIC": box("heic"),
    "an AVIF": box("avif"),
    "a JPEG XL": Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.alloc(99)]),
    "a JPEG 2000": Buffer.concat([
      Buffer.from([0, 0, 0, 12]),
      Buffer.from("jP  \r\n\x87\n", "latin1"),
      Buffer.alloc(99),
    ]),
    "an MP4": box("isom"),
    "a PDF": "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF",
    "a PostScript": "%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) (r) file",
    "an MVG":
      "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://hostile.example/\"|id\")'\npop graphic-context",
    "an MSL": `<?xml version="1.0"?><image><read filename="/etc/passwd"/></image>`,
    XML: `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`,
    HTML: "<!doctype html><script>alert(1)</script>",
    "a ZIP": zip("content"),
    "a gzip": Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(99)]),
    "a program": Buffer.concat([Buffer.from("\x7fELF"), Buffer.alloc(99)]),
    "a script": "#!/bin/sh\nid\n",
    "a PPM": Buffer.concat([Buffer.from("P6 9 9 255\n"), Buffer.alloc(243)]),
    "a Radiance picture": "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\n\0\0\0\0",
    "a FITS": `SIMPLE  =                    T${" ".repeat(2850)}`,
    "an OpenEXR": Buffer.concat([Buffer.from([0x76, 0x2f, 0x31, 0x01]), Buffer.alloc(99)]),
    "a Photoshop file": Buffer.concat([Buffer.from("8BPS\0\x01"), Buffer.alloc(99)]),
    "a WebM": Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(99)]),
    "sound in RIFF": Buffer.concat([Buffer.from("RIFF\x24\0\0\0WAVEfmt "), Buffer.alloc(99)]),
    "a MATLAB file": `MATLAB 5.0 MAT-file${" ".repeat(109)}`,
    "libvips' own file": Buffer.concat([Buffer.from([0x08, 0xf2, 0xa6, 0xb6]), Buffer.alloc(99)]),
    "a comma-separated table": "1,2,3\n4,5,6\n",
    zeroes: Buffer.alloc(5_000),
    "the beginning of a JPEG before an SVG": Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(svg)]),
    "the beginning of a PNG before HTML": Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      Buffer.from("<html>"),
    ]),
    "the beginning of a WebP before a PDF": riff([["VP8 ", Buffer.from("%PDF-1.7")]]),
  };
  return Object.entries(types).map(([what, bytes]) => refused(what, bytes));
}
