import { headword } from "../../core/display-name.ts";
import type { SecurityFeature } from "../../records/specimens/features.ts";

type Light = NonNullable<SecurityFeature["light"]>;

/** What to do to see a feature under each light. */
export const lights: Readonly<Record<Light, string>> = {
  VISIBLE: "plain light",
  TRANSMITTED: "against the light",
  OBLIQUE: "light from the side",
  UV_365: "UV lamp, 365 nm",
  INFRARED: "infrared",
};

/** Techniques whose plain names are shorter than those of the trade. */
const techniques: Readonly<Partial<Record<SecurityFeature["technique"], string>>> = {
  UV_FEATURE: "UV print",
  OPTICALLY_VARIABLE_DEVICE: "Hologram",
  OPTICALLY_VARIABLE_INK: "Colour-changing ink",
  INTAGLIO: "Raised print",
  LATENT_IMAGE: "Hidden image",
  GUILLOCHE: "Fine lines",
  SEE_THROUGH_REGISTER: "See-through picture",
  CHANGEABLE_LASER_IMAGE: "Tilting laser image",
  SECONDARY_PORTRAIT: "Second portrait",
  MACHINE_READABLE_ZONE: "Machine-readable zone",
  OTHER: "Other feature",
};

export function techniqueInWords(technique: SecurityFeature["technique"]): string {
  return techniques[technique] ?? headword(technique);
}

/** Where a rectangle's middle lies on the page: `upper left`. What takes up most of the page is `all over`. */
export function placeInWords({ x, y, width, height }: NonNullable<SecurityFeature["position"]>): string {
  if (width * height > 0.6) return "all over";
  const third = (at: number, names: readonly [string, string, string]) => names[Math.min(2, Math.floor(at * 3))] ?? "";
  const up = third(y + height / 2, ["upper", "", "lower"]);
  const across = third(x + width / 2, ["left", "", "right"]);
  if (up === "" && across === "") return "middle";
  if (across === "") return up === "upper" ? "top" : "bottom";
  return up === "" ? across : `${up} ${across}`;
}

/** Classes of the style sheet for the upper or lower third of a page, where a small picture of it would be cut off. */
export function edgeOf(position: NonNullable<SecurityFeature["position"]>): string {
  const place = placeInWords(position);
  return /^(?:upper|top)/.test(place) ? " above" : /^(?:lower|bottom)/.test(place) ? " below" : "";
}
