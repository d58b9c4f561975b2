import type { Day } from "../../core/lifetime/days.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import type { NoticeRecord } from "../persons/records.ts";
import type { Candidate } from "./verdict.ts";

/** A suspended or withdrawn notice stops at once. */
export function isInForce({ status, issued, expires }: NoticeRecord, today: Day): boolean {
  return status === "VALID" && !(issued && earliestDay(issued) > today) && !(expires && latestDay(expires) < today);
}

/** A yellow notice looks for somebody missing: whoever travels with that person is not to learn of it. */
export function candidateOfNotice({ id, owner, colour }: NoticeRecord): Candidate {
  const nextStep = colour === "YELLOW" ? "PROTECT" : "SECOND_LINE";
  return { kind: "NOTICE", record: id, owner, score: null, nextStep };
}
