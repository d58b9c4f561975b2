/** Letters that look alike as capitals, whatever they stand for: one of Latin, Cyrillic and Greek each; `.` is none. */
const alike = ["ABCEHIJKMNOPSTXYZ", "АВСЕНІЈКМ.ОРЅТХУ.", "ΑΒ.ΕΗΙ.ΚΜΝΟΡ.ΤΧΥΖ"] as const;
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u] as const;
const names = ["Latin", "Cyrillic", "Greek"] as const;
type Alphabet = 0 | 1 | 2;
const [latin, cyrillic, greek]: readonly [Alphabet, Alphabet, Alphabet] = [0, 1, 2];

/** Into each alphabet: what stands there for a letter of another one, capital or small. */
const intoAlphabet = [latin, cyrillic, greek].map(tableInto);
const anyOfThese = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function tableInto(to: Alphabet): ReadonlyMap<string, string> {
  const pairs = alike.flatMap((letters) =>
    Array.from(letters, (letter, at) => [letter, alike[to].charAt(at)] as const).filter((pair) => !pair.includes(".")),
  );
  const both = pairs.flatMap(([from, into]) => [
    [from, into] as const,
    [from.toLowerCase(), into.toLowerCase()] as const,
  ]);
  return new Map(both.filter(([from, into]) => from !== into));
}

/**
 * The word with its letters in one script, as far as they have a look-alike there: of Latin, Cyrillic and Greek the one
 * that more of its other letters are of, then the one that more of all are of, then Latin. A word that is in one script
 * stays as it is.
 */
export function inOneScript(word: string): string {
  if (!anyOfThese.test(word)) return word;
  const [decided, all] = counted(word);
  if (all.filter((count) => count > 0).length < 2) return word;
  return spelledIn(word, likeliest(decided, all));
}

/**
 * The same for a number, whose letters are read as Latin where nothing says otherwise: А123ВС, too, which is typed in
 * Cyrillic throughout and has only letters that look like Latin ones.
 */
export function numberInOneScript(number: string): string {
  if (!anyOfThese.test(number)) return number;
  const [decided, all] = counted(number);
  return spelledIn(number, decided.some((count) => count > 0) ? likeliest(decided, all) : latin);
}

/** The letters of other scripts that look like a Latin one, in words: `the Cyrillic letter А (U+0410) at position 3`. */
export function foreignLetters(
  text: string,
): { readonly letter: string; readonly latin: string; readonly words: string }[] {
  return Array.from(text).flatMap((letter, at) => {
    const read = intoAlphabet[latin]?.get(letter);
    if (read === undefined) return [];
    const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    const script = names[alphabets.findIndex((alphabet) => alphabet.test(letter))];
    return [{ letter, latin: read, words: `the ${script} letter ${letter} (U+${code}) at position ${at + 1}` }];
  });
}

/** How many letters of each script a text has: those without a look-alike elsewhere, and all. */
function counted(text: string): [decided: number[], all: number[]] {
  const [decided, all] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (const letter of text) {
    const of = alphabets.findIndex((alphabet) => alphabet.test(letter));
    if (of < 0) continue;
    all[of] = (all[of] ?? 0) + 1;
    if (!intoAlphabet.some((table) => table.has(letter))) decided[of] = (decided[of] ?? 0) + 1;
  }
  return [decided, all];
}

function likeliest(decided: readonly number[], all: readonly number[]): Alphabet {
  const weight = (of: number) => [decided[of] ?? 0, all[of] ?? 0] as const;
  return [latin, cyrillic, greek].reduce((best, one) => {
    const [[bestDecided, bestAll], [oneDecided, oneAll]] = [weight(best), weight(one)];
    return oneDecided > bestDecided || (oneDecided === bestDecided && oneAll > bestAll) ? one : best;
  });
}

function spelledIn(text: string, alphabet: Alphabet): string {
  return Array.from(text, (letter) => intoAlphabet[alphabet]?.get(letter) ?? letter).join("");
}
