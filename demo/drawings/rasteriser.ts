// Runs as a process of its own, which alone may read SVG: in the hub's own, and in the one that decodes what is handed
// in, that loader stays blocked. It is given nothing but the demo's own drawings.
import sharp from "sharp";

/** What the parent asks: a drawing under a number. */
export interface Rasterising {
  readonly id: number;
  readonly svg: string;
}

/** A PNG, or null where the drawing is none. */
export interface Rasterised {
  readonly id: number;
  readonly png: Uint8Array | null;
}

/** A drawing is in tenths of a millimetre, as pixels at 72 dpi; this makes a page's longer side a thousand pixels. */
const density = 72 * 0.8;

sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadSvgBuffer"] });

process.on("message", ({ id, svg }: Rasterising) => {
  sharp(Buffer.from(svg), { density })
    .flatten({ background: "white" })
    .png({ compressionLevel: 3 })
    .toBuffer()
    .catch(() => null)
    .then((png) => process.send?.({ id, png } satisfies Rasterised));
});
