import { z } from "zod";
import { text } from "../../core/record.ts";

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

const technique = z.enum(securityTechniques);
const light = z.enum(inspectionLights).nullable().default(null);
/** Where the image is kept: the hub holds the reference only. */
const imageReference = text(300).nullable().default(null);

const feature = z.strictObject({ technique, light, whatToSee: text(1000), image: imageReference });

/** A page of a genuine document, with what to look for on it. */
export const page = z.strictObject({ page: text(60), features: z.array(feature).max(100).default([]) });

/** How a fake differs from the genuine in one feature. */
export const comparedFeature = z.strictObject({
  technique,
  light,
  page: text(60).nullable().default(null),
  genuine: text(1000).nullable().default(null),
  fake: text(1000),
  genuineImage: imageReference,
  fakeImage: imageReference,
});
