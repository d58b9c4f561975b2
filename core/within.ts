/** Within what a record is said: of one that tells of an operation, that operation. */
export interface Within {
  /** The field that names it by id. */
  readonly field: string;
  /** What kind of record it is. */
  readonly kind: string;
}

/** How a kind of record stands to what it is said within. */
export interface SaidWithin {
  /**
   * What a record is said within. To anybody but its own owner it is shown only where that is shown too, as both are handled
   * now; null where it stands by itself.
   */
  readonly within: Within | null;
}

/** What a record carries of what it is said within: owner and policy as they stand, null where that is gone. */
export interface CarriedWithin {
  readonly withinOwner?: string | null;
  readonly withinPolicy?: string | null;
}

export const carriedWithin = ["withinOwner", "withinPolicy"] as const satisfies readonly (keyof CarriedWithin)[];

/** Id of what a record is said within; null where its kind is said within nothing. */
export function idWithin({ within }: SaidWithin, record: object): string | null {
  return within && String((record as Readonly<Record<string, unknown>>)[within.field]);
}
