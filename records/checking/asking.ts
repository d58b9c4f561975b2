import type { Reader, Rows } from "../../core/access/reader.ts";
import { hubError } from "../../core/errors.ts";
import type { Day } from "../../core/lifetime/days.ts";

/** What a check is made with: reads that are bound to who checks, and the day on which it is made. */
export interface Checking {
  readonly reader: Pick<Reader, "byIds" | "findEach">;
  readonly today: Day;
}

/** More records under one number than this are not to be expected; a check that met more would not be whole. */
export const mostMet = 100;

/** The records under each value; `CHECK_INCOMPLETE` would read as "no more there", so that it is refused instead. */
export function whole<R>(found: ReadonlyMap<string, Rows<R>>): ReadonlyMap<string, readonly R[]> {
  return new Map([...found].map(([value, { records, more }]) => [value, more ? tooMany() : records]));
}

function tooMany(): never {
  throw hubError("PAGE_SIZE", `More than ${mostMet} records meet what is checked: say its type and issuer as well.`);
}
