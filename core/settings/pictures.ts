import { z } from "zod";
import { secureUrl } from "../secure-url.ts";
import type { Setting } from "./table.ts";
import { orNone } from "./values.ts";

/** Bucket names, and folders in them, of what every S3-compatible store takes. */
const bucketForm = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9][A-Za-z0-9_-]*)*)\/?$/;

/** A bucket, and the folder in it: `a/b/`, or empty. */
const bucket = z
  .string()
  .regex(bucketForm)
  .transform((text) => {
    const [, name = "", folder = ""] = bucketForm.exec(text) ?? [];
    return { bucket: name, folder: folder && `${folder.slice(1)}/` };
  });

const credential = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** Where pictures are kept. */
export const pictureSettings = {
  pictures: {
    variable: "HUB_PICTURES",
    default: "folder",
    allowed: "`folder`, or `s3://BUCKET`, with a folder in it if wanted",
    meaning:
      "Where pictures of records are kept: in the folder `pictures` of `HUB_DATA`, or in an S3-compatible store.",
    schema: z.union([z.literal("folder").transform(() => null), bucket]),
  },
  picturesEndpoint: {
    variable: "HUB_PICTURES_ENDPOINT",
    default: "none",
    allowed: "`none`, or `https://…`, on this machine itself also `http://…`",
    meaning: "The address of that store, without the bucket.",
    schema: orNone(secureUrl),
  },
  picturesRegion: {
    variable: "HUB_PICTURES_REGION",
    default: "us-east-1",
    allowed: "the name of a region",
    meaning: "Its region, as its calls are signed.",
    schema: z.string().regex(/^[a-z0-9-]{1,50}$/),
  },
  picturesAccessKey: {
    variable: "HUB_PICTURES_ACCESS_KEY",
    default: "none",
    allowed: "`none`, or the id of a key",
    meaning: "The key that may read, write, delete and list there, and nothing else.",
    schema: orNone(credential),
  },
  picturesSecretKey: {
    variable: "HUB_PICTURES_SECRET_KEY",
    default: "none",
    allowed: "`none`, or the key's secret",
    meaning: "Its secret.",
    schema: orNone(credential),
  },
} as const satisfies Record<string, Setting>;
