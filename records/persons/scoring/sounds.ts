/**
 * What Latin letters sound like, whichever language wrote them: one letter a sound, capitals where a language needs two
 * or three (`S` sh, `Z` zh, `C` ch, `J` as in John, `H` kh). Rough on purpose: that two spellings come near each other is
 * all that is asked of it, and what is left between them is weighed by `editCost`.
 */
const soundOfLetters = new Map(
  `tsch=C tch=C tsh=C shch=S sch=S sh=S sz=S dzh=J dj=J zh=Z kh=H ph=f th=t dh=d ck=k cc=k qu=k q=k ts=c tz=c ch=C
   cz=C x=ks c=k w=v j=J ou=u oo=u ee=i y=i 0=o 1=i 5=s 8=b`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
);
const several =
  /^(?:x|hs)|c(?=[eiy])|j(?![aeiouy])|tsch|tch|tsh|shch|sch|sh|sz|dzh|dj|zh|kh|ph|th|dh|ck|cc|qu|ts|tz|ch|cz|ou|oo|ee|[xcwjqy0158]/g;
const twice = /(.)\1+/g;

/** The sounds of lower-case Latin text; letters of other scripts stay as they are. */
export function soundOf(latin: string): string {
  const sounds = latin.replace(several, (letters, at: number) => {
    // Chinese as pinyin and as Wade and Giles write it: Xi, Hsi.
    if (at === 0 && (letters === "x" || letters === "hs")) return "S";
    // `c` before these vowels, and `j` where no vowel follows (Andrej), by what stands behind them.
    if (letters === "c") return /[eiy]/.test(latin[at + 1] ?? "") ? "s" : "k";
    if (letters === "j") return /[aeiouy]/.test(latin[at + 1] ?? "") ? "J" : "i";
    return soundOfLetters.get(letters) ?? letters;
  });
  const single = sounds.replace(twice, "$1");
  return single.length > 2 && single.endsWith("h") ? single.slice(0, -1) : single;
}

const vowels = /[aeiouh]/g;
/** Consonants that languages exchange are one in a skeleton. */
const consonantClass = new Map(Object.entries({ b: "p", f: "p", v: "p", d: "t", g: "k", H: "k", r: "l" }));
const hissing = /[szSZCJc]/;

/** The consonants of sounds, alike ones made one, without double ones: a key that most misspellings share. */
export function skeletonOf(sounds: string): string {
  return sounds
    .replace(vowels, "")
    .replace(/[^a-z]|[a-z]/g, (sound) => consonantClass.get(sound) ?? (hissing.test(sound) ? "s" : sound))
    .replace(twice, "$1");
}
