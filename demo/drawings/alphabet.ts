import { n } from "./svg.ts";

/**
 * Strokes of each letter on a grid 4 wide and 6 high: points as two digits, x then y, from the upper left; `/` lifts the
 * pen. Our own, since a machine may have no fonts.
 */
const strokes: Readonly<Record<string, string>> = {
  A: "06 20 46/14 34",
  B: "00 06 36 45 44 33 03/00 30 41 42 33",
  C: "41 30 10 01 05 16 36 45",
  D: "00 06 26 44 42 20 00",
  E: "40 00 06 46/03 33",
  F: "40 00 06/03 33",
  G: "41 30 10 01 05 16 36 45 43 23",
  H: "00 06/40 46/03 43",
  I: "10 30/20 26/16 36",
  J: "40 45 36 16 05",
  K: "00 06/40 03 46",
  L: "00 06 46",
  M: "06 00 23 40 46",
  N: "06 00 46 40",
  O: "10 30 41 45 36 16 05 01 10",
  P: "06 00 30 41 42 33 03",
  Q: "10 30 41 45 36 16 05 01 10/24 46",
  R: "06 00 30 41 42 33 03/23 46",
  S: "41 30 10 01 02 13 33 44 45 36 16 05",
  T: "00 40/20 26",
  U: "00 05 16 36 45 40",
  V: "00 26 40",
  W: "00 16 22 36 40",
  X: "00 46/40 06",
  Y: "00 23 40/23 26",
  Z: "00 40 06 46",
  0: "10 30 41 45 36 16 05 01 10/41 05",
  1: "11 20 26/16 36",
  2: "01 10 30 41 42 06 46",
  3: "00 40 23 33 44 45 36 16 05",
  4: "36 30 04 44",
  5: "40 00 03 33 44 45 36 06",
  6: "30 10 01 05 16 36 45 44 33 03",
  7: "00 40 16",
  8: "10 30 41 42 33 13 02 01 10/13 04 05 16 36 45 44 33",
  9: "43 13 02 01 10 30 41 45 36 16",
  "<": "41 03 45",
  "-": "13 33",
  ".": "25 26",
  "/": "40 06",
};

export interface Lettering {
  readonly x: number;
  readonly y: number;
  /** Of a capital, in pixels; letters stand on `y + height`. */
  readonly height: number;
  /** Pixels from one letter to the next; by default those that the alphabet is drawn for. */
  readonly pitch?: number;
}

/** The text as a path of strokes; what the alphabet has not is a space. */
export function lettering(text: string, { x, y, height, pitch = letterPitch(height) }: Lettering): string {
  const scale = height / 6;
  return Array.from(text, (letter, index) => {
    const left = x + index * pitch;
    return (strokes[letter] ?? "")
      .split("/")
      .map((line) =>
        line.replaceAll(/(\d)(\d) ?/g, (_, column: string, row: string) => {
          return `${n(left + Number(column) * scale)} ${n(y + Number(row) * scale)} `;
        }),
      )
      .map((points) => (points ? `M${points.trim()}` : ""))
      .join("");
  }).join("");
}

/** Pixels from one letter of this height to the next. */
export function letterPitch(height: number): number {
  return height * 0.95;
}

/** Pixels that the text takes, from the first letter's left to the last one's right. */
export function letteringWidth(text: string, height: number, pitch = letterPitch(height)): number {
  return Math.max(0, text.length - 1) * pitch + (height * 4) / 6;
}
