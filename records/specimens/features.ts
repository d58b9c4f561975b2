import { z } from "zod";
import { text } from "../../core/record.ts";
import { featureLevels } from "./levels.ts";
import { pictureReference } from "./pictures.ts";

/** Techniques of document security. Values of the SDL's `SecurityTechnique`. */
export const securityTechniques = [
  "WATERMARK",
  "SECURITY_THREAD",
  "FIBRES",
  "PLANCHETTES",
  "UV_FEATURE",
  "OPTICALLY_VARIABLE_DEVICE",
  "OPTICALLY_VARIABLE_INK",
  "LAMINATE",
  "INTAGLIO",
  "LATENT_IMAGE",
  "MICROPRINT",
  "GUILLOCHE",
  "RAINBOW_PRINTING",
  "SEE_THROUGH_REGISTER",
  "LASER_ENGRAVING",
  "CHANGEABLE_LASER_IMAGE",
  "PERFORATION",
  "SECONDARY_PORTRAIT",
  "TRANSPARENT_WINDOW",
  "EMBOSSING",
  "STITCHING",
  "NUMBERING",
  "PORTRAIT",
  "MACHINE_READABLE_ZONE",
  "CHIP",
  "OTHER",
] as const;

/** Lights under which a feature is looked at. Values of the SDL's `InspectionLight`. */
export const inspectionLights = ["VISIBLE", "TRANSMITTED", "OBLIQUE", "UV_365", "INFRARED"] as const;

/** What an officer sees of a feature where it is not as it should be. Values of the SDL's `FakeSeen`. */
export const fakeSeen = ["ABSENT", "DIFFERENT"] as const;

const technique = z.enum(securityTechniques);
const light = z.enum(inspectionLights).nullable().default(null);
const level = z.enum(featureLevels).default("BORDER");
/** Where an image is kept elsewhere: the hub holds the reference only. */
const imageReference = text(300).nullable().default(null);
const picture = pictureReference.nullable().default(null);

/** From the page's upper left corner, in parts of its width and height. */
const fraction = z.number().min(0).max(1);
const position = z
  .strictObject({ x: fraction, y: fraction, width: fraction, height: fraction })
  .refine(
    ({ x, y, width, height }) => width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001,
    "lies on the page: x + width and y + height are 1 at most, and it has a width and a height",
  );

const feature = z.strictObject({
  technique,
  light,
  level,
  position: position.nullable().default(null),
  whatToSee: text(1000),
  image: imageReference,
  picture,
});

/** A page of a genuine document, with what to look for on it. */
export const page = z.strictObject({ page: text(60), features: z.array(feature).max(100).default([]) });

/** How a fake differs from the genuine in one feature. */
export const comparedFeature = z.strictObject({
  technique,
  light,
  level,
  page: text(60).nullable().default(null),
  genuine: text(1000).nullable().default(null),
  fake: text(1000),
  seen: z.enum(fakeSeen).default("DIFFERENT"),
  genuineImage: imageReference,
  fakeImage: imageReference,
  genuinePicture: picture,
  fakePicture: picture,
});

export type SecurityFeature = z.output<typeof feature>;
export type ComparedFeature = z.output<typeof comparedFeature>;
