import type { PictureSize } from "../../core/pictures/sizes.ts";

/** In which size the page of a card shows pictures, at the hub and of a pack. */
export const sizeOnCards: PictureSize = "SMALL";
