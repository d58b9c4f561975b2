/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Attributes = Readonly<Record<string, string | number>>;

/** A number as it is written: one decimal at most, so that every machine writes the same. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** One element. Attributes and contents are our own text; nothing from outside comes here. */
export function element(name: string, attributes: Attributes, ...contents: readonly string[]): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? n(value) : value}"`,
  );
  return `<${name}${written.join("")}>${contents.join("")}</${name}>`;
}

export function group(attributes: Attributes, ...contents: readonly string[]): string {
  return element("g", attributes, ...contents);
}

export function box({ x, y, width, height }: Box, attributes: Attributes): string {
  return element("rect", { x, y, width, height, ...attributes });
}

export function circle(cx: number, cy: number, r: number, attributes: Attributes): string {
  return element("circle", { cx, cy, r, ...attributes });
}

/** Filled, unless `fill` says otherwise. */
export function shape(d: string, attributes: Attributes): string {
  return element("path", { d, ...attributes });
}

/** Lines only, with round ends. */
export function stroke(d: string, colour: string, width: number, attributes: Attributes = {}): string {
  return element("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...attributes,
  });
}

/** Nothing of the contents is seen outside the box. `id` is used once a picture. */
export function clipped(id: string, within: Box, ...contents: readonly string[]): string {
  return (
    element("clipPath", { id: `clip-${id}` }, box(within, {})) + group({ "clip-path": `url(#clip-${id})` }, ...contents)
  );
}

/** Colours one after another, from left to right or from top to bottom, for `fill="url(#id)"`. */
export function gradient(id: string, colours: readonly string[], down = false): string {
  const stops = colours.map((colour, index) =>
    element("stop", { offset: index / (colours.length - 1), "stop-color": colour }),
  );
  return element("linearGradient", { id, x1: 0, y1: 0, x2: down ? 0 : 1, y2: down ? 1 : 0 }, ...stops);
}

/** The box without its edge. */
export function inset({ x, y, width, height }: Box, edge: number): Box {
  return { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
}

/** The largest square in the middle of the box. */
export function square({ x, y, width, height }: Box): Box {
  const side = Math.min(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}
