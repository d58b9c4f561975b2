import * as fc from "fast-check";

/** Any text a stranger may send: all of Unicode with lone surrogates, mostly from the scripts that names are written in. */
export const anyText = fc.string({
  unit: fc.oneof(fc.nat(0x7f), fc.nat(0x24ff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code)),
});

/** Texts of 100 kB and more that make careless patterns slow. */
export const hugeTexts = [
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
  "a-",
  "A<",
  "α",
  "🙂",
  "\n",
].map((piece) => piece.repeat(100_000 / piece.length));
