import type { GraphQLError } from "graphql";
import { hubError } from "../../core/errors.ts";

/** Records and links that one list by what is linked may look at: they take some 0.3 s. */
export const mostLookedAt = 20_000;

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
export function refusalOf(error: unknown): GraphQLError | unknown {
  if (!(error instanceof TooMany)) return error;
  return hubError(
    "COST_LIMIT",
    `A list by what is linked looks at ${mostLookedAt} records and links at most, and this one would at more. Name what fewer records have, such as a country, a kind or dates, or add a condition of the list's own.`,
  );
}
