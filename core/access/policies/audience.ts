import { includesCode } from "../../standards/countries.ts";
import type { Caller } from "../caller.ts";
import type { Audience, FieldClass, Policy } from "./policy.ts";
import type { Purpose } from "../purposes.ts";
import type { Sector } from "../sectors.ts";

/**
 * Which part of an audience does not show the record to the caller; null where it is shown. `discreet` stands after all
 * others: the caller's checks meet the record. Asked of every policy: it makes no words.
 */
export function refusingPart(
  { to, except, purposes, until, discreet }: Omit<Audience, "classes">,
  { owner }: Pick<Caller, "owner">,
  purpose: Purpose | null,
  now: number,
): "to" | "except" | "purposes" | "until" | "discreet" | null {
  if (to && !includesCode(to, owner)) return "to";
  if (includesCode(except, owner)) return "except";
  if (purposes && !(purpose && purposes.includes(purpose))) return "purposes";
  if (until && now >= Date.parse(until)) return "until";
  return discreet ? "discreet" : null;
}

/** Why the audience does not admit the caller, in words for the record's owner; null where it does. */
export function refusalOf(
  audience: Audience,
  caller: Pick<Caller, "owner">,
  purpose: Purpose | null,
  now: number,
): string | null {
  switch (refusingPart(audience, caller, purpose, now)) {
    case "to":
      return `is for ${audience.to?.join(", ")}`;
    case "except":
      return `leaves out ${caller.owner}`;
    case "purposes":
      return `admits for ${audience.purposes?.join(", ")}`;
    case "until":
      return `ended ${audience.until}`;
    case "discreet":
      return "has it met by checks and shown to nobody";
    case null:
      return null;
  }
}

/** Audiences add up: a caller that belongs to two sees what either shows. */
export function classesOf(audiences: readonly Audience[]): ReadonlySet<FieldClass> | null {
  if (audiences.some(({ classes }) => classes === null)) return null;
  return new Set(audiences.flatMap(({ classes }) => classes ?? []));
}

/** Whether a sector screens what is under the policy where those police are told. To see it, neither has a right by that. */
export function opensTo(
  { screening }: Pick<Policy, "screening">,
  sector: Sector,
  police: string,
  now: number,
): boolean {
  if (!screening?.sectors.includes(sector)) return false;
  return refusingPart({ ...screening, purposes: null }, { owner: police }, null, now) === null;
}
