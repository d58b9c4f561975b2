import type { Day } from "../../core/lifetime/days.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { links, otherEnd } from "../links/records.ts";
import { type NoticeRecord, notices } from "../persons/records.ts";
import { type Checking, mostMet, whole } from "./asking.ts";
import type { Candidate } from "./verdict.ts";

/** The notices in force of each of these persons, in two reads. */
export async function noticesInForce(
  { reader, today }: Checking,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly NoticeRecord[]>> {
  if (persons.length === 0) return new Map();
  const about = whole(await reader.findEach(links, "from", persons, { kind: "SUBJECT_OF" }, { first: mostMet }));
  const ids = [...about].flatMap(([person, found]) => found.map((link) => otherEnd(link, person)));
  if (ids.length === 0) return new Map();
  const read = await reader.byIds(notices, ids);
  const inForce = new Map(read.flatMap((one) => (one && isInForce(one, today) ? [[one.id, one] as const] : [])));
  return new Map(
    [...about].map(([person, found]) => [person, found.flatMap((link) => inForce.get(otherEnd(link, person)) ?? [])]),
  );
}

/** A suspended or withdrawn notice stops at once. */
export function isInForce({ status, issued, expires }: NoticeRecord, today: Day): boolean {
  return status === "VALID" && !(issued && earliestDay(issued) > today) && !(expires && latestDay(expires) < today);
}

/** A yellow notice looks for somebody missing: whoever travels with that person is not to learn of it. */
export function candidateOf({ id, owner, colour }: NoticeRecord, score: number | null): Candidate {
  const nextStep = colour === "YELLOW" ? "PROTECT" : "SECOND_LINE";
  return { kind: "NOTICE", record: id, owner, score, nextStep };
}
