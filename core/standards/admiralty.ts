/** Reliability of a source by the Admiralty code. */
export const reliabilities = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
} as const;

/** Credibility of a piece of information by the Admiralty code. */
export const credibilities = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
} as const;

/** A letter A–F. */
export type Reliability = keyof typeof reliabilities;

/** A number 1–6. */
export type Credibility = keyof typeof credibilities;

/** An assessment such as `B2`, in any case, or null where the text is none. */
export function parseAdmiralty(text: string): { reliability: Reliability; credibility: Credibility } | null {
  const letter = text.charAt(0).toUpperCase();
  const number = Number(text.slice(1, 2));
  if (text.length !== 2 || !isReliability(letter) || !isCredibility(number)) return null;
  return { reliability: letter, credibility: number };
}

function isReliability(letter: string): letter is Reliability {
  return Object.hasOwn(reliabilities, letter);
}

function isCredibility(number: number): number is Credibility {
  return Object.hasOwn(credibilities, number);
}
