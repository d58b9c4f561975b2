import type { Fake, Feature, Finding, Observation, Version } from "../../../../records/specimens/inspection/slots.ts";

/** A passport of Utopia in two versions, and what each shows. */
export const watermark = feature("WATERMARK", "TRANSMITTED", "A lighthouse, light and dark.");
export const heron = feature("WATERMARK", "TRANSMITTED", "A heron, light and dark.");
export const ink = feature("OPTICALLY_VARIABLE_INK", "VISIBLE", "The code turns from gold to green.");
export const zone = feature("MACHINE_READABLE_ZONE", "INFRARED", "The zone stays black.");
export const fibres = feature("FIBRES", "UV_365", "Blue and yellow fibres.");
export const microprint = feature("MICROPRINT", "VISIBLE", "A line of legible text.");
export const window = feature("TRANSPARENT_WINDOW", "TRANSMITTED", "The portrait a second time.");

export const allLights = ["VISIBLE", "TRANSMITTED", "OBLIQUE", "UV_365", "INFRARED"] as const;

function feature(technique: Feature["technique"], light: Feature["light"], whatToSee: string): Feature {
  return { technique, light, whatToSee };
}

export function version(id: string, features: readonly Feature[], more: Partial<Version> = {}): Version {
  return { id, number: `UTO-AO-${id}`, pages: [{ page: "data page", features }], ...more };
}

export const older = version("01001", [watermark, ink, zone, fibres, microprint]);
export const newer = version("02001", [heron, ink, zone, fibres, microprint, window]);

export function fake(id: string, of: Version, features: readonly Feature[], more: Partial<Fake> = {}): Fake {
  return {
    id,
    of: of.id,
    features: features.map(({ technique, light, whatToSee }) => ({
      technique,
      light,
      page: "data page",
      genuine: whatToSee,
      seen: "DIFFERENT",
    })),
    ...more,
  };
}

export function seen(finding: Finding, ...features: readonly Feature[]): Observation[] {
  return features.map((one) => ({ ...one, page: "data page", finding }));
}
