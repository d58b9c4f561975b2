import { Chance } from "../../demo/chance.ts";

/** A word of a name, in Latin letters and in its people's own. */
export interface Word {
  readonly latin: string;
  readonly script: string;
}

export type People = "western" | "arabic" | "slavic" | "iberian" | "chinese" | "indian";

interface Habits {
  /** How many, at least and at most. */
  readonly givenNames: readonly [number, number];
  readonly familyNames: readonly [number, number];
  readonly nationality: string;
  readonly script: ((latin: string) => string) | null;
  /** Names that many bear, the commonest first; the others are put together from syllables. */
  readonly common: { readonly given: string; readonly family: string };
  readonly beginnings: string;
  readonly middles: string;
  readonly endings: { readonly given: string; readonly family: string };
  /** Different words in use. */
  readonly many: { readonly given: number; readonly family: number };
}

export const peoples: Readonly<Record<People, Habits>> = {
  western: {
    givenNames: [1, 3],
    familyNames: [1, 1],
    nationality: "UTO",
    script: null,
    common: {
      given: "john maria thomas anna peter laura paul eva martin julia",
      family: "smith jones miller weber martin",
    },
    beginnings: "br st tr m l w h b gr k sch fl d r p f g n cl v",
    middles: "and ell orn ess inn art ull emm ock ing aub eik oss ann ild",
    endings: { given: "a e o ine is ard en us", family: "er mann son sen berg ton ley ford i ski ard eau" },
    many: { given: 900, family: 60_000 },
  },
  arabic: {
    givenNames: [1, 3],
    familyNames: [1, 1],
    nationality: "UTO",
    script: arabic,
    common: {
      given: "mohamed ahmed ali hassan mahmoud fatima khaled omar youssef ibrahim",
      family: "hassan ali khalil saleh",
    },
    beginnings: "kh s m n t r h b f z j d q sh gh w y l",
    middles: "ara alim uni adir amm aki iraj ouf assa ahib",
    endings: { given: "d r n l m s f a", family: "i oui ani awi ari ouni" },
    many: { given: 700, family: 15_000 },
  },
  slavic: {
    givenNames: [1, 2],
    familyNames: [1, 1],
    nationality: "UTO",
    script: cyrillic,
    common: { given: "sergei olga ivan natalia dmitri irina nikolai elena", family: "ivanov petrov kovalenko" },
    beginnings: "v dr z m kr p st b r l g t s n ch k",
    middles: "ola ero ala imo ava ude ona eli ura oro",
    endings: { given: "slav mir n sha na ya dan", family: "ov ev in enko sky chuk yan" },
    many: { given: 500, family: 40_000 },
  },
  iberian: {
    givenNames: [1, 2],
    familyNames: [2, 2],
    nationality: "UTO",
    script: null,
    common: { given: "jose maria juan carmen luis ana carlos pedro", family: "garcia lopez silva perez santos" },
    beginnings: "m c s r al g p t b v h l n f",
    middles: "ar on ald erm ill end uent ast orr",
    endings: { given: "a o el ina io es", family: "ez es o a era al eiro illo ado" },
    many: { given: 600, family: 12_000 },
  },
  chinese: {
    givenNames: [1, 1],
    familyNames: [1, 1],
    nationality: "UTO",
    script: null,
    common: { given: "wei ming jun li", family: "wang li zhang liu chen yang zhao" },
    beginnings: "x zh q l sh m h j ch b d f g y w n t",
    middles: "iao ing ua ong an ei iang uo en",
    endings: { given: "lan hui yun feng bo", family: "" },
    many: { given: 3_000, family: 300 },
  },
  indian: {
    givenNames: [1, 2],
    familyNames: [1, 1],
    nationality: "UTO",
    script: null,
    common: { given: "raj priya amit sunita", family: "kumar singh sharma patel" },
    beginnings: "ch bh r s p v dh k n m j t",
    middles: "and irt ath ans ud ami ara ish",
    endings: { given: "a esh i it an", family: "ani war kar pur rao ia" },
    many: { given: 800, family: 20_000 },
  },
};

const known = new Map<string, Word>();

/** Lets go of all that were invented: they would count as the index's memory. Each is the same when it is invented again. */
export function forgetWords(): void {
  known.clear();
}

/** The word at this place (0 to 1) of all that are borne: near 0 the commonest. */
export function inventWord(people: People, sort: "given" | "family", place: number): Word {
  const { common, many } = peoples[people];
  const often = common[sort].split(" ");
  // Given names crowd at the front, family names much less.
  const rank = Math.floor(many[sort] * place ** (sort === "given" ? 2.5 : 2));
  const name = `${people} ${sort} ${rank}`;
  return known.getOrInsertComputed(name, () => {
    const latin = titled(often[rank] ?? syllables(people, sort, rank));
    return { latin, script: peoples[people].script?.(latin.toLowerCase()) ?? latin };
  });
}

function syllables(people: People, sort: "given" | "family", rank: number): string {
  const { beginnings, middles, endings } = peoples[people];
  const chance = new Chance("word", people, sort, rank);
  const pick = (text: string) => chance.pick(text.split(" "));
  const middle = sort === "family" && people !== "chinese" && chance.odds(0.5) ? pick(middles) + pick(beginnings) : "";
  return pick(beginnings) + middle + pick(middles) + pick(endings[sort]);
}

const arabicLetters =
  "kh=خ sh=ش gh=غ th=ث dh=ذ ou=و oo=و a= e= i=ي o=و u=و b=ب t=ت j=ج h=ح d=د r=ر z=ز s=س f=ف q=ق k=ك l=ل m=م n=ن w=و y=ي";
const cyrillicLetters =
  "shch=щ sh=ш ch=ч kh=х ya=я yu=ю zh=ж a=а b=б v=в g=г d=д e=е z=з i=и y=й k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф";

/** Consonants and long vowels, as Arabic is written; `aa` and an `a` that begins are alif. */
function arabic(latin: string): string {
  return replaced(latin.replace(/^a|aa/, "ا").replace(/a$/, "ا"), arabicLetters);
}

function cyrillic(latin: string): string {
  return titled(replaced(latin, cyrillicLetters));
}

function replaced(latin: string, table: string): string {
  const letters = new Map(
    table.split(" ").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
  return latin.replace(new RegExp([...letters.keys()].join("|"), "g"), (letter) => letters.get(letter) ?? letter);
}

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
