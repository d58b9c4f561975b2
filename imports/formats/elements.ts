import type { Element } from "./xml.ts";

/** The texts of the children of that name that have one, white space evened out. */
export function textsOf(element: Element, name: string): string[] {
  return childrenOf(element, name)
    .map(({ text }) => plain(text))
    .filter(Boolean);
}

/** The first such text. */
export function textOf(element: Element, name: string): string | null {
  return textsOf(element, name)[0] ?? null;
}

/** What stands under a way of names: `elementsAt(designation, "Names", "Name")`. */
export function elementsAt(element: Element, ...way: readonly string[]): Element[] {
  return way.reduce((found, name) => found.flatMap((one) => childrenOf(one, name)), [element]);
}

/** The texts of these that have one, white space evened out. */
export function textsAt(element: Element, ...way: readonly string[]): string[] {
  return elementsAt(element, ...way)
    .map(({ text }) => plain(text))
    .filter(Boolean);
}

/** What an attribute says, white space evened out; null where it is empty or not there. */
export function attributeOf({ attributes }: Element, name: string): string | null {
  return plain(attributes[name] ?? "") || null;
}

/** The name of what stands twice in the element, or deeper in it, and is read once: a second would be lost. */
export function namedTwice({ children }: Element, repeated: RegExp): string | null {
  const said = new Set<string>();
  for (const { name, text } of children) {
    if (!/\S/.test(text)) continue;
    if (said.has(name) && !repeated.test(name)) return name;
    said.add(name);
  }
  for (const child of children) {
    const twice = child.children.length > 0 ? namedTwice(child, repeated) : null;
    if (twice !== null) return twice;
  }
  return null;
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

const uneven = /^\s|\s$|\s\s|[^\S ]/;

function plain(text: string): string {
  return uneven.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}
