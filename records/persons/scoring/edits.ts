/**
 * How far two words are apart by their sounds: the cheapest way from one to the other (Damerau and Levenshtein), where an
 * exchange that languages and ears make costs little and a letter that no rule explains costs 1. **Our rule**, all of it:
 * docs/matching.md gives the reason of each number.
 */
export interface Costs {
  readonly exchange: Float64Array;
  readonly leaveOut: Float64Array;
}

/** Letters beyond these have no price of their own. */
const ascii = 128;

/** Between two Latin spellings, or two of one script. */
export const near: Costs = pricesOf(
  `ei=.25 ou=.25 ae=.3 ao=.3 ai=.5 au=.5 eo=.5 eu=.5 io=.5 iu=.5
   bp=.4 dt=.4 gk=.4 kH=.4 gH=.4 gh=.4 hH=.3 fv=.4 bv=.4 sz=.3 sS=.4 sc=.3 sC=.5 SC=.4 CJ=.4 JZ=.3 SZ=.4 zZ=.4 zc=.4 dz=.5 HC=.5
   cC=.4 Ji=.3 Jg=.4 Jh=.4 Jz=.4 mn=.6 lr=.8 kC=.5 kc=.5 tC=.6 tc=.6 uv=.3 ks=.7`,
  { vowel: 0.45, h: 0.3 },
);

/** Where one side's script writes no short vowels, or only whole syllables: what it cannot write costs next to nothing. */
export const far: Costs = pricesOf(
  `ei=.1 ou=.1 ae=.12 ao=.15 ai=.15 au=.2 eo=.15 eu=.2 io=.2 iu=.2
   bp=.3 dt=.3 gk=.2 kH=.3 gH=.3 gh=.4 hH=.2 fv=.3 bv=.3 sz=.3 sS=.3 sc=.2 sC=.4 SC=.3 CJ=.3 JZ=.3 SZ=.3 zZ=.3 zc=.3
   cC=.3 Ji=.2 Jg=.3 Jh=.4 Jz=.3 mn=.6 lr=.3 kC=.4 kc=.4 tC=.3 tc=.3 uv=.15 ov=.15 fh=.3 ah=.15 dJ=.5 dz=.4`,
  // `w` stands for a long vowel or for a consonant.
  { vowel: 0.08, h: 0.2, v: 0.45 },
);

/** A word that begins otherwise is another word more often than one that goes on otherwise. */
const otherBeginning = 0.3;
const turned = 0.8;
const besideAlike = 0.4;
const longest = 40;
const rows = [0, 1, 2].map(() => new Float64Array(longest + 1));

/** The cost of the cheapest way; `most` or more where there is none below it. */
export function editCost(one: string, other: string, costs: Costs, most: number): number {
  if (one === other) return 0;
  const { exchange } = costs;
  const [height, width] = [Math.min(one.length, longest), Math.min(other.length, longest)];
  let [before, above, row] = rows as [Float64Array, Float64Array, Float64Array];
  above[0] = 0;
  for (let x = 1; x <= width; x++) above[x] = (above[x - 1] as number) + left(other, x - 1, costs);
  for (let y = 1; y <= height; y++) {
    const a = one.charCodeAt(y - 1);
    const without = left(one, y - 1, costs);
    let least = (row[0] = (above[0] as number) + without);
    for (let x = 1; x <= width; x++) {
      const b = other.charCodeAt(x - 1);
      const beginning = x === 1 && y === 1 ? otherBeginning : 0;
      let cost = (above[x - 1] as number) + (a === b ? 0 : exchanged(a, b, exchange, beginning));
      cost = Math.min(cost, (above[x] as number) + without, (row[x - 1] as number) + left(other, x - 1, costs));
      if (a !== b && x > 1 && y > 1 && a === other.charCodeAt(x - 2) && b === one.charCodeAt(y - 2))
        cost = Math.min(cost, (before[x - 2] as number) + turned);
      row[x] = cost;
      if (cost < least) least = cost;
    }
    // A turned pair reaches over one row, and costs more than nothing there.
    if (least >= most) return most;
    [before, above, row] = [above, row, before];
  }
  return above[width] as number;
}

function exchanged(a: number, b: number, exchange: Float64Array, beginning: number): number {
  const cost = a < ascii && b < ascii ? (exchange[a * ascii + b] as number) : 1;
  return cost < 0.5 ? cost : cost + beginning;
}

/** What it costs to leave a sound out: less beside one like it, where writers disagree (`ie`, `ay`, `dt`, `ck`). */
function left(word: string, at: number, { exchange, leaveOut }: Costs): number {
  const code = word.charCodeAt(at);
  const cost = code < ascii ? (leaveOut[code] as number) : 1;
  const before = at > 0 ? word.charCodeAt(at - 1) : ascii;
  if (before >= ascii || code >= ascii) return cost;
  if (cost < 0.5) return (leaveOut[before] as number) < 0.5 ? cost * 0.6 : cost;
  return (exchange[before * ascii + code] as number) < 0.5 ? besideAlike : cost;
}

function pricesOf(
  pairs: string,
  { vowel, h, v = 1 }: { readonly vowel: number; readonly h: number; readonly v?: number },
): Costs {
  const exchange = new Float64Array(ascii * ascii).fill(1);
  for (const pair of pairs.trim().split(/\s+/)) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    exchange[a * ascii + b] = exchange[b * ascii + a] = Number(pair.slice(3));
  }
  const leaveOut = new Float64Array(ascii).fill(1);
  for (const letter of "aeiou") leaveOut[letter.charCodeAt(0)] = vowel;
  leaveOut["h".charCodeAt(0)] = h;
  leaveOut["v".charCodeAt(0)] = v;
  return { exchange, leaveOut };
}
