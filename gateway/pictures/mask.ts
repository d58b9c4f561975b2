import type { Rectangle } from "../../core/pictures/decoder-words.ts";

/** Rectangles of one mask. */
const most = 20;

/** `x,y,width,height;…` in fractions of the picture as it is seen, from its upper left corner; null where it is none. */
export function maskOf(text: string): Rectangle[] | null {
  const rectangles = text.split(";").map(rectangleOf);
  return rectangles.length <= most && rectangles.every((one) => one !== null) ? rectangles : null;
}

function rectangleOf(text: string): Rectangle | null {
  const parts = text.split(",");
  if (parts.length !== 4 || !parts.every((part) => /^[01](\.\d{1,6})?$/.test(part))) return null;
  const [x = 0, y = 0, width = 0, height = 0] = parts.map(Number);
  // What is written with a few digits may reach a hair over the edge, but covers something.
  const lies = x < 1 && y < 1 && width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001;
  return lies ? { x, y, width, height } : null;
}
