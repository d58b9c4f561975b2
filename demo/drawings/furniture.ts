import { lettering, letteringWidth } from "./alphabet.ts";
import type { Holder } from "./holder.ts";
import type { Light, Look } from "./lights.ts";
import { drawMotif } from "./motifs.ts";
import { type Box, box, element, gradient, group, inset, shape, stroke } from "./svg.ts";

/** A page to be drawn on: its size in pixels, a tenth of a millimetre each, and what is printed on it. */
export interface Sheet {
  readonly page: string;
  readonly whole: Box;
  readonly light: Light;
  readonly look: Look;
  /** 0 to 359. */
  readonly hue: number;
  /** As the document prints it: `UTO`. */
  readonly code: string;
  readonly country: string;
  readonly kind: string;
  /** What the series has as its own picture. */
  readonly emblem: string;
  readonly holder: Holder;
}

const portraitPages = { width: 880, height: 1250 };
const sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  "data page": { width: 1250, height: 880 },
  front: { width: 1284, height: 810 },
  back: { width: 1284, height: 810 },
};

/** A booklet's pages stand, but for the data page; a card lies. */
export function sizeOf(page: string): Box {
  return { x: 0, y: 0, ...(sizes[page] ?? portraitPages) };
}

/** The box of a rectangle in fractions of the page. */
export function boxOf({ whole }: Pick<Sheet, "whole">, { x, y, width, height }: Box): Box {
  return { x: x * whole.width, y: y * whole.height, width: width * whole.width, height: height * whole.height };
}

/** All that the page has whatever its security features: paper, printed words, portrait. */
export function drawFurniture(sheet: Sheet): string {
  const { page, whole, look } = sheet;
  const paper = page === "cover" && sheet.light !== "UV_365" ? coverColours(sheet) : look.paper;
  return group(
    {},
    gradient("paper", paper, true),
    box(whole, { fill: "url(#paper)" }),
    sheet.light === "TRANSMITTED" ? glow(whole) : "",
    printed[page]?.(sheet) ?? "",
  );
}

function coverColours({ hue, light }: Sheet): readonly [string, string] {
  const grey = light === "OBLIQUE" ? 12 : 55;
  return [`hsl(${hue}, ${grey}%, 27%)`, `hsl(${hue}, ${grey}%, 18%)`];
}

/** The lamp behind the page. */
function glow(whole: Box): string {
  const stops = [
    element("stop", { offset: 0, "stop-color": "#fffef6", "stop-opacity": 0.55 }),
    element("stop", { offset: 1, "stop-color": "#fffef6", "stop-opacity": 0 }),
  ];
  return element("radialGradient", { id: "lamp" }, ...stops) + box(whole, { fill: "url(#lamp)" });
}

const printed: Readonly<Record<string, (sheet: Sheet) => string>> = {
  cover: (sheet) => {
    const { whole, light } = sheet;
    const ink = light === "UV_365" ? sheet.look.ink : light === "OBLIQUE" ? "#8e8878" : "#d9b45b";
    return group(
      {},
      centred(sheet.country, whole, 130, 62, ink),
      centred(sheet.kind, whole, 1050, 54, ink),
      box(inset(whole, 26), { fill: "none", stroke: ink, "stroke-width": 3, opacity: 0.5 }),
    );
  },
  "data page": (sheet) => {
    const { look, light, kind, code, country } = sheet;
    const head = stroke(lettering(`${country} - ${kind}`, { x: 350, y: 52, height: 32 }), look.ink, 4);
    return group(
      {},
      pattern(sheet, 0.75),
      head,
      stroke(lettering(code, { x: 1090, y: 52, height: 32 }), look.ink, 4),
      portrait(boxOf(sheet, { x: 0.065, y: 0.27, width: 0.27, height: 0.41 }), look),
      stroke(dataLabels(dataBox(sheet)), look.faint, 1.6),
      stroke(personalData(sheet, dataBox(sheet)), light === "OBLIQUE" ? look.faint : look.ink, 3.4),
      light === "INFRARED" ? "" : stroke(zoneLines(sheet), look.ink, 4),
    );
  },
  "inside front cover": (sheet) =>
    group({}, pattern(sheet, 1), centred("THE BEARER IS NOBODY AT ALL", sheet.whole, 1130, 26, sheet.look.faint)),
  "visa pages": (sheet) =>
    group(
      {},
      pattern(sheet, 1),
      centred("VISAS", sheet.whole, 70 + 75, 34, sheet.look.faint),
      stroke(lettering("7", { x: 800, y: 1180, height: 34 }), sheet.look.ink, 4),
    ),
  "inside back cover": (sheet) =>
    group(
      {},
      pattern(sheet, 1),
      ...notes.map((line, index) =>
        stroke(lettering(line, { x: 120, y: 760 + index * 60, height: 20 }), sheet.look.faint, 2.4),
      ),
    ),
  front: (sheet) => {
    const { look, light, country, kind } = sheet;
    return group(
      {},
      pattern(sheet, 1),
      stroke(lettering(`${country} - ${kind}`, { x: 60, y: 46, height: 34 }), look.ink, 4),
      portrait(boxOf(sheet, { x: 0.05, y: 0.2, width: 0.28, height: 0.58 }), look),
      stroke(dataLabels(dataBox(sheet)), look.faint, 1.6),
      stroke(personalData(sheet, dataBox(sheet)), light === "OBLIQUE" ? look.faint : look.ink, 3.4),
    );
  },
  back: (sheet) =>
    group({}, pattern(sheet, 1), sheet.light === "INFRARED" ? "" : stroke(zoneLines(sheet), sheet.look.ink, 4)),
};

