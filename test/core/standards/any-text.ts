import * as fc from "fast-check";

/** Any text a stranger may send: all of Unicode with lone surrogates, mostly from the scripts that names are written in. */
export const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x7f), fc.nat(0x24ff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code)),
});

/** Texts that make careless patterns and orders slow, each of about so many characters once it is normalised. */
export const hugeTexts = (length: number) =>
  pieces.map((piece) => piece.repeat(Math.ceil(length / piece.normalize("NFKC").length)));

const pieces = [
  "A",
  "<",
  " ",
  "'",
  "-",
  "1",
  "ä",
  "ا",
  "ب\u064e\u0651",
  "\u0301",
  "\u0301\u0316",
  "a\u0316\u0301",
  "\ufdfa",
  "a-",
  "A<",
  "α",
  "🙂",
  "\n",
];
