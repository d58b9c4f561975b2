import { SaxesParser } from "saxes";
import { type Encoding, inUtf8, notIn } from "./encoding.ts";
import { malformed } from "./malformed.ts";
import { blocksOf, LoneAmpersands, longestTag, tagsIn } from "./tags.ts";

/** An element of the file with what is in it. Names are without the prefix of their namespace. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Element[];
}

/** What was met while reading: an entry, or why one, or all that is still to come, cannot be taken. */
export type Piece =
  | { readonly at: string; readonly element: Element }
  | { readonly at: string; readonly reason: string };

/** How a list is built. */
export interface ListForm {
  /** What it calls its outermost element, and its entries. */
  readonly root: string;
  readonly entries: readonly string[];
  /** How deep an entry stands: 3 in `CONSOLIDATED_LIST`, `INDIVIDUALS`, `INDIVIDUAL`. */
  readonly depth: number;
}

interface Names extends ListForm {
  /** What the bytes are written in. */
  readonly encoding: Encoding;
}

/** Deeper, or longer in characters, than anything the list holds. */
const deepest = 12;
const longest = 1_000_000;
/** Nobody's file nests so; the parser remembers each level. */
const deepestOfAll = 1000;

/**
 * The entries of an XML file, each as soon as it is closed; nothing else is kept, so memory stays flat. Where it is not
 * well-formed nothing more is taken from it, as XML has it, but each entry that is still to come is told of. A file with
 * a document type is refused: it is where entities are declared that grow without bound or reach for other files.
 */
export async function* entriesOf(chunks: AsyncIterable<Uint8Array>, names: Names): AsyncGenerator<Piece> {
  const reading = new Reading(names);
  for await (const block of blocksOf(inUtf8(chunks, names.encoding))) yield* reading.take(block);
  yield* reading.end();
}

class Unreadable extends Error {}

class Reading {
  readonly #parser = new SaxesParser();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  readonly #lone = new LoneAmpersands();
  readonly #names: Names;
  readonly #open: Element[] = [];
  #pieces: Piece[] = [];
  /** From which line on nothing was looked at yet. */
  #line = 1;
  /** Characters that the parser was given, but for those in which it met a fault. */
  #written = 0;
  /** Where the entry that is open began, how long it is, and what is wrong with it. */
  #entry: { readonly line: number; length: number; fault: string | null } = { line: 1, length: 0, fault: null };
  #brokenAt: number | null = null;

