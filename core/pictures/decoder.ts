// Runs as a process of its own, which decodes one file at a time and is ended by its parent at its limits. It imports
// nothing of the hub: what has taken it over by a picture finds no secret, no store and no environment in it.
import sharp, { type OutputInfo, type Sharp } from "sharp";
import type { Decoded, Decoding, Ready, Rectangle } from "./decoder-words.ts";

/** As far as WebP gets small without fine print becoming hard to read. */
const quality = 82;

/** Pixels of a smaller picture over which one pixel of the larger is spread: Lanczos' three lobes, and one for the edge. */
const reach = 4;

// Nothing of a file may stay for the next one, and one file is worked on by one thread.
sharp.cache(false);
sharp.concurrency(1);
// Every other loader stays blocked, as it would be a way in: SVG and PDF above all, which are programs.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});

process.on("message", (asked: Decoding) => {
  decode(asked)
    .catch((): Decoded => null)
    .then((decoded) => process.send?.(decoded));
});
process.send?.("ready" satisfies Ready);

async function decode({ bytes, sides, mostPixels, mask }: Decoding): Promise<Decoded> {
  // Of an animated file the first picture is taken. A warning alone, as of an odd colour profile, refuses nothing.
  const upright = sharp(bytes, { failOn: "error", limitInputPixels: mostPixels, pages: 1 })
    .autoOrient()
    // What is see-through may hide what lies under it.
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .removeAlpha();
  const { data, info } = await fitted(upright, sides[0] ?? 0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Before it is written in any size. What lies within an edge ran over it where the picture was made smaller.
  const margin = Math.max(info.width, info.height) === sides[0] ? reach : 0;
  for (const rectangle of mask) blacken(data, info, rectangle, margin);
  const { width, height, channels } = info;
  const pictures = [];
  for (const side of sides) {
    const of = fitted(sharp(data, { raw: { width, height, channels }, limitInputPixels: mostPixels }), side);
    const made = await of.webp({ quality }).toBuffer({ resolveWithObject: true });
    pictures.push({ bytes: made.data, width: made.info.width, height: made.info.height });
  }
  return { pictures };
}

function fitted(picture: Sharp, side: number): Sharp {
  return picture.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
}

/** Whole pixels, also those that the rectangle touches alone, and a margin. */
function blacken(pixels: Uint8Array, { width, height, channels }: OutputInfo, of: Rectangle, margin: number): void {
  const [left, right] = span(of.x, of.width, width, margin);
  const [top, bottom] = span(of.y, of.height, height, margin);
  for (let row = top; row < bottom; row += 1)
    pixels.fill(0, (row * width + left) * channels, (row * width + right) * channels);
}

function span(from: number, length: number, size: number, margin: number): [number, number] {
  return [Math.max(0, Math.floor(from * size) - margin), Math.min(size, Math.ceil((from + length) * size) + margin)];
}
