// What is seen by daylight, and the zone under infrared.

import { lettering } from "./alphabet.ts";
import type { Draw } from "./feature.ts";
import { portrait, zoneLines } from "./furniture.ts";
import { drawMotif, outlineMotif } from "./motifs.ts";
import { type Box, box, circle, clipped, gradient, group, inset, n, square, stroke } from "./svg.ts";

/** Tilted one way it is a year, tilted the other a picture: drawn half and half. */
export const changeableLaserImage: Draw = ({ at, motif, fake, id, sheet }) => {
  const { look } = sheet;
  const ridges: string[] = [];
  for (let x = at.x; x < at.x + at.width; x += 7) ridges.push(`M${n(x)} ${n(at.y)}v${n(at.height)}`);
  const half = at.width / 2;
  const year = (left: number) =>
    stroke(
      lettering("1974", { x: left + half * 0.1, y: at.y + at.height / 2 - half * 0.1, height: half * 0.22 }),
      look.ink,
      half * 0.035,
    );
  const picture = (left: number) =>
    drawMotif(motif, inset(square({ x: left, y: at.y, width: half, height: at.height }), 8), look.ink);
  const ground =
    box(at, { fill: "#e9e7e1", stroke: look.faint, "stroke-width": 3 }) + stroke(ridges.join(""), "#cfcbc2", 2);
  const turn = stroke(`M${n(at.x + half)} ${n(at.y)}v${n(at.height)}`, look.faint, 2.5, { "stroke-dasharray": "8 8" });
  if (!fake) return ground + year(at.x) + clipped(`${id}-half`, at, picture(at.x + half)) + turn;
  const both = (left: number) => group({ opacity: 0.5 }, picture(left), year(left));
  return ground + both(at.x) + both(at.x + half);
};

export const opticallyVariableInk: Draw = ({ at, motif, fake, id, sheet, chance }) => {
  const beside: Box = { x: at.x + at.width * 0.66, y: at.y, width: at.width * 0.34, height: at.height };
  const height = at.height * 0.46;
  const d = lettering(sheet.code, { x: at.x + at.width * 0.06, y: at.y + at.height * 0.27, height });
  const shown = inset(square(beside), 6);
  if (fake) {
    const glitter = Array.from({ length: 90 }, () =>
      circle(at.x + chance.next() * at.width, at.y + chance.next() * at.height, 2, { fill: "#fff3b8" }),
    );
    return stroke(d, "#b8952c", 12) + drawMotif(motif, shown, "#b8952c") + group({}, ...glitter);
  }
  // Of a line a gradient in parts of its own box would be none.
  const across = gradient(id, ["#d8a818", "#b9b23c", "#2e9b57", "#12724a"])
    .replace('x1="0"', `gradientUnits="userSpaceOnUse" x1="${n(at.x)}"`)
    .replace('x2="1"', `x2="${n(at.x + at.width * 0.66)}"`);
  return across + stroke(d, `url(#${id})`, 13) + drawMotif(motif, shown, "#12724a");
};

/** A picture that moves, drawn where it stands as the document is tilted; foil shines and stands still. */
export const opticallyVariableDevice: Draw = ({ at, motif, fake, id }) => {
  const middle = square(inset(at, at.width * 0.14));
  if (fake)
    return (
      gradient(id, ["#bfc3c7", "#f3f4f5", "#a9adb2", "#dfe1e4"]) +
      box(inset(at, at.width * 0.16), { fill: `url(#${id})`, opacity: 0.72, rx: 12 }) +
      outlineMotif(motif, inset(middle, 30), "#8f9499", 4)
    );
  const colours = ["#ff4f8b", "#ff9d3b", "#e8d93a", "#39c56a", "#2f9df0", "#7a4ff0"];
  const places = colours.map((colour, index) =>
    group(
      {
        opacity: 0.62,
        transform: `translate(${n((index - 2.5) * at.width * 0.045)} ${n((2.5 - index) * at.height * 0.04)})`,
      },
      outlineMotif(motif, middle, colour, 5),
    ),
  );
  return gradient(id, colours) + group({ opacity: 0.16 }, box(at, { fill: `url(#${id})` })) + group({}, ...places);
};

