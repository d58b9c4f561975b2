import { hubError } from "../core/errors.ts";

/**
 * Those of all kinds that an argument names, each once and in one order, so that a cursor is bound to them and not to how
 * they were named; null where it is left out. `BAD_USER_INPUT` where it names none: "nothing found" would read as "nothing
 * there".
 */
export function kindsAsked<Kind extends string>(
  argument: string,
  all: readonly Kind[],
  asked: readonly string[] | null | undefined,
): readonly Kind[] | null {
  if (asked == null) return null;
  if (asked.length === 0) throw hubError("BAD_USER_INPUT", `"${argument}" names nothing: leave it out for all kinds.`);
  return all.filter((kind) => asked.includes(kind));
}
