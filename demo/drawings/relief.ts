// What stands out of the page or is cut into it: it is seen by its shadows, in light from the side.

import { lettering } from "./alphabet.ts";
import type { Draw, Drawn } from "./feature.ts";
import { dataBox, personalData } from "./furniture.ts";
import { drawMotif, outlineMotif } from "./motifs.ts";
import { type Box, box, circle, clipped, element, gradient, group, inset, shape, square, stroke } from "./svg.ts";

/** The same once in shadow, once in light and once in its own colour: raised by so many pixels. */
function raised({ sheet: { look } }: Drawn, height: number, draw: (colour: string) => string, colour: string): string {
  return group(
    {},
    group({ transform: `translate(${height} ${height})` }, draw(look.shade)),
    group({ transform: `translate(${-height} ${-height})` }, draw(look.lit)),
    draw(colour),
  );
}

const shield = "M10 4L90 4L90 52C90 76 68 90 50 98C32 90 10 76 10 52Z";

function drawShield({ x, y, width, height }: Box, colour: string, line: number, d = shield): string {
  const scale = width / 100;
  return group(
    {
      transform: `translate(${Math.round(x)} ${Math.round(y)}) scale(${Math.round(scale * 1000) / 1000} ${Math.round(height * 10) / 1000})`,
    },
    stroke(d, colour, line / scale),
  );
}

export const embossing: Draw = (drawn) => {
  const { at, motif, fake, sheet } = drawn;
  const within = square(inset(at, 16));
  const middle = inset(within, within.width * 0.24);
  if (fake) return drawShield(within, "#8e8878", 3) + outlineMotif(motif, middle, "#8e8878", 3);
  const colour = sheet.page === "cover" ? `hsl(${sheet.hue}, 14%, 30%)` : "#b5b0a6";
  return (
    raised(drawn, 4, (one) => drawShield(within, one, 12), colour) +
    raised(drawn, 4, (one) => drawMotif(motif, middle, one), colour)
  );
};

export const foil: Draw = ({ at, motif, fake, id, chance }) => {
  const within = square(inset(at, 16));
  const middle = inset(within, within.width * 0.24);
  if (!fake)
    return (
      gradient(id, ["#8f6a1c", "#f7e3a1", "#c8982f", "#fff4c4", "#a37722"]) +
      drawShield(within, `url(#${id})`, 12) +
      drawMotif(motif, middle, "#e9c869")
    );
  const frayed = Array.from({ length: 140 }, () => {
    const [x, y] = [within.x + chance.next() * within.width, within.y + chance.next() * within.height];
    return circle(x, y, 1 + chance.next() * 3.5, { fill: "#b9a51a" });
  });
  return group({ opacity: 0.85 }, drawShield(within, "#b9a51a", 7), drawMotif(motif, middle, "#b9a51a"), ...frayed);
};

export const intaglio: Draw = (drawn) => {
  const { at, motif, fake, sheet } = drawn;
  const middle = square(inset(at, at.height * 0.22));
  const frame = (colour: string) =>
    [20, 34, 48]
      .map((edge) => box(inset(at, edge), { fill: "none", stroke: colour, "stroke-width": 5, rx: 18 }))
      .join("");
  if (fake) return group({ opacity: 0.8 }, frame(sheet.look.faint), outlineMotif(motif, middle, sheet.look.faint, 2));
  return (
    raised(drawn, 3.5, frame, sheet.look.ink) +
    raised(drawn, 3.5, (one) => drawMotif(motif, middle, one), sheet.look.ink)
  );
};

/** Lines one way, and the other way where the picture is hidden. */
export const latentImage: Draw = ({ at, motif, fake, id, sheet }) => {
  const { look } = sheet;
  const lines = (down: boolean) => {
    const parts: string[] = [];
    for (let by = 0; by < at.width + at.height; by += 9)
      parts.push(
        down
          ? `M${at.x + by} ${at.y}L${at.x + by - at.height} ${at.y + at.height}`
          : `M${at.x} ${at.y + by}h${at.width}`,
      );
    return parts.join("");
  };
  const ground = box(at, { fill: look.paper[1] }) + stroke(lines(false), look.shade, 3);
  if (fake) return ground;
  return (
    ground +
    drawMotif(motif, square(inset(at, 14)), look.lit) +
    clipped(`${id}-lines`, at, stroke(lines(true), look.faint, 1.5))
  );
};

