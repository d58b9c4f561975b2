/** What the process that decodes says once it can. */
export type Ready = "ready";

/** What the parent asks. */
export interface Decoding {
  readonly bytes: Uint8Array;
  /** Longest sides of the pictures wanted, in pixels, the largest first. */
  readonly sides: readonly number[];
  /** Pixels of the largest picture that is decoded. */
  readonly mostPixels: number;
  /** What is painted black, in fractions of the upright picture. */
  readonly mask: readonly Rectangle[];
}

/** In fractions of a picture's width and height, from its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the parent is told: a picture for each side, in WebP, or null where the file is no picture. */
export type Decoded = {
  readonly pictures: readonly { readonly bytes: Uint8Array; readonly width: number; readonly height: number }[];
} | null;
