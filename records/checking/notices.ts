import type { Day } from "../../core/lifetime/days.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import type { NoticeRecord } from "../persons/records.ts";
import type { Candidate } from "./verdict.ts";

/** A suspended or withdrawn notice stops at once. */
export function isInForce({ status, issued, expires }: NoticeRecord, today: Day): boolean {
  return status === "VALID" && !(issued && earliestDay(issued) > today) && !(expires && latestDay(expires) < today);
}

/**
 * **Our rule**: an entry of a sanctions list is a matter of the border where the list bans travel. What else it imposes, such
 * as a freeze of assets, is for others to carry out, and a traveller is not held up for it.
 */
export function isBorderMatter({ form, measures }: NoticeRecord): boolean {
  return form !== "LISTING" || measures.includes("TRAVEL_BAN");
}

/** A yellow notice looks for somebody missing: whoever travels with that person is not to learn of it. */
export function candidateOfNotice({ id, owner, colour }: NoticeRecord): Candidate {
  const nextStep = colour === "YELLOW" ? "PROTECT" : "SECOND_LINE";
  return { kind: "NOTICE", record: id, owner, score: null, nextStep };
}
