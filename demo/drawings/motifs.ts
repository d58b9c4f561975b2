import { n, type Box, group, shape, stroke } from "./svg.ts";

/** What a security feature shows, drawn in a square of a hundred: areas, and lines where it has fine parts. */
interface Motif {
  readonly areas: string;
  readonly lines: string;
}

const motifs: Readonly<Record<string, Motif>> = {
  lighthouse: {
    areas: "M40 36L60 36L68 92L32 92ZM42 20L58 20L58 32L42 32ZM38 18L50 6L62 18ZM22 92L78 92L84 98L16 98Z",
    lines: "M36 34L64 34M64 24L94 12M64 28L96 30M36 24L6 12M36 28L4 30",
  },
  heron: {
    areas: "M44 40C62 36 82 48 90 68C74 64 60 70 50 66C42 62 38 52 44 40ZM30 14C36 8 44 12 44 18L44 22L20 22Z",
    lines: "M42 18C30 30 50 36 46 48M54 66L52 94L44 94M62 66L64 94L56 94M20 21L6 23",
  },
  windmill: {
    areas: "M40 46L60 46L68 96L32 96ZM38 46C40 34 60 34 62 46Z",
    lines:
      "M50 40L18 8M50 40L82 8M50 40L82 72M50 40L18 72M18 8L30 4L56 34M82 8L86 20L56 46M82 72L70 76L44 46M18 72L14 60L44 34",
  },
  "barley ears": {
    areas:
      "M50 8C58 16 58 24 50 32C42 24 42 16 50 8ZM42 28C42 38 46 44 50 46C54 44 58 38 58 28L50 36ZM42 44C42 54 46 60 50 62C54 60 58 54 58 44L50 52ZM22 24C30 30 32 38 28 46C20 40 18 32 22 24ZM20 46C22 54 26 60 32 62L32 52ZM78 24C70 30 68 38 72 46C80 40 82 32 78 24ZM80 46C78 54 74 60 68 62L68 52Z",
    lines: "M50 46L50 96M28 46C32 66 40 82 48 94M72 46C68 66 60 82 52 94M36 84L64 84",
  },
  "sailing ship": {
    areas: "M10 72L90 72C86 86 78 92 68 92L32 92C22 92 14 86 10 72ZM48 10L48 64L16 64ZM54 18L54 64L84 64Z",
    lines: "M51 6L51 72M4 98C14 92 22 104 32 98C42 92 50 104 60 98C70 92 78 104 90 98",
  },
  "compass rose": {
    areas: "M50 4L58 42L50 50L42 42ZM96 50L58 58L50 50L58 42ZM50 96L42 58L50 50L58 58ZM4 50L42 42L50 50L42 58Z",
    lines: "M50 22A28 28 0 1 1 49.9 22M20 20L40 40M80 20L60 40M80 80L60 60M20 80L40 60",
  },
  "oak leaf": {
    areas:
      "M50 4C60 6 62 16 58 22C70 18 78 26 72 36C84 34 88 46 78 54C86 58 82 70 70 70C66 78 58 80 52 80L48 80C42 80 34 78 30 70C18 70 14 58 22 54C12 46 16 34 28 36C22 26 30 18 42 22C38 16 40 6 50 4Z",
    lines: "M50 78L50 98",
  },
  "stone bridge": {
    areas:
      "M4 40C30 26 70 26 96 40L96 80L86 80C86 62 64 62 64 80L56 80L56 80C56 60 44 60 44 80L36 80C36 62 14 62 14 80L4 80Z",
    lines: "M4 34C30 20 70 20 96 34M2 90C14 84 22 96 34 90C46 84 54 96 66 90C78 84 86 96 98 90",
  },
  fox: {
    areas: "M12 10L36 30L64 30L88 10L90 50L50 94L10 50Z",
    lines: "M20 22L28 40M80 22L72 40",
  },
  harp: {
    areas: "M20 8C30 4 36 10 34 18C50 10 76 14 86 30L80 34C68 22 46 22 32 30L40 92L30 96Z",
    lines: "M80 34C76 58 58 80 38 92M44 27L46 84M54 25L55 77M64 26L64 66M73 30L72 54",
  },
  "bell tower": {
    areas: "M34 36L66 36L70 96L30 96ZM28 36L50 6L72 36ZM10 62L30 62L30 96L10 96ZM70 62L90 62L90 96L70 96Z",
    lines: "M50 6L50 0M46 2L54 2",
  },
  salmon: {
    areas: "M6 50C24 26 56 24 76 46L96 30L90 52L96 74L76 58C56 78 24 76 6 50ZM42 30L56 16L62 34Z",
    lines: "",
  },
};

/** What is drawn where a text names none of them. */
const arms: Motif = { areas: "M14 8L86 8L86 48C86 72 66 88 50 96C34 88 14 72 14 48Z", lines: "" };

/** Holes in a motif that make it what it is, as lines in the colour of what lies behind. */
const holes: Readonly<Record<string, string>> = {
  lighthouse: "M38 54L62 54M35 74L65 74",
  fox: "M34 52L40 56M66 52L60 56M44 82L56 82",
  "bell tower": "M50 48L50 62M50 76L50 96",
  salmon: "M20 46L22 46M34 38C40 46 40 54 34 62",
  "oak leaf": "M50 18L50 78M50 44L36 34M50 44L64 34M50 62L34 54M50 62L66 54",
};

/** The motif that a feature's own words name: what a person reads is what is drawn. */
export function motifIn(words: string): string {
  return Object.keys(motifs).find((name) => words.includes(name)) ?? "";
}

/** Drawn in the box, in one colour; `behind` is the colour of its holes. */
export function drawMotif(name: string, { x, y, width, height }: Box, colour: string, behind = "none"): string {
  const { areas, lines } = motifs[name] ?? arms;
  return group(
    {
      transform: `translate(${n(x)} ${n(y)}) scale(${Math.round(width * 10) / 1000} ${Math.round(height * 10) / 1000})`,
    },
    shape(areas, { fill: colour }),
    lines ? stroke(lines, colour, 3) : "",
    behind === "none" ? "" : stroke(holes[name] ?? "M0 0", behind, 4),
  );
}

/** Its outline alone, as a fine line. */
export function outlineMotif(name: string, { x, y, width, height }: Box, colour: string, line: number): string {
  const { areas, lines } = motifs[name] ?? arms;
  const transform = `translate(${n(x)} ${n(y)}) scale(${Math.round(width * 10) / 1000} ${Math.round(height * 10) / 1000})`;
  return group({ transform }, stroke(areas + lines, colour, (line * 100) / width));
}
