/** Pairs "letter value letter value …" of one table; a letter without value stands for nothing ("ь="). */
function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
}

/** Latin letters that Doc 9303 part 3 spells out in a machine-readable zone; all others only lose their diacritics. */
export const latinSpelledOut = table("ä=ae å=aa ö=oe ø=oe ü=ue");

/** Latin letters that are no base letter with a mark, so that stripping marks leaves them. `ə` is our reading. */
export const latinLetters = table(
  "æ=ae œ=oe ß=ss ð=d đ=d ħ=h ı=i ĳ=ij ĸ=q ł=l ŀ=l ŋ=n ø=o þ=th ŧ=t ə=e ɓ=b ɗ=d ƙ=k ƴ=y ɖ=d ɛ=e ɔ=o ɣ=g ʋ=v",
);

/** Cyrillic as Doc 9303 part 3 gives it where no language is named. */
export const cyrillic = table(`
  а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
  щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia ѣ=e ѵ=y ѫ=u ґ=g ў=u і=i ї=i є=ie ѓ=g ќ=k ђ=d ѕ=dz ј=j љ=lj њ=nj ћ=c џ=dz
  ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u ѐ=e ѝ=i`);

/** Where the same part of Doc 9303 reads a letter otherwise in one language; the rest is as in `cyrillic`. */
export const cyrillicByLanguage: readonly ReadonlyMap<string, string>[] = [
  // Ukrainian
  table("г=h и=y ъ="),
  // Belarusian
  table("г=h ё=io"),
  // Bulgarian
  table("щ=sht ъ=a"),
  // Serbian
  table("ж=z х=h ц=c ч=c ш=s џ=dz"),
  // Macedonian
  table("х=h ц=c ѓ=gj ќ=kj џ=dj"),
];

/** Greek letter by letter (ISO 843 transcription without its pairs), accents ignored. Doc 9303 has no Greek table. */
export const greek = table(`
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o`);

/** Greek pairs that are read as one sound, tried before single letters. */
export const greekPairs = table("ου=ou αυ=av ευ=ev ηυ=iv γγ=ng γκ=gk γξ=nx γχ=nch μπ=b ντ=nt");

/**
 * Arabic script as Doc 9303 part 3 writes it into a machine-readable zone, where X starts a letter that Latin lacks.
 * Teh marbuta is `xta`, at the end of a name part `xah`. Short vowels are not written; shadda doubles (see the caller).
 */
export const arabicZone = table(`
  ء=xe آ=xaa أ=xae ؤ=u إ=i ئ=xi ا=a ب=b ة=xta ت=t ث=xth ج=j ح=xh خ=xkh د=d ذ=xdh ر=r ز=z س=s ش=xsh ص=xss ض=xdz
  ط=xtt ظ=xzz ع=e غ=g ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ى=xay ي=y ٱ=xxa ٹ=xxt ټ=xrt پ=p ځ=xke څ=xxh چ=xc ڈ=xxd
  ډ=xdr ڑ=xxr ړ=xrr ږ=xrx ژ=xj ښ=xxs ک=xkk ګ=xxk ڭ=xng گ=xgg ں=xnn ڼ=xxn ھ=xdo ۀ=xyh ہ=xxg ۂ=xge ۃ=xtg ی=xya
  ۍ=xxy ې=y ے=xyb ۓ=xbe`);

/**
 * Arabic script as a reader of Latin letters would type it, short vowels missing as in the script. Ours, for search, and
 * for letters without their hamza and madda, which are diacritics there.
 */
export const arabicPlain = table(`
  ء= ا=a ب=b ة=a ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh
  ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ى=a ي=y ٱ=a ٹ=t ټ=t پ=p ځ=dz څ=ts چ=ch ڈ=d ډ=d ڑ=r ړ=r ږ=zh ژ=zh ښ=sh ک=k
  ګ=g ڭ=ng گ=g ں=n ڼ=n ھ=h ە=e ہ=h ۃ=a ی=y ۍ=y ې=e ے=e`);

/** Letters of Arabic script that writers and keyboards exchange for one another, and the one kept in search keys. */
export const arabicAlike = table("ٱ=ا ى=ي ی=ي ې=ي ے=ي ۍ=ي ة=ه ۃ=ه ہ=ه ھ=ه ە=ه ک=ك ء=");
