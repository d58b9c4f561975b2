import type { z } from "zod";
import type { policySchema } from "../core/access/policies/policy.ts";
import { type Chance } from "./chance.ts";

/** A handling policy as an owner states it. */
export type Handling = z.input<typeof policySchema>;

/** The country whose analyst the demo world is shown to. */
export const demoOwner = "UTO";

/** Every kind of restriction that a policy can state, by what it does. Few, since policies are interned. */
export const handlings = {
  open: { audiences: [{}] },
  listedCountries: { audiences: [{ to: ["UTO", "NLD", "D", "BGR"] }] },
  allExceptJordan: { audiences: [{ except: ["JOR"] }] },
  farUntil: { audiences: [{ until: "2049-12-31T23:59:59Z" }] },
  neighboursInFullOthersInOutline: {
    audiences: [{ to: ["UTO", "NLD", "D"] }, { classes: [] }],
  },
  identityWithheld: { audiences: [{ classes: ["criminal-history", "biometrics", "source", "relations"] }] },
  criminalHistoryWithheld: { audiences: [{ classes: ["identity", "biometrics", "source", "relations"] }] },
  biometricsWithheld: { audiences: [{ classes: ["identity", "criminal-history", "source", "relations"] }] },
  sourceAndRelationsWithheld: { audiences: [{ classes: ["identity", "criminal-history", "biometrics"] }] },
  borderChecksOnly: { audiences: [{ purposes: ["border-control", "security-checks"] }] },
  forensicsInGreece: {
    audiences: [{ to: ["GRC"], purposes: ["forensics", "identify-bodies"], until: "2035-06-30T00:00:00Z" }],
  },
  endedPermission: { audiences: [{ until: "2024-01-01T00:00:00Z" }] },
  allExceptUtopia: { audiences: [{ except: ["UTO"] }] },
  othersOnly: { audiences: [{ to: ["NLD", "D"] }] },
  ownerAlone: { audiences: [] },
} as const satisfies Record<string, Handling>;

const { open, listedCountries, allExceptJordan, farUntil, neighboursInFullOthersInOutline } = handlings;

/** What shows the demo analyst a record whole, whoever owns it and whatever the purpose. */
const inFull: readonly Handling[] = [
  open,
  open,
  open,
  listedCountries,
  allExceptJordan,
  farUntil,
  neighboursInFullOthersInOutline,
];

const restricted: readonly Handling[] = Object.values(handlings).filter((one) => one !== open);

/** Any handling; two records in three are open to all. */
export function anyHandling(chance: Chance): Handling {
  return chance.odds(0.65) ? open : chance.pick(restricted);
}

/** A handling under which the demo analyst sees everything of a record of this owner. */
export function handlingInFull(chance: Chance, owner: string): Handling {
  return owner === demoOwner ? anyHandling(chance) : chance.pick(inFull);
}
