import { SaxesParser } from "saxes";
import { localName } from "./xml.ts";

/** How an XML file begins. */
export interface Opening {
  /** Name of its outermost element, and the namespace that this declares. */
  readonly root: string;
  readonly namespace: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** The first text at each way of names from the outermost element on: `sdnList/publshInformation/Publish_Date`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads how an XML file begins, as far as its start is at hand; null where no element begins there. */
export function openingOf(start: string): Opening | null {
  const parser = new SaxesParser();
  const way: string[] = [];
  const texts = new Map<string, string>();
  let root: Omit<Opening, "texts"> | null = null;
  parser.on("opentag", ({ name, attributes }) => {
    const [prefix] = name.includes(":") ? name.split(":") : [null];
    const namespace = attributes[prefix === null ? "xmlns" : `xmlns:${prefix}`] ?? null;
    root ??= { root: localName(name), namespace, attributes };
    way.push(localName(name));
  });
  parser.on("text", (text) => {
    const at = way.join("/");
    if (text.trim() !== "" && !texts.has(at)) texts.set(at, text.trim());
  });
  parser.on("closetag", () => void way.pop());
  // What is wrong with the file is said by whoever reads it.
  parser.on("error", () => {});
  parser.write(start);
  return root && { ...(root as Omit<Opening, "texts">), texts };
}
