import { Readable } from "node:stream";
import { hubError } from "../../core/errors.ts";
import type { PictureAddresses } from "../../core/pictures/addresses.ts";
import type { SealedAddresses } from "../../core/sealed-addresses.ts";
import type { Addressed } from "../addressed/shown.ts";

type Shown = PictureAddresses extends SealedAddresses<infer S> ? S : never;

/** One size of a picture, as whomever its address was made for sees its record now. */
export const pictureShown: Addressed<Shown> = {
  name: "picture",
  nothing: "There is no picture at this address, or none any more.",
  addresses: ({ pictureAddresses }) => pictureAddresses,
  variables: ([record, name, size]) => ({ record, name, size }),
  show: async ([record, name, size], { looking: { pictures } }, seconds) => {
    const bytes = await pictures.read(record, name, size);
    if (!bytes) throw hubError("NOT_FOUND");
    const headers = {
      ...shownAs,
      "content-length": String(bytes.length),
      "cache-control": `private, max-age=${seconds}`,
    };
    return { body: "", stream: Readable.from([bytes]), headers, note: `picture ${name}, ${size}` };
  },
};

/** Nothing of what a picture's address answers is ever anything but a picture, on the hub's own pages. */
export const shownAs = {
  "content-type": "image/webp",
  "content-disposition": "inline",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
};
