import { z } from "zod";
import { SealedAddresses } from "../sealed-addresses.ts";
import { type PictureSize, pictureSizes } from "./sizes.ts";

const shape = z.tuple([z.string(), z.string(), z.enum(pictureSizes as [PictureSize, ...PictureSize[]])]);

/** Of one size of a picture: by its record's id, its name there, and the size. */
export type PictureAddresses = SealedAddresses<z.output<typeof shape>>;

export function pictureAddresses(secret: Uint8Array): PictureAddresses {
  return new SealedAddresses(secret, "borderlink addresses of pictures", shape);
}
