/** The sizes that a picture is kept in: the longest side of each, in pixels. None is larger than the file that it is of. */
export const pictureSides = { LARGE: 1600, MEDIUM: 800, SMALL: 320 } as const;

export type PictureSize = keyof typeof pictureSides;

/** The largest first. */
export const pictureSizes = Object.keys(pictureSides) as PictureSize[];

/** A picture in one size, in WebP. */
export interface SizedPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture that was decoded and written anew: nothing of its file is in it but what is seen. */
export type CleanPicture = Readonly<Record<PictureSize, SizedPicture>>;

/** Bytes of the largest file that is taken: a scan of a page at 600 dpi, or what a telephone's camera makes. */
export const largestFile = 8 * 1024 * 1024;
