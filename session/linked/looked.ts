import { hubError } from "../../core/errors.ts";

export interface Limits {
  /** Records and links that one list by what is linked may look at. */
  readonly lookedAt: number;
  /** From more at the far end on, records of the list are looked at one after the other instead. */
  readonly far: number;
}

export const usualLimits: Limits = { lookedAt: 20_000, far: 5_000 };

/** Thrown where a list would look at more. */
export class TooMany extends Error {}

/** Counts what a walk has looked at, of what its caller may see alone: what is hidden must not be told by a refusal. */
export class Looked {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  at(many: number): void {
    this.#left -= many;
    if (this.#left < 0) throw new TooMany();
  }
}

/** What a list is refused with that would look at too many; any other error as it is. */
export function refusalOf(error: unknown, { lookedAt }: Limits): unknown {
  if (!(error instanceof TooMany)) return error;
  return hubError(
    "COST_LIMIT",
    `A list by what is linked looks at ${lookedAt} records and links at most, and this one would at more. Name what fewer records have, such as a country, a kind or dates, or add a condition of the list's own.`,
  );
}
