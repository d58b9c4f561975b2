export interface Name {
  readonly kind: "MAIN" | "ALIAS" | "WEAK_ALIAS";
  readonly full: string;
  readonly surname?: string | null;
  readonly givenNames?: string | null;
  readonly script: string | null;
  readonly note: string | null;
}

/** Unicode's scripts and their ISO 15924 codes, as far as names on such a list are written in them. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Hani", /\p{Script=Han}/gu],
  ["Hang", /\p{Script=Hangul}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Beng", /\p{Script=Bengali}/gu],
  ["Ethi", /\p{Script=Ethiopic}/gu],
  ["Geor", /\p{Script=Georgian}/gu],
  ["Armn", /\p{Script=Armenian}/gu],
  ["Mymr", /\p{Script=Myanmar}/gu],
  ["Thai", /\p{Script=Thai}/gu],
];

/** Up to where Unicode has no letters but Latin ones. */
const latinAlone = /^[\0-\u024f]*$/;

/** The script most letters of the text are of; null where it has none that is known. */
export function scriptOf(text: string): string | null {
  if (latinAlone.test(text)) return /\p{Script=Latin}/u.test(text) ? "Latn" : null;
  const counted = scripts.map(([code, letters]) => ({ code, count: text.match(letters)?.length ?? 0 }));
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best));
  return most.count > 0 ? most.code : null;
}

/** Each name once, as it was first called. */
export function namesOnce(names: readonly Name[]): Name[] {
  return [...Map.groupBy(names, ({ full }) => full).values()].flatMap(([first]) => first ?? []);
}
