import type { Caller } from "../../core/access/caller.ts";
import { hubError } from "../../core/errors.ts";

/**
 * Throws where a check is made under a grant, or its traveller sent to second line, at none of the places that it is for:
 * nowhere is no place either.
 */
export function refuseElsewhere({ grant }: Pick<Caller, "grant">, place: string | null): void {
  if (!grant?.places || (place !== null && grant.places.includes(place))) return;
  throw hubError("FORBIDDEN", `Your grant is for checks at ${grant.places.join(", ")}: say at which place you check.`);
}
