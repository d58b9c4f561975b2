import { z } from "zod";
import { type Audience, type Policy, policySchema } from "../../core/access/policies/policy.ts";
import { inWords, known } from "../../core/display-name.ts";
import { dataset, text } from "../../core/record.ts";
import { recordIdForm } from "../../core/record-id.ts";
import { canonicalCode, includesCode } from "../../core/standards/countries.ts";
import type { Transitions } from "../../core/transitions.ts";
import { kinds } from "../kinds.ts";

/** What a country or partner says of an operation that asks it to take part. Values of the SDL's `ParticipationState`. */
export const participationStates = ["ACCEPTED", "DECLINED", "LEFT"] as const;
export type ParticipationState = (typeof participationStates)[number];

/** Who was asked accepts or declines; who takes part may leave, and whoever does not may still come. */
export const participationTransitions: Transitions = {
  field: "state",
  begins: ["ACCEPTED", "DECLINED"],
  byOwner: {
    ACCEPTED: ["ACCEPTED", "LEFT"],
    DECLINED: ["DECLINED", "ACCEPTED"],
    LEFT: ["LEFT", "ACCEPTED"],
  },
  byAct: {},
  setByAct: [],
  fixed: [],
};

/** That a country or partner takes part in an operation, as it says itself: one of each in each operation. */
export const participations = dataset(
  kinds.participation,
  z.object({
    operation: z.string().regex(recordIdForm),
    state: z.enum(participationStates),
    /** When it said so, RFC 3339. */
    since: z.iso.datetime(),
    note: text(1000).nullable().default(null),
  }),
  {
    forms: 1,
    columns: { operation: ({ operation }) => operation, state: ({ state }) => state },
    indexes: [["operation"]],
    within: { field: "operation", kind: kinds.operation.name },
    texts: { words: { note: ({ note }) => [note] } },
    displayName: ({ owner, state }) => known([owner, inWords(state)], ", "),
    classes: { operation: "open", state: "open", since: "open", note: "open" },
    transitions: participationTransitions,
    handedIn: false,
    reviewYears: 10,
  },
);

/** What is asked of an operation to know who takes part in it. */
export interface Asking {
  readonly owner: string;
  readonly countries: readonly string[];
  /** Left out in what was recorded before partners were asked. */
  readonly partnersAsked?: readonly string[];
}

/** The countries and partners that an operation asks to take part, each under one code, without its owner. */
export function askedBy({ owner, countries, partnersAsked = [] }: Asking): string[] {
  const asked = [...new Set([...countries, ...partnersAsked].map(canonicalCode))];
  return asked.filter((one) => !includesCode([owner], one));
}

/**
 * How somebody stands to an operation. Its owner always takes part; null is who was never asked, or is not any more,
 * whatever it has said before.
 */
export type Standing = "OWNER" | "ASKED" | ParticipationState | null;

export function standingBy(
  operation: Asking,
  owner: string,
  said: { readonly state: ParticipationState } | undefined,
): Standing {
  if (includesCode([operation.owner], owner)) return "OWNER";
  if (!includesCode(askedBy(operation), owner)) return null;
  return said?.state ?? "ASKED";
}

/**
 * Who sees what somebody says of an operation: its owner, and who was asked when it was said, as far as the operation was
 * shown to them: to anybody else it would tell that there is one. `handling` is the operation's own.
 */
export function policyOfParticipation(operation: Asking, handling: readonly Audience[]): Policy {
  const admitted = handling
    .filter(({ discreet }) => !discreet)
    .map(({ to, except, purposes, until }) => {
      const asked = askedBy(operation).filter((one) => isAmong(to, one) && !includesCode(except, one));
      return { to: asked, purposes, until };
    });
  const always = admitted.filter(({ purposes, until }) => purposes === null && until === null);
  const others = admitted.filter((one) => one.to.length > 0 && !always.includes(one));
  const to = [operation.owner, ...new Set(always.flatMap((one) => one.to))];
  return policySchema.parse({ audiences: [{ to }, ...others] });
}

function isAmong(to: readonly string[] | null, owner: string): boolean {
  return to === null || includesCode(to, owner);
}
