import type { SecurityFeature } from "../../records/specimens/features.ts";

/** A light under which a page is drawn; what is looked at under none is drawn under visible light. */
export type Light = NonNullable<SecurityFeature["light"]>;

/** The colours of a page and of what is printed on it, under one light. */
export interface Look {
  /** From top to bottom. */
  readonly paper: readonly [string, string];
  /** What every page of the series has printed in its own colour. */
  readonly tint: string;
  /** Text and portrait. */
  readonly ink: string;
  readonly faint: string;
  /** Where light falls on what is raised, and its shadow. */
  readonly lit: string;
  readonly shade: string;
}

const hsl = (hue: number, saturation: number, lightness: number) => `hsl(${hue}, ${saturation}%, ${lightness}%)`;

/** How a series of this hue (0 to 359) looks under the light. */
export function lookUnder(light: Light, hue: number): Look {
  switch (light) {
    case "VISIBLE":
      return {
        paper: [hsl(hue, 35, 94), hsl(hue + 25, 40, 89)],
        tint: hsl(hue, 38, 62),
        ink: "#1d1d22",
        faint: hsl(hue, 18, 45),
        lit: "#ffffff",
        shade: "#6d6a66",
      };
    case "TRANSMITTED":
      return {
        paper: ["#ecd5a0", "#c39a57"],
        tint: "#b98f49",
        ink: "#4a3416",
        faint: "#8a6a38",
        lit: "#fffdf2",
        shade: "#6d4d1e",
      };
    case "OBLIQUE":
      return {
        paper: ["#d9d5cd", "#85817a"],
        tint: "#a5a097",
        ink: "#33312d",
        faint: "#78746c",
        lit: "#fbf9f4",
        shade: "#34312c",
      };
    case "UV_365":
      return {
        paper: ["#150a33", "#0b0620"],
        tint: "#22144c",
        ink: "#3a2b6b",
        faint: "#2c1f58",
        lit: "#e9f4ff",
        shade: "#05030f",
      };
    case "INFRARED":
      return {
        paper: ["#e4e4e4", "#d4d4d4"],
        tint: "#d9d9d9",
        ink: "#222222",
        faint: "#c2c2c2",
        lit: "#ffffff",
        shade: "#777777",
      };
  }
}
