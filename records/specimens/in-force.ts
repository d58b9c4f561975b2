import { type Day, yearsAfter } from "../../core/lifetime/days.ts";
import { earliestDay, latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";
import type { SpecimenRecord } from "./records.ts";

type Issued = Pick<SpecimenRecord, "firstIssued" | "lastIssued" | "longestValidity" | "stillValid">;

/**
 * Whether a document of the version may be valid on that day, or on any day of that month or year. What its owner does not
 * state keeps it out of nothing. **Our rule**: that none is valid any more says nothing of days before today.
 */
export function mayBeValid(version: Issued, on: PartialDate, today: Day): boolean {
  const [first, last] = [earliestDay(on), latestDay(on)];
  const { firstIssued, stillValid } = version;
  if (firstIssued && earliestDay(firstIssued) > last) return false;
  if (stillValid === false && first >= today) return false;
  const end = lastDay(version);
  return end === null || end >= first;
}

/** The last day on which any document of the version can be valid; null where nobody says. */
function lastDay({ lastIssued, longestValidity }: Issued): Day | null {
  return lastIssued && longestValidity != null ? yearsAfter(latestDay(lastIssued), longestValidity) : null;
}

type Published = { readonly state: string; readonly expires?: PartialDate | null };

/** Whether an alert is in force: published, and not past its last day. */
export function isInForce({ state, expires }: Published, today: Day): boolean {
  return state === "PUBLISHED" && (!expires || latestDay(expires) >= today);
}
