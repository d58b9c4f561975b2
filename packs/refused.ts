/** Why a pack, a delta, or a part of one, is not used. */
export type RefusedBecause =
  | "damaged"
  | "foreign"
  | "unsigned"
  | "expired"
  | "replayed"
  | "out-of-order"
  | "newer-format"
  | "older-format"
  | "locked"
  /** More was asked at once than the journal holds of one check. */
  | "too-much"
  | "clock";

/** A pack that is not as its hub made it, or not for this device, or not for now: nothing in it is believed. */
export class PackRefused extends Error {
  readonly because: RefusedBecause;

  constructor(because: RefusedBecause, message: string) {
    super(message);
    this.name = "PackRefused";
    this.because = because;
  }
}
