import { type Day, yearsAfter } from "../../../core/lifetime/days.ts";
import { canonicalCode } from "../../../core/standards/countries.ts";
import { earliestDay, latestDay, type PartialDate } from "../../../core/standards/partial-dates.ts";
import { specimenKey } from "../matching.ts";
import type { SpecimenRecord } from "../records.ts";

/** What is known of when a document was issued: nothing, its own dates, or the year in which it was. */
export interface Issue {
  readonly issued: PartialDate | null;
  readonly expires: PartialDate | null;
}

type Dated = Pick<SpecimenRecord, "firstIssued" | "lastIssued" | "longestValidity">;

/**
 * Whether a document of the version may have been issued then. What neither the document nor the version's owner says keeps
 * no version out: a card that lacks the right one would be worse than a card that has one more.
 */
export function mayBeOf({ firstIssued, lastIssued, longestValidity }: Dated, { issued, expires }: Issue): boolean {
  const until = issued ? latestDay(issued) : expires && latestDay(expires);
  if (firstIssued && until && earliestDay(firstIssued) > until) return false;
  const from = issued ? earliestDay(issued) : expires && earliestIssue(earliestDay(expires), longestValidity);
  return !(lastIssued && from && latestDay(lastIssued) < from);
}

/** A document that ends on that day was issued on this one or later; null where nobody says how long one is valid. */
function earliestIssue(expires: Day, longestValidity: number | null): Day | null {
  return longestValidity === null ? null : yearsAfter(expires, -longestValidity);
}

/**
 * Each version once. Where several owners state one number, the issuing country's own is taken, which knows; among others
 * the one that was recorded first.
 */
export function eachOnce(versions: readonly SpecimenRecord[]): SpecimenRecord[] {
  const best = new Map<string, SpecimenRecord>();
  for (const version of versions) {
    const key = specimenKey(version.number) ?? version.number;
    const other = best.get(key);
    if (!other || rank(version) < rank(other)) best.set(key, version);
  }
  return [...best.values()].toSorted((one, other) => (one.number < other.number ? -1 : 1));
}

function rank({ owner, country, created, id }: SpecimenRecord): string {
  return `${canonicalCode(owner) === canonicalCode(country) ? 0 : 1} ${created} ${id}`;
}