/** Surname and number burnt into the page, the motif in dots beside them; an ink-jet leaves coloured dots. */
export const laserEngraving: Draw = (drawn) => {
  const { at, motif, fake, sheet, chance } = drawn;
  const d = personalData(sheet, dataBox(sheet));
  const beside = square({
    x: at.x + at.width * 0.7,
    y: at.y + at.height * 0.5,
    width: at.width * 0.22,
    height: at.height * 0.45,
  });
  if (!fake)
    return (
      raised(drawn, 3, (colour) => stroke(d, colour, 5), "#2b2924") +
      raised(drawn, 2, (one) => outlineMotif(motif, beside, one, 3), "#45423c")
    );
  const dots = Array.from({ length: 420 }, () => {
    const [x, y] = [at.x + chance.next() * at.width * 0.62, at.y + chance.next() * at.height];
    return circle(x, y, 1.8, { fill: chance.pick(["#c0398a", "#1f8fb5", "#d6b520"]) });
  });
  return stroke(d, "#5d5a66", 4) + outlineMotif(motif, beside, "#8f8a80", 2) + group({ opacity: 0.8 }, ...dots);
};

export const laminate: Draw = (drawn) => {
  const { at, motif, fake, sheet } = drawn;
  if (fake) {
    const corner = `M${at.x + at.width - 190} ${at.y + 6}L${at.x + at.width - 6} ${at.y + 6}L${at.x + at.width - 6} ${at.y + 150}Z`;
    return (
      box(inset(at, 6), { fill: "#ffffff", opacity: 0.18 }) +
      shape(corner, { fill: sheet.look.lit, stroke: sheet.look.shade, "stroke-width": 4 })
    );
  }
  const parts: string[] = [];
  for (let y = at.y + 40; y < at.y + at.height - 100; y += 170)
    for (let x = at.x + 60; x < at.x + at.width - 100; x += 200)
      parts.push(
        raised(drawn, 2, (one) => outlineMotif(motif, { x, y, width: 90, height: 90 }, one, 3), sheet.look.tint),
      );
  return group({ opacity: 0.75 }, ...parts);
};

/** The contacts of a card, or the sign of a chip in the cover. */
export const chip: Draw = ({ at, fake, sheet }) => {
  const within = inset(at, 5);
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  const colour = sheet.page === "cover" ? "#d9b45b" : "#8c6d1f";
  const r = within.height * 0.26;
  return group(
    {},
    box(within, {
      rx: 10,
      fill: sheet.page === "cover" ? "none" : fake ? "#c9b77a" : "#e7c766",
      stroke: colour,
      "stroke-width": 6,
    }),
    stroke(`M${within.x} ${y}L${x - r} ${y}M${x + r} ${y}L${within.x + within.width} ${y}`, colour, 6),
    fake
      ? stroke(`M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`, colour, 6)
      : element("circle", { cx: x, cy: y, r, fill: "none", stroke: colour, "stroke-width": 6 }),
  );
};

export const numbering: Draw = ({ at, motif, fake, sheet }) => {
  const { number } = sheet.holder;
  const glows = sheet.light === "UV_365";
  const [height, top] = [at.height * 0.42, at.y + at.height * 0.28];
  const beside = square({ x: at.x + at.width - at.height, y: at.y, width: at.height, height: at.height });
  const letters = (step: number) =>
    lettering(number, { x: at.x + 14, y: top, height: height - step * number.length * 0.5 });
  if (fake)
    return stroke(
      lettering(number, { x: at.x + 18, y: top + 6, height: height * 0.82 }),
      glows ? "#2a1d50" : "#8c3b57",
      4,
    );
  const colour = glows ? "#ff9b3d" : "#a3122a";
  return (
    (glows ? stroke(letters(0), "#ff7a1a", 18, { opacity: 0.3 }) : "") +
    stroke(letters(0), colour, 8) +
    drawMotif(motif, inset(beside, 12), colour)
  );
};