const notes = ["THIS DOCUMENT IS INVENTED.", "IT ENTITLES NOBODY TO ANYTHING.", "WHOEVER FINDS IT MAY KEEP IT."];

/** Where the holder's data are printed. */
export function dataBox(sheet: Sheet): Box {
  return sheet.page === "front"
    ? boxOf(sheet, { x: 0.37, y: 0.2, width: 0.38, height: 0.58 })
    : boxOf(sheet, { x: 0.37, y: 0.22, width: 0.38, height: 0.38 });
}

const labels = ["SURNAME", "GIVEN NAMES", "NATIONALITY", "DATE OF BIRTH", "NUMBER"];

/** What the holder's data are, above each of them. */
function dataLabels({ x, y, height }: Box): string {
  const step = height / labels.length;
  return labels.map((label, index) => lettering(label, { x, y: y + index * step, height: 12 })).join("");
}

/** The holder's data in five lines, as strokes. */
export function personalData({ holder, code }: Sheet, { x, y, height }: Box): string {
  const values = [holder.surname, holder.givenNames, code, holder.birthDate, holder.number];
  const step = height / values.length;
  return values.map((value, index) => lettering(value, { x, y: y + 20 + index * step, height: 28 })).join("");
}

/** The machine-readable zone as strokes, over the page's width. */
export function zoneLines({ whole, page, holder }: Sheet): string {
  const { zone } = holder;
  const [top, step] = page === "back" ? [0.58, 0.13] : [0.81, 0.085];
  const pitch = (whole.width * 0.93) / (zone[0]?.length ?? 1);
  const height = Math.min(34, pitch * 1.05);
  return zone
    .map((line, index) =>
      lettering(line, { x: whole.width * 0.035, y: whole.height * (top + index * step), height, pitch }),
    )
    .join("");
}

/** Nobody: a head and shoulders of circles. */
export function portrait({ x, y, width, height }: Box, { ink, faint, tint }: Pick<Look, "ink" | "faint" | "tint">) {
  const middle = x + width / 2;
  const head = width * 0.24;
  const eyes = y + height * 0.42;
  const shoulders = `M${x} ${y + height}C${x} ${y + height * 0.7} ${middle - head} ${y + height * 0.72} ${middle} ${y + height * 0.7}C${middle + head} ${y + height * 0.72} ${x + width} ${y + height * 0.7} ${x + width} ${y + height}Z`;
  const neck = { x: middle - head * 0.4, y: y + height * 0.52, width: head * 0.8, height: height * 0.22 };
  return group(
    {},
    box({ x, y, width, height }, { fill: tint, opacity: 0.35 }),
    element("ellipse", { cx: middle, cy: eyes - head * 0.12, rx: head * 1.28, ry: head * 1.5, fill: ink }),
    box(neck, { fill: faint }),
    element("ellipse", { cx: middle, cy: eyes, rx: head, ry: head * 1.28, fill: faint }),
    shape(
      `M${middle - head} ${eyes - head * 0.3}C${middle - head * 0.4} ${eyes - head * 1.3} ${middle + head * 0.4} ${eyes - head * 1.3} ${middle + head} ${eyes - head * 0.3}C${middle + head * 1.3} ${eyes - head * 2} ${middle - head * 1.3} ${eyes - head * 2} ${middle - head} ${eyes - head * 0.3}Z`,
      { fill: ink },
    ),
    shape(shoulders, { fill: ink }),
    stroke(
      `M${middle - head * 0.5} ${eyes}l${head * 0.22} 0M${middle + head * 0.28} ${eyes}l${head * 0.22} 0M${middle - head * 0.3} ${eyes + head * 0.75}q${head * 0.3} ${head * 0.2} ${head * 0.6} 0`,
      ink,
      Math.max(1.5, head * 0.07),
    ),
  );
}

/** The series' own pattern of waves and emblems, in a part of the page from above. */
function pattern({ whole, look, emblem }: Sheet, part: number): string {
  const bottom = whole.height * part;
  const waves: string[] = [];
  for (let y = 34; y < bottom; y += 34) {
    waves.push(`M0 ${y}`);
    for (let x = 0; x < whole.width; x += 120) waves.push(`q30 -16 60 0t60 0`);
  }
  const emblems: string[] = [];
  for (let y = 90; y < bottom - 120; y += 260)
    for (let x = 70 + (y % 520 === 90 ? 0 : 130); x < whole.width - 90; x += 260)
      emblems.push(drawMotif(emblem, { x, y, width: 90, height: 90 }, look.tint));
  return group({ opacity: 0.34 }, stroke(waves.join(""), look.tint, 1.6)) + group({ opacity: 0.22 }, ...emblems);
}

function centred(text: string, { width }: Box, y: number, height: number, colour: string): string {
  const x = (width - letteringWidth(text, height)) / 2;
  return stroke(lettering(text, { x, y, height }), colour, height / 9);
}