  constructor(names: Names) {
    this.#names = names;
    const parser = this.#parser;
    parser.on("doctype", () => refuse("it declares a document type (DOCTYPE), which is refused for safety"));
    parser.on("error", ({ message }) => refuse(malformed(message.replace(/^\d+:\d+: /, ""))));
    parser.on("opentag", ({ name, attributes }) => this.#begin(localName(name), attributes));
    parser.on("text", (text) => this.#add(text));
    parser.on("cdata", (text) => this.#add(text));
    parser.on("closetag", () => this.#end());
  }

  /** Takes a block of the file, and gives what was met in it. */
  take(block: Uint8Array): readonly Piece[] {
    const text = this.#plainText(block);
    if (text === null) for (const bytes of tagsIn(block)) this.#takeTag(bytes);
    else this.#takeText(text);
    const met = this.#pieces;
    if (met.length > 0) this.#pieces = [];
    return met;
  }

  /** The text of a block that can be read in one go; null of one to be read tag by tag, for what may be wrong in it. */
  #plainText(block: Uint8Array): string | null {
    if (this.#brokenAt !== null || block.length > longestTag) return null;
    try {
      const text = this.#decoder.decode(block);
      return this.#lone.isPlain(text) ? text : null;
    } catch {
      return null;
    }
  }

  /** Reads all of it, or up to the tag with a fault, and passes over what comes behind that. */
  #takeText(text: string): void {
    const before = this.#written;
    this.#attempt(() => this.#parse(text));
    if (this.#brokenAt === null) return this.#countLines(text);
    const end = text.indexOf(">", this.#parser.position - before - 1) + 1;
    this.#countLines(text.slice(0, end));
    this.#passOver(text.slice(end));
  }

  #takeTag(bytes: Uint8Array): void {
    const text = Buffer.from(bytes).toString("latin1");
    if (this.#brokenAt !== null) return this.#passOver(text);
    this.#attempt(() => this.#readTag(bytes));
    this.#countLines(text);
  }

  end(): readonly Piece[] {
    if (this.#brokenAt === null) this.#attempt(() => this.#parser.close());
    return this.#pieces;
  }

  #readTag(bytes: Uint8Array): void {
    if (bytes.length > longestTag) refuse("it goes on for more than 1 MB without a tag");
    const text = this.#decoder.decode(bytes);
    if (this.#lone.foundIn(text)) refuse("it is not well-formed XML: & is written &amp;");
    this.#parse(text);
  }

  #parse(text: string): void {
    this.#parser.write(text);
    this.#written += text.length;
  }

  /** Runs a step of the parser; a fault ends the reading. */
  #attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      const undecoded = (error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA";
      if (!(error instanceof Unreadable || undecoded)) throw error;
      const reason = error instanceof Unreadable ? error.message : `it ${notIn(this.#names.encoding)}`;
      this.#brokenAt = this.#parser.line;
      this.#pieces.push(rejected(this.#brokenAt, `the file cannot be read on: ${reason}`));
    }
  }

  /** Tells of the entries that begin here, by their names alone. */
  #passOver(text: string): void {
    const reason = `stands behind line ${this.#brokenAt}, where the file is broken: mend it there`;
    for (const { 1: name = "", index } of text.matchAll(/<(?:[\w.-]+:)?([\w.-]+)/g)) {
      const line = this.#line + (text.slice(0, index).match(/\n/g)?.length ?? 0);
      if (this.#names.entries.includes(name)) this.#pieces.push(rejected(line, reason));
    }
    this.#countLines(text);
  }

  #countLines(text: string): void {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#line += 1;
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    const { depth } = this.#names;
    if (this.#open.length === 0 && name !== this.#names.root)
      refuse(`its outermost element is not ${this.#names.root}`);
    if (this.#open.length >= deepestOfAll) refuse("its elements lie too deep in each other");
    const element: Element = { name, attributes, text: "", children: [] };
    if (this.#open.length === depth - 1) this.#entry = { line: this.#parser.line, length: 0, fault: null };
    if (this.#open.length >= deepest) this.#entry.fault ??= "its elements lie too deep in each other";
    if (this.#open.length !== depth - 1 && this.#names.entries.includes(name)) this.#misplace(name);
    const isWithin = this.#open.length >= depth;
    if (isWithin || this.#open.length === depth - 1)
      for (const value of Object.values(attributes)) this.#counted(value);
    if (this.#counted(name) && isWithin) this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  /** Tells of an entry where none may stand. What it stands in may be its own or not, and is not taken in either. */
  #misplace(name: string): void {
    const reason = `${name} stands elsewhere than in a list of entries`;
    this.#pieces.push(rejected(this.#parser.line, reason));
    if (this.#open.length >= this.#names.depth) this.#entry.fault ??= `${name} stands within it: is an end missing?`;
  }

  #add(text: string): void {
    const element = this.#open.at(-1);
    if (!element || this.#open.length < this.#names.depth || !this.#counted(text)) return;
    // What indents the children is no text.
    if (element.text !== "" || /\S/.test(text)) element.text += text;
  }

  /** Whether what is added to the open entry leaves it as short as one may be. */
  #counted({ length }: string): boolean {
    if ((this.#entry.length += length) > longest) this.#entry.fault ??= "it is longer than 1 MB";
    return this.#entry.fault === null;
  }

  #end(): void {
    const element = this.#open.pop();
    if (!element || this.#open.length !== this.#names.depth - 1) return;
    const { line, fault } = this.#entry;
    this.#pieces.push(fault === null ? { at: placeOf(line), element } : rejected(line, fault));
  }
}

function refuse(reason: string): never {
  throw new Unreadable(reason);
}

/** A name without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function rejected(line: number, reason: string): Piece {
  return { at: placeOf(line), reason };
}

function placeOf(line: number): string {
  return `line ${line}`;
}
