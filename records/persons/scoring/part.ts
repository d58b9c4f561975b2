import { romanise } from "../../../core/standards/transliterate.ts";

/** A part of a name, read once. */
export interface Part {
  /** Lower case, as written, without marks that only join. */
  readonly word: string;
  /** As Latin letters read it, in each way its script may be read; the likeliest first. */
  readonly readings: readonly string[];
  /** What the readings sound like, one letter a sound: spellings of one name come to the same or nearly so. */
  readonly sounds: readonly string[];
  /** The consonants alone, alike ones made one: of each sound, without double ones. Keys for an index of candidates. */
  readonly skeletons: readonly string[];
}

export function partOf(word: string): Part {
  const read = romanise(word);
  return { word, readings: [read], sounds: [read], skeletons: [read.replace(/[aeiouy]/g, "")] };
}
