// What glows under ultraviolet light of 365 nm, on paper that stays dark.

import type { Draw } from "./feature.ts";
import { portrait } from "./furniture.ts";
import { drawMotif, outlineMotif } from "./motifs.ts";
import { box, circle, gradient, group, inset, n, square, stroke } from "./svg.ts";

const [red, blue, yellow, green] = ["#ff4a5e", "#4aa8ff", "#f4e84a", "#5dff9b"];

export const uvFeature: Draw = ({ at, motif, fake, id }) => {
  if (fake)
    return (
      gradient(id, ["#7d9be8", "#a9c0ff", "#8aa6f0"], true) +
      box(inset(at, 2), { fill: `url(#${id})`, opacity: 0.75 }) +
      outlineMotif(motif, square(inset(at, at.width * 0.2)), "#8fabf2", 3)
    );
  const within = square(inset(at, Math.min(at.width, at.height) * 0.08));
  const ring = within.width / 2;
  const [x, y] = [within.x + ring, within.y + ring];
  const rays = Array.from({ length: 36 }, (_, index) => {
    const angle = (index / 36) * 2 * Math.PI;
    const [from, to] = [ring * 0.82, ring * (index % 2 === 0 ? 0.98 : 0.92)];
    return `M${n(x + Math.cos(angle) * from)} ${n(y + Math.sin(angle) * from)}L${n(x + Math.cos(angle) * to)} ${n(y + Math.sin(angle) * to)}`;
  }).join("");
  const middle = inset(within, within.width * 0.23);
  return group(
    {},
    circle(x, y, ring * 0.78, { fill: "none", stroke: blue, "stroke-width": 16, opacity: 0.25 }),
    circle(x, y, ring * 0.78, { fill: "none", stroke: blue, "stroke-width": 5 }),
    stroke(rays, blue, 5),
    group({ opacity: 0.3 }, outlineMotif(motif, middle, red, 16)),
    drawMotif(motif, middle, red, "#150a33"),
  );
};

/** A second portrait that is not seen by day. */
export const glowingPortrait: Draw = ({ at, motif, fake, sheet }) => {
  if (fake) return box(inset(at, at.width * 0.2), { fill: sheet.look.faint, opacity: 0.8, rx: 20 });
  return group(
    {},
    group({ opacity: 0.9 }, portrait(inset(at, at.width * 0.2), { ink: "#2b7dd6", faint: green, tint: "#1d3f7a" })),
    outlineMotif(motif, square(at), yellow, 3.5),
  );
};

/** At random, thickest about the motif; printed ones lie in rows. */
export const fibres: Draw = ({ at, motif, fake, chance }) => {
  const [x, y] = [at.x + at.width * 0.5, at.y + at.height * 0.45];
  if (fake) {
    const rows: string[] = [];
    for (let row = at.y + 60; row < at.y + at.height; row += 120)
      for (let left = at.x + 50; left < at.x + at.width - 60; left += 130) rows.push(`M${n(left)} ${n(row)}l38 22`);
    return stroke(rows.join(""), "#7f86c9", 4);
  }
  const strokes = Array.from({ length: 150 }, (_, index) => {
    const near = index % 3 !== 0;
    const angle = chance.next() * 2 * Math.PI;
    const far = (near ? 0.08 + chance.next() * 0.2 : 0.2 + chance.next() * 0.4) * at.height;
    const [left, top] = [x + Math.cos(angle) * far * 0.8, y + Math.sin(angle) * far];
    const [bend, turn] = [chance.between(-26, 26), chance.between(-26, 26)];
    return stroke(`M${n(left)} ${n(top)}q${bend} ${turn} ${turn + 8} ${-bend}`, chance.odds(0.5) ? blue : yellow, 3.5);
  });
  const size = at.height * 0.14;
  return (
    group({}, ...strokes) +
    outlineMotif(motif, { x: x - size / 2, y: y - size / 2, width: size, height: size }, blue, 3.5)
  );
};

/** A seam of three colours; a fake's stays dark, sewn through holes of its own. */
export const stitching: Draw = ({ at, motif, fake, chance }) => {
  const middle = at.x + at.width * 0.4;
  const colours = [red, green, blue];
  if (fake) {
    const holes: string[] = [];
    for (let y = at.y + 20; y < at.y + at.height - 20; y += 46)
      holes.push(
        circle(middle, y, 5, { fill: "#020108", stroke: "#3f3170", "stroke-width": 2 }),
        circle(middle + 13, y + chance.between(4, 14), 5, { fill: "#020108", stroke: "#3f3170", "stroke-width": 2 }),
      );
    return group({}, ...holes);
  }
  const stitches: string[] = [];
  for (let y = at.y + 14, index = 0; y < at.y + at.height - 30; y += 46, index += 1) {
    const colour = colours[index % 3] ?? red;
    const d = `M${n(middle)} ${n(y)}v30`;
    stitches.push(stroke(d, colour, 14, { opacity: 0.3 }), stroke(d, colour, 6));
  }
  const size = at.width * 0.5;
  const knot = { x: at.x + at.width * 0.48, y: at.y + at.height * 0.48, width: size, height: size };
  return group({}, ...stitches) + drawMotif(motif, knot, yellow);
};

export const planchettes: Draw = ({ at, motif, fake, chance }) => {
  const discs = Array.from({ length: 9 }, () => {
    const r = at.width * 0.045;
    const [x, y] = [at.x + r + chance.next() * (at.width - 2 * r), at.y + r + chance.next() * (at.height - 2 * r)];
    if (fake) return circle(x, y, r, { fill: "none", stroke: "#4a3d80", "stroke-width": 3 });
    const inside = { x: x - r * 0.6, y: y - r * 0.6, width: r * 1.2, height: r * 1.2 };
    return circle(x, y, r, { fill: green, opacity: 0.9 }) + drawMotif(motif, inside, "#0e5a3a");
  });
  return group({}, ...discs);
};
