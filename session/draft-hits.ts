import type { Whose } from "../core/access/caller.ts";
import { type Policy, policyId } from "../core/access/policies/policy.ts";
import { readDraft } from "../core/draft.ts";
import { recordId } from "../core/record-id.ts";
import type { Stamp, StoreSession, Write } from "../core/store/port.ts";
import { answerBy, type HitRules, type HitState } from "../records/checks/dialogue.ts";
import { hitReference, joinedOf, windowsOf } from "../records/checks/encounter.ts";
import { mostMeetings } from "../records/checks/meetings.ts";
import { dialogueOf, type HitRecord, hits } from "../records/checks/records.ts";

/** What hits are drafted with. */
export interface DraftingHits {
  readonly caller: Pick<Whose, "test">;
  /** The hub's id key: see `recordId`. */
  readonly idKey: Uint8Array;
  readonly stamp: Stamp;
  readonly rules: HitRules;
}

/** A hit as one check wants it, before what stands is known. */
export interface WantedHit extends Pick<
  HitRecord,
  | "owner"
  | "checkedBy"
  | "kind"
  | "record"
  | "recordOwner"
  | "score"
  | "urgent"
  | "told"
  | "sector"
  | "recordVersion"
  | "answerMinutes"
  | "encounter"
> {
  readonly meeting: HitRecord["meetings"][number];
  readonly policy: Policy;
}

/** Of hits of one owner. A traveller that is met twice in one batch makes one hit of it as well. */
export async function draftHits(
  session: StoreSession,
  wanted: readonly WantedHit[],
  drafting: DraftingHits,
): Promise<ReadonlyMap<WantedHit, Write<HitRecord>>> {
  const { stamp, rules } = drafting;
  const windows = windowsOf(stamp.at, rules.hitWindow);
  const idsOf = new Map(wanted.map((one) => [one, windows.map((window) => idOf(drafting, one, window))]));
  const own = { owner: wanted[0]?.owner ?? "" };
  const standing = await session.getMany<HitRecord>(hits, [...idsOf.values()].flat(), own);
  const written = new Map<string, Write<HitRecord>>();
  const drafts = [...idsOf].map(([one, ids]): [WantedHit, Write<HitRecord>] => {
    const found = ids.flatMap((id) => standing.get(id) ?? []);
    const joined = joinedOf(found, one.meeting, rules.hitWindow);
    const draft = written.get(joined?.id ?? (ids[0] as string))?.record ?? joined;
    const write = draftHit(drafting, one, windows[0] as string, draft, joined);
    written.set(write.record.id, write);
    return [one, write];
  });
  // The last of several that are one hit has the checks of all.
  return new Map(drafts.map(([one, { record }]) => [one, written.get(record.id) as Write<HitRecord>]));
}

function idOf(
  { idKey, caller }: DraftingHits,
  { owner, encounter, told, sector }: Pick<WantedHit, "owner" | "encounter" | "told" | "sector">,
  window: string,
): string {
  return recordId(idKey, hits, caller.test, owner, hitReference(encounter, told, sector, window));
}

function draftHit(
  { caller, idKey, stamp }: DraftingHits,
  { meeting, policy, ...one }: WantedHit,
  window: string,
  drafted: Pick<HitRecord, "meetings" | "moreMeetings" | "reference"> | undefined,
  standing: HitRecord | undefined,
): Write<HitRecord> {
  const { meetings = [], moreMeetings = 0 } = drafted ?? {};
  const known = meetings.some(({ check }) => check === meeting.check);
  const isListed = known || meetings.length < mostMeetings;
  const fields = {
    ...one,
    test: caller.test,
    reference: drafted?.reference ?? hitReference(one.encounter, one.told, one.sector, window),
    answerMinutes: standing?.answerMinutes ?? one.answerMinutes,
    meetings: known || !isListed ? meetings : [...meetings, meeting],
    moreMeetings: isListed ? moreMeetings : moreMeetings + 1,
  };
  const read = readDraft(hits, fields, { idKey, policy: policyId(policy) });
  if ("faults" in read) throw new Error(`a hit cannot be recorded: ${JSON.stringify(read.faults)}`);
  const state: HitState = one.told === "NOTHING" ? "NOT_SENT" : "SENT";
  const carried = standing
    ? { ...dialogueOf(standing) }
    : { state, answerBy: answerBy(state, stamp.at, one.answerMinutes), replies: 0 };
  return { record: read.draft as Write<HitRecord>["record"], carried, expected: standing?.version ?? 0 };
}
