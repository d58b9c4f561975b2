import { createRequire } from "node:module";
import type * as PinyinPro from "pinyin-pro";
import type * as Transliteration from "transliteration";

const require = createRequire(import.meta.url);

// Each is loaded with the first name that needs it: together they take a tenth of a second, of every start of a command,
// and most commands ask for no such name.

let pinyinPro: typeof PinyinPro | null = null;
let transliteration: typeof Transliteration | null = null;

/** Chinese characters in Latin letters. */
export function pinyinLibrary(): typeof PinyinPro {
  return (pinyinPro ??= require("pinyin-pro") as typeof PinyinPro);
}

/** Letters of whatever script in ASCII. */
export function transliterationLibrary(): typeof Transliteration {
  return (transliteration ??= require("transliteration") as typeof Transliteration);
}
