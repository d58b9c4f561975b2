import { romanise, spellOut } from "../core/standards/transliterate.ts";
import type { Chance } from "./chance.ts";

/** Parts of names as one people writes them: beginnings and endings, which put together are nobody's name. */
interface NameParts {
  /** ISO 15924. */
  readonly script: string;
  readonly surnames: readonly [beginnings: string, endings: string];
  readonly givenBeginnings: string;
  readonly givenEndings: { readonly F: string; readonly M: string };
}

/** What stands between the parts of a surname in some peoples' names is kept in the beginnings as `_`. */
const parts = {
  utopian: {
    script: "Latn",
    surnames: [
      "Bren Tal Vor Quill Marr Osk Thel Drav Fenn Lyr Cass Hol",
      "wick dane sund mere ovar ström ighan elius tarn brook ésy øy",
    ],
    givenBeginnings: "El Mar Vess Sor Tann Nim Orl Luz Kail Ilv",
    givenEndings: { F: "ina ora elle isa ane ië", M: "ic or an eth ius ov" },
  },
  dutch: {
    script: "Latn",
    surnames: [
      "van_Ouder van_der_Wilg Hoog de_Rooy Zwart ten_Lind Kwak Bloem",
      "meren broekstra veldink horstema dijkhuis wouda",
    ],
    givenBeginnings: "Aal Bert Fem Joch Maar Reïn Sij Wil",
    givenEndings: { F: "tje ke ina andra elien", M: "em ert wout ko bren" },
  },
  german: {
    script: "Latn",
    surnames: ["Grün Käst Möhl Weiß Drö Stein Rüb Falk", "hagener felder brückner lingsdorf wälder thaler"],
    givenBeginnings: "Adel Brun Frie Gisl Heid Jörg Lud Sieg",
    givenEndings: { F: "traut rune lind marga heid", M: "bald hart mund fried win" },
  },
  bulgarian: {
    script: "Cyrl",
    surnames: ["Вол Драм Ясен Чуд Жерав Щер Цвет Бояр", "ибородов олинин ушанов еградски омирцев юков"],
    givenBeginnings: "Вел Зор Мил Рад Яро Жив",
    givenEndings: { F: "идара ослава ияна уша ъка", M: "идар ослав иян омир ен" },
  },
  greek: {
    script: "Grek",
    surnames: ["Αλμυρ Θαλασσ Κερκ Ξυλ Ποντ Ψηλ Χρυσ Βουν", "ακίδης οπουλίνης ουδάκης ιάδης ωνάτος ελής"],
    givenBeginnings: "Αρ Ευδ Καλ Θεμ Νικ Ολυ",
    givenEndings: { F: "όνη αλία ίστη άνθη ύλη", M: "όνης άλιος ίστης ανθος ύλος" },
  },
  arabic: {
    script: "Arab",
    surnames: ["ال_سالو ال_دوري ال_كامو ال_نادو ال_شارو بني_طالو بني_راضو", "مان راني زوين ليدي قاسي بوني"],
    givenBeginnings: "ساري نورا كاني دالو مازي رابي",
    givenEndings: { F: "نا مية سا لين ة", M: "د ن ر وس م" },
  },
  chinese: {
    script: "Hans",
    surnames: ["岚 溪 峤 霁 珩 屿 漪 澍", ""],
    givenBeginnings: "星 禾 遥 晴 川 墨 岩 雨",
    givenEndings: { F: "荷 月 露 兰", M: "峰 舟 松 山" },
  },
} as const satisfies Record<string, NameParts>;

export type People = keyof typeof parts;

/** Chinese characters as pinyin without tones: Doc 9303 has no table for them, issuers print the Latin form. */
const pinyin = new Map(
  `岚Lan 溪Xi 峤Qiao 霁Ji 珩Heng 屿Yu 漪Yi 澍Shu 星Xing 禾He 遥Yao 晴Qing 川Chuan 墨Mo 岩Yan 雨Yu 荷He 月Yue 露Lu 兰Lan
   峰Feng 舟Zhou 松Song 山Shan`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** A part of a name as written and in the Latin letters that a passport prints beside it. */
export interface NamePart {
  readonly written: string;
  readonly latin: string;
}

/** An invented surname. */
export function inventSurname(people: People, chance: Chance): NamePart {
  const [beginnings, endings] = parts[people].surnames;
  return namePart(people, one(chance, beginnings).replaceAll("_", " ") + one(chance, endings));
}

/** Invented given names; one person in three has two. The sex decides the ending, `X` leaves it to chance. */
export function inventGivenNames(people: People, sex: "F" | "M" | "X", chance: Chance): NamePart {
  const { givenBeginnings, givenEndings } = parts[people];
  const ending = sex === "X" ? chance.pick(["F", "M"] as const) : sex;
  const names = people !== "chinese" && chance.odds(1 / 3) ? 2 : 1;
  const written = Array.from({ length: names }, () => one(chance, givenBeginnings) + one(chance, givenEndings[ending]));
  return namePart(people, written.join(people === "chinese" ? "" : " "));
}

/** The script that the people writes in, by ISO 15924. */
export function scriptOf(people: People): string {
  return parts[people].script;
}

/** The whole name as the script orders it: Chinese puts the surname first. */
export function fullName(surname: string, givenNames: string, script: string): string {
  return script === "Hans" ? surname + givenNames : `${givenNames} ${surname}`;
}

/** A Latin name with its umlauts spelled out, as a machine-readable zone has it: `Gruen` for `Grün`. */
export function spelledOut(latin: string): string {
  return titled(spellOut(latin.toLowerCase()));
}

function namePart(people: People, written: string): NamePart {
  const script = scriptOf(people);
  if (script === "Latn") return { written, latin: written };
  if (script !== "Hans") return { written, latin: titled(romanise(written.toLowerCase())) };
  return {
    written,
    latin: titled(
      Array.from(written, (character) => pinyin.get(character) ?? "")
        .join("")
        .toLowerCase(),
    ),
  };
}

function titled(name: string): string {
  return name.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const wordsOf = new Map<string, readonly string[]>();

function one(chance: Chance, words: string): string {
  let list = wordsOf.get(words);
  if (!list) wordsOf.set(words, (list = words.split(" ")));
  return chance.pick(list);
}
