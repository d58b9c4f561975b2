import { type Policy, policySchema } from "../../core/access/policies/policy.ts";
import { includesCode } from "../../core/standards/countries.ts";

/**
 * What the owner of a record learns of a hit on it, the least first: nothing; that there was one, without place, time and
 * operation; or all that the hit says.
 */
export const tellings = ["NOTHING", "HIT", "ALL"] as const;
export type Telling = (typeof tellings)[number];

/** What a bureau has declared for an owner, or, where it names none, for every owner that it has declared nothing for. */
export interface Declared {
  readonly about: string | null;
  readonly tell: Telling;
}

/**
 * What an owner is told: what the bureau declared for it, or less where this check says so. **Our rule**: a check withholds
 * more than was declared and never tells more, since an officer cannot take back what a government has learnt. A bureau
 * tells itself all.
 */
export function tellingFor(
  bureau: string,
  owner: string,
  declared: readonly Declared[],
  asked: Telling | null,
): Telling {
  if (includesCode([bureau], owner)) return "ALL";
  const ofOwner = declared.find(({ about }) => about !== null && includesCode([about], owner));
  const byRule = (ofOwner ?? declared.find(({ about }) => about === null))?.tell ?? "ALL";
  return tellings.find((one) => one === byRule || one === asked) ?? byRule;
}

/** Who sees the hit beside the bureau that made it, and what follows from it. */
export function policyTelling(bureau: string, owner: string, tell: Telling): Policy {
  if (tell === "NOTHING" || includesCode([bureau], owner)) return policySchema.parse({ audiences: [] });
  return policySchema.parse({ audiences: [{ to: [owner], ...(tell === "HIT" && { classes: [] }) }] });
}
