import { SaxesParser } from "saxes";

/** An element of the file with what is in it; attributes are passed over, the list has none that matter. */
export interface Element {
  readonly name: string;
  text: string;
  readonly children: Element[];
}

/** What was met while reading: an entry of the list, or the reason why no more can be read. */
export type Piece =
  | { readonly is: "entry"; readonly line: number; readonly element: Element }
  | { readonly is: "fault"; readonly line: number; readonly reason: string };

/** Depth of an entry: `CONSOLIDATED_LIST`, `INDIVIDUALS`, `INDIVIDUAL`. */
const entryDepth = 3;
/** Deeper, or longer in characters, than anything the list holds. */
const deepest = 12;
const longest = 1_000_000;

/**
 * The entries of an XML file, each as soon as it is closed; nothing else is kept, so memory stays flat. A file with a
 * document type is refused: it is where entities are declared that grow without bound or reach for other files.
 */
export async function* entriesOf(chunks: AsyncIterable<Uint8Array>, root: string): AsyncGenerator<Piece> {
  const pieces: Piece[] = [];
  const reading = new Reading(root, pieces);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) {
    reading.attempt(() => reading.parser.write(decoder.decode(chunk, { stream: true })));
    yield* pieces.splice(0);
    if (reading.failed) return;
  }
  reading.attempt(() => reading.parser.write(decoder.decode()).close());
  yield* pieces;
}

class Unreadable extends Error {}

class Reading {
  readonly parser = new SaxesParser();
  failed = false;
  readonly #pieces: Piece[];
  readonly #open: Element[] = [];
  #length = 0;

  constructor(root: string, pieces: Piece[]) {
    this.#pieces = pieces;
    const { parser } = this;
    parser.on("doctype", () => refuse("it declares a document type (DOCTYPE), which is refused for safety"));
    parser.on("error", ({ message }) => refuse(`it is not well-formed XML: ${message.replace(/^.*?: /, "")}`));
    parser.on("opentag", ({ name }) => this.#begin(name, root));
    parser.on("text", (text) => this.#add(text));
    parser.on("cdata", (text) => this.#add(text));
    parser.on("closetag", () => this.#end());
  }

  /** Runs a step of the parser; a fault ends the reading. */
  attempt(step: () => unknown): void {
    try {
      step();
    } catch (error) {
      this.failed = true;
      const reason = error instanceof Unreadable ? error.message : "it is not UTF-8";
      if (!(error instanceof Unreadable || error instanceof TypeError)) throw error;
      this.#pieces.push({ is: "fault", line: this.parser.line, reason });
    }
  }

  #begin(name: string, root: string): void {
    if (this.#open.length === 0 && name !== root) refuse(`its outermost element is not ${root}`);
    if (this.#open.length >= deepest) refuse("its elements lie too deep in each other");
    const element: Element = { name, text: "", children: [] };
    if (this.#open.length >= entryDepth) this.#open.at(-1)?.children.push(element);
    if (this.#open.length === entryDepth - 1) this.#length = 0;
    this.#length += name.length;
    this.#open.push(element);
  }

  #add(text: string): void {
    const element = this.#open.at(-1);
    if (!element || this.#open.length < entryDepth) return;
    if ((this.#length += text.length) > longest) refuse("an entry of it is longer than 1 MB");
    element.text += text;
  }

  #end(): void {
    const element = this.#open.pop();
    if (element && this.#open.length === entryDepth - 1) {
      this.#pieces.push({ is: "entry", line: this.parser.line, element });
    }
  }
}

function refuse(reason: string): never {
  throw new Unreadable(reason);
}

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

/** The texts of the `VALUE`s in the children of that name: how the list writes what may be there several times. */
export function valuesOf(element: Element, name: string): string[] {
  return childrenOf(element, name).flatMap((child) => textsOf(child, "VALUE"));
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
