import type { Kind } from "../kinds.ts";
import { z } from "zod";

/** The registers of the hub, as their users call them and as access to them is given. Values of the SDL's `Register`. */
export const registers = ["NOMINALS", "NOTICES", "FINGERPRINTS", "SLTD", "TDAWN", "SMV", "EDISON", "DIAL_DOC"] as const;
export const registerSchema = z.enum(registers);

export type Register = z.infer<typeof registerSchema>;

/**
 * The kinds of record that a register comes to in the hub. Fingerprints stand in a person's record, and a travel document
 * associated with a notice is met by way of its bearer.
 */
const kindsIn: Readonly<Record<Register, readonly Kind[]>> = {
  NOMINALS: ["person"],
  NOTICES: ["notice"],
  FINGERPRINTS: ["person"],
  SLTD: ["document", "documentReport"],
  TDAWN: ["document", "person", "notice", "link"],
  SMV: ["vehicle", "vehicleReport"],
  EDISON: ["specimen"],
  DIAL_DOC: ["alert"],
};

/** What may be done in a register that somebody is given access to. */
export const registerActions = ["check", "read", "search"] as const;

/** The same, and to follow up what checks meet: in whichever register that is, so that it is of none. */
export const givenActions = [...registerActions, "follow_up"] as const;

export type RegisterAction = (typeof givenActions)[number];
type AskedAction = (typeof registerActions)[number];

/**
 * What following up comes to: hits with their replies, what is said of them, and second line. Under a grant it is of those
 * alone that were met or sent there under its case and at its places, see `underGrant` of these kinds: replies and results
 * are found by their hits, so that they are read and not searched.
 */
const followUp = ["hit:read", "hit:search", "hit:write", "hitReply:read", "hitResult:read"].concat(
  ["read", "search", "write"].map((action) => `referral:${action}`),
);

/** Kinds that a check can ask about. */
const checked: readonly Kind[] = ["document", "vehicle", "person"];

/** The scopes that the registers come to, each once, in their order. */
export function scopesOf(named: readonly Register[], actions: readonly RegisterAction[]): string[] {
  const kinds = new Set(named.flatMap((one) => kindsIn[one]));
  const inThem = [...kinds].flatMap((kind) =>
    registerActions
      .filter((action) => actions.includes(action) && (action !== "check" || checked.includes(kind)))
      .map((action) => `${kind}:${action}`),
  );
  return actions.includes("follow_up") ? [...inThem, ...followUp] : inThem;
}

/**
 * The registers that may be asked with at least one action: with every scope that the register comes to for it, as a grant
 * of the register would give them.
 */
export function registersOf(may: (kind: Kind, action: AskedAction) => boolean): Register[] {
  const held = (scope: string) => may(...(scope.split(":") as [Kind, AskedAction]));
  const isAsked = (register: Register, action: AskedAction) => {
    const scopes = scopesOf([register], [action]);
    return scopes.length > 0 && scopes.every(held);
  };
  return registers.filter((register) => registerActions.some((action) => isAsked(register, action)));
}
