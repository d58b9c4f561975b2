import { country as named } from "../../core/standards/countries.ts";
import type { SecurityFeature } from "../../records/specimens/features.ts";
import { Chance } from "../chance.ts";
import { countries } from "../countries.ts";
import { designOf } from "../designs.ts";
import type { Series } from "../series.ts";
import { lettering, letteringWidth } from "./alphabet.ts";
import { boxOf, dataBox, drawFurniture, sizeOf, type Sheet } from "./furniture.ts";
import { holderOf } from "./holder.ts";
import { type Light, lookUnder } from "./lights.ts";
import { motifIn } from "./motifs.ts";
import { type Box, box, circle, clipped, element, group, inset, stroke } from "./svg.ts";
import { drawTechnique } from "./techniques.ts";

/** A feature as it is to be drawn: as it should be, as the imitation has it, or not at all. */
export interface FeatureDrawing {
  readonly technique: SecurityFeature["technique"];
  readonly position: Box;
  readonly whatToSee: string;
  readonly seen: "PRESENT" | "DIFFERENT" | "ABSENT";
  /** The number that its rectangle is marked with; null where it is not marked. */
  readonly mark: number | null;
}

export interface PageDrawing {
  readonly series: Series;
  readonly page: string;
  readonly light: Light;
  readonly features: readonly FeatureDrawing[];
  /** Whether what is the holder's own is painted black. */
  readonly masked?: boolean;
}

/** The page as SVG, in tenths of a millimetre. The same drawing is the same text, byte for byte. */
export function drawPage({ series, page, light, features, masked = false }: PageDrawing): string {
  const sheet = sheetOf(series, page, light);
  // The large ones lie below, so that all are seen.
  const ordered = features.toSorted((a, b) => area(b.position) - area(a.position));
  const drawn = ordered.map((feature) => drawFeature(sheet, feature, series));
  const { width, height } = sheet.whole;
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    drawFurniture(sheet),
    ...drawn,
    masked ? mask(sheet) : "",
    ...features.map((feature) => marked(sheet, feature)),
  );
}

function sheetOf(series: Series, page: string, light: Light): Sheet {
  const { country, category } = series;
  const place = countries.findIndex(({ code }) => code === country.code);
  const hue = (205 + place * 47 + (category === "PASSPORT" ? 0 : 110) + (series.successor ? 18 : 0)) % 360;
  return {
    page,
    whole: sizeOf(page),
    light,
    look: lookUnder(light, hue),
    hue,
    code: country.printed,
    country: (named(country.code)?.name ?? country.printed).toUpperCase(),
    kind: category.replaceAll("_", " "),
    emblem: motifIn(designOf(series)[0]?.motif ?? ""),
    holder: holderOf(series),
  };
}

function drawFeature(sheet: Sheet, { technique, position, whatToSee, seen }: FeatureDrawing, series: Series): string {
  if (seen === "ABSENT") return "";
  const at = boxOf(sheet, position);
  const id = `${technique.toLowerCase().replaceAll("_", "-")}-${Math.round(at.x)}-${Math.round(at.y)}`;
  const chance = new Chance("drawing", series.specimen, sheet.page, technique);
  const fake = seen === "DIFFERENT";
  return clipped(id, at, drawTechnique[technique]({ sheet, at, motif: motifIn(whatToSee), fake, id, chance }));
}

function area({ width, height }: Box): number {
  return width * height;
}

/** As whoever hands in a picture of a fake has to: portrait, data and zone of whom it was made out to. */
function mask(sheet: Sheet): string {
  const portrait =
    sheet.page === "front"
      ? { x: 0.05, y: 0.2, width: 0.28, height: 0.58 }
      : { x: 0.06, y: 0.26, width: 0.28, height: 0.43 };
  const zone = { x: 0.02, y: 0.78, width: 0.96, height: 0.19 };
  const hidden = [
    boxOf(sheet, portrait),
    inset(dataBox(sheet), -8),
    ...(sheet.page === "front" ? [] : [boxOf(sheet, zone)]),
  ];
  return hidden.map((one) => box(one, { fill: "#000000" })).join("");
}

const markColour = "#e4002b";

/** How much of the picture a mark takes: what differs there is no part of the document. */
export const markEdge = { line: 4, radius: 24 } as const;

/** A dashed frame with the number at its upper left corner. */
function marked(sheet: Sheet, { position, mark: number }: FeatureDrawing): string {
  if (number === null) return "";
  const frame = inset(boxOf(sheet, position), markEdge.line / 2);
  const [x, y] = [Math.max(frame.x, markEdge.radius + 2), Math.max(frame.y, markEdge.radius + 2)];
  const text = String(number);
  const height = 24;
  const left = x - letteringWidth(text, height, height * 0.8) / 2;
  return group(
    {},
    box(frame, { fill: "none", stroke: markColour, "stroke-width": markEdge.line, "stroke-dasharray": "16 9", rx: 6 }),
    circle(x, y, markEdge.radius, { fill: markColour, stroke: "#ffffff", "stroke-width": 3 }),
    stroke(lettering(text, { x: left, y: y - height / 2, height, pitch: height * 0.8 }), "#ffffff", 4),
  );
}
