// What is seen with a lamp behind the page.

import { lettering } from "./alphabet.ts";
import type { Draw } from "./feature.ts";
import { portrait } from "./furniture.ts";
import { drawMotif, outlineMotif } from "./motifs.ts";
import { type Box, box, circle, clipped, element, group, inset, n, shape, square, stroke } from "./svg.ts";

/** Thinner and thicker paper, without an edge; a copy is printed in grey. */
export const watermark: Draw = ({ at, motif, fake, id, sheet }) => {
  const middle = square({ ...at, height: at.height * 0.8 });
  const page = lettering("7", { x: at.x + at.width * 0.42, y: at.y + at.height * 0.84, height: at.height * 0.11 });
  if (fake)
    return group({ opacity: 0.75 }, outlineMotif(motif, inset(middle, 10), "#8b8b8b", 6), stroke(page, "#8b8b8b", 5));
  const soft = element("filter", { id: `${id}-soft` }, element("feGaussianBlur", { stdDeviation: 5 }));
  const shadow = { transform: "translate(7 7)", opacity: 0.75 };
  return (
    soft +
    group(
      { filter: `url(#${id}-soft)` },
      group(shadow, drawMotif(motif, inset(middle, 12), sheet.look.shade)),
      drawMotif(motif, inset(middle, 12), sheet.look.lit, sheet.look.shade),
      stroke(page, sheet.look.lit, 12),
    )
  );
};

export const securityThread: Draw = ({ at, motif, fake, sheet, chance }) => {
  const middle = at.x + at.width / 2;
  if (fake) {
    const parts = [`M${n(middle)} ${n(at.y)}`];
    for (let y = at.y; y < at.y + at.height; y += 40) parts.push(`L${n(middle + chance.between(-2, 2))} ${n(y)}`);
    return stroke(parts.join(""), "#8d8170", 5);
  }
  const band = box(inset(at, 1), { fill: "#4c3d22" });
  const marks: string[] = [];
  const side = at.width - 6;
  const letters = sheet.code;
  const step = side * 1.35;
  for (let y = at.y + 12, index = 0; y < at.y + at.height - step * 4; index += 1, y += step)
    marks.push(
      index % 4 === 3
        ? drawMotif(motif, { x: at.x + 3, y, width: side, height: side }, "#fff6d8")
        : stroke(lettering(letters.charAt(index % 4), { x: at.x + 6, y: y + 3, height: side * 0.8 }), "#fff6d8", 3),
    );
  return band + group({}, ...marks);
};

/** Halves of front and back that make one picture; those of a copy lie apart. */
export const seeThroughRegister: Draw = ({ at, motif, fake, id, sheet }) => {
  const within = inset(square(at), 6);
  const half = within.width / 2;
  const left: Box = { ...within, width: half };
  const right: Box = { ...within, x: within.x + half, width: half };
  const [back, front] = [`hsl(${sheet.hue}, 45%, 40%)`, "#8c5a16"];
  const apart = { transform: fake ? "translate(9 13)" : "translate(0 0)" };
  return (
    group({}, clipped(`${id}-left`, left, drawMotif(motif, within, back))) +
    group(apart, clipped(`${id}-right`, right, drawMotif(motif, within, front)))
  );
};

/** Round holes that grow smaller, or of one size with torn edges. */
export const perforation: Draw = ({ at, motif, fake, sheet, chance }) => {
  const { number } = sheet.holder;
  const beside = square({ ...at, x: at.x + at.width - at.height, width: at.height });
  const pitch = (at.width - at.height * 1.3) / number.length;
  const height = Math.min(at.height * 0.72, pitch * 1.05);
  const holes = pointsAlong(lettering(number, { x: at.x + 10, y: at.y + at.height * 0.14, height, pitch }), 9.5);
  if (fake)
    return group(
      {},
      ...holes.map(([x, y]) =>
        shape(
          torn(x, y, 4.4, () => chance.next()),
          { fill: "#fffef4", stroke: "#7b5a26", "stroke-width": 1.4 },
        ),
      ),
    );
  const round = holes.map(([x, y]) => {
    const left = 1 - (x - at.x) / at.width;
    return circle(x, y, 1.9 + left * 1.5, { fill: "#fffef4", stroke: "#5f421a", "stroke-width": 1.1 });
  });
  return group({}, ...round) + outlineMotif(motif, inset(beside, 8), sheet.look.shade, 2.5);
};

/** Points on a path of straight lines, about so many pixels apart. */
function pointsAlong(d: string, apart: number): [number, number][] {
  return d.split("M").flatMap((line) => {
    const numbers = line.trim().split(/\s+/).filter(Boolean).map(Number);
    const points: [number, number][] = [];
    for (let index = 0; index + 3 < numbers.length; index += 2) {
      const [x, y, x2, y2] = numbers.slice(index, index + 4) as [number, number, number, number];
      const count = Math.max(1, Math.round(Math.hypot(x2 - x, y2 - y) / apart));
      for (let step = 0; step < count; step += 1)
        points.push([x + ((x2 - x) * step) / count, y + ((y2 - y) * step) / count]);
    }
    return points;
  });
}

function torn(x: number, y: number, r: number, next: () => number): string {
  const points = Array.from({ length: 7 }, (_, index) => {
    const [angle, far] = [(index / 7) * 2 * Math.PI, r * (0.6 + next() * 0.9)];
    return `${n(x + Math.cos(angle) * far)} ${n(y + Math.sin(angle) * far)}`;
  });
  return `M${points.join("L")}Z`;
}

export const transparentWindow: Draw = ({ at, motif, fake, sheet }) => {
  const { look } = sheet;
  const within = inset(at, 6);
  if (fake) {
    const { x, y, width, height } = inset(at, 12);
    const cut = `M${n(x)} ${n(y + 7)}L${n(x + width * 0.5)} ${n(y - 3)}L${n(x + width)} ${n(y + 5)}L${n(x + width - 6)} ${n(y + height)}L${n(x + 3)} ${n(y + height - 6)}Z`;
    return shape(cut, { fill: "#f6f1dc", stroke: "#5c4a26", "stroke-width": 5, "stroke-linejoin": "bevel" });
  }
  return group(
    {},
    box(within, { rx: 26, fill: "#fffffa", stroke: look.shade, "stroke-width": 5 }),
    portrait(inset(within, within.width * 0.24), { ink: "#6d5730", faint: "#c9b48a", tint: "#fff6dd" }),
    outlineMotif(motif, square(inset(within, 6)), look.faint, 3),
  );
};