export const microprint: Draw = ({ at, motif, fake, sheet, chance }) => {
  const { ink } = sheet.look;
  const height = at.height * 0.5;
  const y = at.y + at.height * 0.25;
  const word = `${sheet.country} `;
  const end = at.x + at.width - at.height * 1.4;
  const text = word.repeat(Math.floor((end - at.x) / (word.length * height * 0.95)));
  const line = box({ ...at, y: at.y + 1, height: at.height - 2 }, { fill: sheet.look.paper[0] });
  if (!fake) {
    const last = square({ x: end, y: at.y, width: at.height, height: at.height });
    return line + stroke(lettering(text, { x: at.x + 6, y, height }), ink, 1.8) + drawMotif(motif, inset(last, 1), ink);
  }
  const broken: string[] = [];
  for (let x = at.x + 6; x < at.x + at.width - 12; x += 6 + chance.next() * 14)
    broken.push(`M${n(x)} ${n(y + height * chance.next())}h${n(3 + chance.next() * 7)}`);
  return line + stroke(broken.join(""), ink, 4, { opacity: 0.7 });
};

/** Fine lines without a break; a copy is made of screen dots. */
export const guilloche: Draw = ({ at, motif, fake, sheet }) => {
  const [x, y] = [at.x + at.width * 0.6, at.y + at.height * 0.5];
  const rosette = Array.from({ length: 9 }, (_, ring) => {
    const points: string[] = [];
    for (let step = 0; step <= 360; step += 2) {
      const angle = (step * Math.PI) / 180;
      const r = (0.5 + ring * 0.055 + Math.sin(angle * 16 + ring * 0.55) * 0.07) * at.height * 0.5;
      points.push(
        `${n(x + Math.cos(angle) * r * Math.min(1.3, (at.width / at.height) * 0.8))} ${n(y + Math.sin(angle) * r)}`,
      );
    }
    return `M${points.join("L")}Z`;
  }).join("");
  const emblem = square({
    x: x - at.height * 0.16,
    y: y - at.height * 0.16,
    width: at.height * 0.32,
    height: at.height * 0.32,
  });
  const colour = `hsl(${(sheet.hue + 40) % 360}, 45%, 52%)`;
  if (!fake) return group({ opacity: 0.7 }, stroke(rosette, colour, 1.6), outlineMotif(motif, emblem, colour, 2.6));
  const dots = { "stroke-dasharray": "0.1 11" };
  return group({ opacity: 0.85 }, stroke(rosette, "#8d8f95", 6, dots));
};

/** A colour that passes into another; a copy has an edge where the two meet. */
export const rainbowPrinting: Draw = ({ at, motif, fake, id }) => {
  const [from, to] = ["#9a9a9a", "#2f73c9"];
  const bars: string[] = [];
  for (let y = at.y + 8; y < at.y + at.height; y += 14) bars.push(`M${n(at.x)} ${n(y)}h${n(at.width)}`);
  const across = (stops: readonly string[]) =>
    gradient(id, stops)
      .replace('x1="0"', `gradientUnits="userSpaceOnUse" x1="${n(at.x)}"`)
      .replace('x2="1"', `x2="${n(at.x + at.width)}"`);
  const middle = square(inset(at, at.height * 0.12));
  const lines = stroke(bars.join(""), `url(#${id})`, 7, { opacity: 0.75 });
  if (!fake) return across([from, to]) + lines + drawMotif(motif, middle, `url(#${id})`);
  const half = at.width / 2;
  return group(
    { opacity: 0.8 },
    box({ ...at, width: half }, { fill: from }),
    box({ ...at, x: at.x + half, width: half }, { fill: to }),
    outlineMotif(motif, middle, "#ffffff", 3),
  );
};

/** A small second portrait by daylight. */
export const secondaryPortrait: Draw = ({ at, motif, fake, sheet }) => {
  const { look } = sheet;
  const within = inset(at, 8);
  if (fake)
    return group(
      { opacity: 0.6 },
      box(within, { fill: "#9a9a9a" }),
      portrait(within, { ...look, ink: "#6b6b6b", faint: "#8d8d8d" }),
    );
  return (
    box(at, { fill: "#ffffff", opacity: 0.55, rx: 14 }) +
    portrait(inset(at, at.width * 0.22), look) +
    outlineMotif(motif, square(at), look.faint, 2.5)
  );
};

/** Carbon ink stays black under infrared, and what lies behind it goes; other ink goes with it. */
export const machineReadableZone: Draw = ({ at, motif, fake, sheet }) => {
  const emblem = square({ ...at, x: at.x + at.width * 0.72, width: at.width * 0.2 });
  if (!fake) return stroke(zoneLines(sheet), "#101010", 4.5);
  return stroke(zoneLines(sheet), "#c3c3c3", 4) + outlineMotif(motif, inset(emblem, 6), "#b2b2b2", 3);
};
