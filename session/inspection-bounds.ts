import { hubError } from "../core/errors.ts";
import { type Fake, featuresOf, type Observation, variantOf } from "../records/specimens/inspection/slots.ts";
import type { SpecimenRecord } from "../records/specimens/records.ts";

/**
 * Versions of one issuer and type, and alerts on fakes of them, that are compared at most; and features of them all, times
 * what the document may be. Measured: half a second.
 */
export const most = { versions: 100, alerts: 1_000, comparisons: 200_000 } as const;

/** Each feature that is named is weighed once for each version, fake, and fake like no known version. */
export function refuseToWeigh(
  versions: readonly SpecimenRecord[],
  fakes: readonly Fake[],
  seen: readonly Observation[],
): void {
  const named = new Set(seen.map(variantOf));
  for (const version of versions) {
    for (const feature of featuresOf(version)) named.add(variantOf(feature));
    refuseMore("comparisons", named.size * (3 * versions.length + fakes.length), most.comparisons);
  }
}

/**
 * What no version has tells nothing of any: that it looks otherwise would speak for all of them, so that words that are not
 * quite a specimen's, or not any more, would make a fake consistent.
 */
export function refuseUndescribed(versions: readonly SpecimenRecord[], observations: readonly Observation[]): void {
  if (versions.length === 0) return;
  const described = new Set(versions.flatMap((version) => featuresOf(version).map(variantOf)));
  const at = observations.findIndex((one) => !described.has(variantOf(one)));
  if (at >= 0)
    throw hubError(
      "BAD_USER_INPUT",
      `"observations.${at}" is of a feature that no version you are told of has: name each as a specimen or the last answer names it.`,
    );
}

/** Of a part nothing is said: what the document may be would be missing. */
export function refuseMore(what: string, count: number, limit: number): void {
  if (count > limit)
    throw hubError("COST_LIMIT", `There are more than ${limit} ${what} of this issuer and type: too many to weigh.`);
}
