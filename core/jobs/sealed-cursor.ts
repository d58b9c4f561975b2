import { SealedTexts } from "../sealed-text.ts";

/** Bytes of the longest cursor. */
const longest = 84;

/**
 * Cursors of the change log as they leave the hub: encrypted, as a place in it says how much others write. The same place
 * is always the same text, so that a message that is sent again is equal to itself.
 */
export class SealedCursors extends SealedTexts {
  /** `idKey` is the hub's, which every process of it has. */
  constructor(idKey: Uint8Array) {
    super(idKey, "borderlink cursors of the change log", longest);
  }
}
