import type { Whose } from "../core/access/caller.ts";
import { type Policy, policyId } from "../core/access/policies/policy.ts";
import { readDraft } from "../core/draft.ts";
import { recordId } from "../core/record-id.ts";
import type { Stamp, StoreSession, Write } from "../core/store/port.ts";
import { answerBy, type HitRules, type HitState } from "../records/checks/dialogue.ts";
import { hitReference, joinedOf, windowsOf } from "../records/checks/encounter.ts";
import { listedWith } from "../records/checks/meetings.ts";
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
  const idsOf = new Map(wanted.map((one) => [one, windows.map((window) => namedIn(drafting, one, window).id)]));
  const standing = await standingOf(session, wanted, [...idsOf.values()].flat());
  const written = new Map<string, Write<HitRecord>>();
  const drafts: [WantedHit, Write<HitRecord>][] = [];
  for (const [one, ids] of idsOf) {
    const found = ids.flatMap((id) => standing.get(id) ?? []);
    const joined =
      joinedOf(found, one.meeting, rules.hitWindow) ?? (await nextOf(session, drafting, one, windows, found));
    const write = draftHit(drafting, one, joined, written.get(joined.id)?.record);
    written.set(write.record.id, write);
    drafts.push([one, write]);
  }
  // The last of several that are one hit has the checks of all.
  return new Map(drafts.map(([one, { record }]) => [one, written.get(record.id) as Write<HitRecord>]));
}

/** The name of a hit, with what stands of it. */
type Joined = Pick<HitRecord, "id" | "reference"> & Partial<HitRecord>;

/** The first hit of the latest window, or where that has no room for the check the next of the same window that has. */
async function nextOf(
  session: StoreSession,
  drafting: DraftingHits,
  one: WantedHit,
  [window = ""]: readonly string[],
  found: readonly HitRecord[],
): Promise<Joined> {
  const first = namedIn(drafting, one, window);
  if (!found.some(({ id }) => id === first.id)) return first;
  for (let number = 2; ; number += 1) {
    const next = namedIn(drafting, one, `${window}.${number}`);
    const standing = (await standingOf(session, [one], [next.id])).get(next.id);
    if (!standing) return next;
    if (joinedOf([standing], one.meeting, drafting.rules.hitWindow)) return standing;
  }
}

function standingOf(session: StoreSession, [one]: readonly WantedHit[], ids: readonly string[]) {
  return session.getMany<HitRecord>(hits, ids, { owner: one?.owner ?? "" });
}

function namedIn(
  { idKey, caller }: DraftingHits,
  { owner, encounter, told, sector }: Pick<WantedHit, "owner" | "encounter" | "told" | "sector">,
  window: string,
): Pick<HitRecord, "id" | "reference"> {
  const reference = hitReference(encounter, told, sector, window);
  return { id: recordId(idKey, hits, caller.test, owner, reference), reference };
}

function draftHit(
  { caller, idKey, stamp }: DraftingHits,
  { meeting, policy, ...one }: WantedHit,
  joined: Joined,
  drafted: Pick<HitRecord, "meetings" | "moreMeetings"> | undefined,
): Write<HitRecord> {
  const { meetings = [], moreMeetings = 0 } = drafted ?? joined;
  const known = meetings.some(({ check }) => check === meeting.check);
  const listed = (!known && listedWith(meetings, meeting)) || meetings;
  const fields = {
    ...one,
    test: caller.test,
    reference: joined.reference,
    answerMinutes: joined.answerMinutes ?? one.answerMinutes,
    meetings: listed,
    moreMeetings: known ? moreMeetings : moreMeetings + meetings.length + 1 - listed.length,
  };
  const read = readDraft(hits, fields, { idKey, policy: policyId(policy) });
  if ("faults" in read) throw new Error(`a hit cannot be recorded: ${JSON.stringify(read.faults)}`);
  const state: HitState = one.told === "NOTHING" ? "NOT_SENT" : "SENT";
  const carried = isStanding(joined)
    ? { ...dialogueOf(joined) }
    : { state, answerBy: answerBy(state, stamp.at, one.answerMinutes), replies: 0 };
  return { record: read.draft as Write<HitRecord>["record"], carried, expected: joined.version ?? 0 };
}

function isStanding(joined: Joined): joined is HitRecord {
  return joined.version !== undefined;
}
