import { classesOf, opensTo, refusingPart } from "./audience.ts";
import type { Caller } from "../caller.ts";
import type { Policy } from "./policy.ts";
import type { Purpose } from "../purposes.ts";
import type { Sector } from "../sectors.ts";
import type { ShownClasses } from "./shown.ts";

/** Says of each policy what it lets through to somebody at a moment (milliseconds since 1970). */
export interface Judge {
  /** Undefined where it lets nothing through. `discreetly`: with what the caller's checks meet without being shown it. */
  readonly shows: (policy: Policy, now: number, discreetly: boolean) => ShownClasses | undefined;
  /** Whether checks meet anything under it discreetly. */
  readonly meets: (policy: Policy, now: number) => boolean;
}

/** Of what the callers of one owner are shown for a purpose. */
export function judgeFor(caller: Pick<Caller, "owner">, purpose: Purpose | null): Judge {
  return {
    shows: ({ audiences }, now, discreetly) => {
      const admitting = audiences.filter((audience) => {
        const refusing = refusingPart(audience, caller, purpose, now);
        return refusing === null || (discreetly && refusing === "discreet");
      });
      return admitting.length > 0 ? classesOf(admitting) : undefined;
    },
    meets: ({ audiences }, now) =>
      audiences.some((audience) => audience.discreet && refusingPart(audience, caller, purpose, now) === "discreet"),
  };
}

/** Of what the callers of one owner may take along where there is no network: what they are shown with leave for that. */
export function judgeForOffline(caller: Pick<Caller, "owner">, purpose: Purpose | null): Judge {
  const { shows } = judgeFor(caller, purpose);
  return {
    // Never what is met discreetly: nobody is to find it on a device.
    shows: ({ audiences }, now) => shows({ audiences: audiences.filter(({ offline }) => offline) }, now, false),
    meets: () => false,
  };
}

/** Of what a sector screens for these police. */
export function judgeForScreening(sector: Sector, police: Pick<Caller, "owner">): Judge {
  return {
    shows: (policy, now) => (opensTo(policy, sector, police.owner, now) ? null : undefined),
    meets: () => false,
  };
}
