import type { SecurityFeature } from "../../records/specimens/features.ts";
import { perforation, securityThread, seeThroughRegister, transparentWindow, watermark } from "./backlit.ts";
import type { Draw } from "./feature.ts";
import { fibres, glowingPortrait, planchettes, stitching, uvFeature } from "./fluorescent.ts";
import * as print from "./print.ts";
import { chip, embossing, foil, intaglio, laminate, laserEngraving, latentImage, numbering } from "./relief.ts";

/** How each technique is drawn; a portrait is furniture of its page. */
export const drawTechnique: Readonly<Record<SecurityFeature["technique"], Draw>> = {
  WATERMARK: watermark,
  SECURITY_THREAD: securityThread,
  FIBRES: fibres,
  PLANCHETTES: planchettes,
  UV_FEATURE: uvFeature,
  OPTICALLY_VARIABLE_DEVICE: print.opticallyVariableDevice,
  OPTICALLY_VARIABLE_INK: print.opticallyVariableInk,
  LAMINATE: laminate,
  INTAGLIO: intaglio,
  LATENT_IMAGE: latentImage,
  MICROPRINT: print.microprint,
  GUILLOCHE: print.guilloche,
  RAINBOW_PRINTING: print.rainbowPrinting,
  SEE_THROUGH_REGISTER: seeThroughRegister,
  LASER_ENGRAVING: laserEngraving,
  CHANGEABLE_LASER_IMAGE: print.changeableLaserImage,
  PERFORATION: perforation,
  SECONDARY_PORTRAIT: (drawn) =>
    drawn.sheet.light === "UV_365" ? glowingPortrait(drawn) : print.secondaryPortrait(drawn),
  TRANSPARENT_WINDOW: transparentWindow,
  EMBOSSING: embossing,
  STITCHING: stitching,
  NUMBERING: numbering,
  PORTRAIT: print.secondaryPortrait,
  MACHINE_READABLE_ZONE: print.machineReadableZone,
  CHIP: chip,
  OTHER: foil,
};
