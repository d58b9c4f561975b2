/** What must become of a file. `either`: whether a damaged one can still be read is the decoder's to say. */
export type Fate = "refused" | "clean" | "either";

export interface Hostile {
  readonly what: string;
  readonly fate: Fate;
  readonly bytes: Buffer;
}

/** Genuine files of each kind. */
export type Whole = Readonly<Record<"jpeg" | "png" | "webp", Buffer>>;

const file = (fate: Fate) => (what: string, bytes: Buffer | string) => ({ what, fate, bytes: Buffer.from(bytes) });
export const [refused, clean, either] = [file("refused"), file("clean"), file("either")];
