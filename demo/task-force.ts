import { recordId } from "../core/record-id.ts";
import { pagesOf } from "../core/store/pages.ts";
import { everything } from "../core/store/port.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { decisions } from "../records/operations/decisions.ts";
import { participations, type ParticipationState } from "../records/operations/participations.ts";
import { operations } from "../records/operations/records.ts";
import { allocations, resourceOffers } from "../records/operations/resources.ts";
import { type OperatorSession, ownRequest } from "../session/operator.ts";
import type { SaidAllocation, SaidOffer } from "../session/operations/resources.ts";
import type { Held } from "./hits.ts";
import { programmeOperations } from "./programme-operations.ts";

const offer = (reference: string, said: Partial<SaidOffer>): SaidOffer => ({
  reference,
  kind: "TEAM",
  name: null,
  amount: 1,
  from: "2026-10-01",
  until: "2026-12-15",
  note: null,
  ...said,
});

const allocation = (reference: string, said: Partial<SaidAllocation>): SaidAllocation => ({
  reference,
  amount: 1,
  place: null,
  country: null,
  from: "2026-10-01",
  until: "2026-12-15",
  hours: [],
  note: null,
  ...said,
});

interface Happening {
  readonly programme: string;
  readonly answers: readonly (readonly [owner: string, state: ParticipationState])[];
  readonly offers?: readonly (readonly [owner: string, offer: SaidOffer, allocated?: SaidAllocation])[];
  readonly decisions?: readonly (readonly [subject: string, decision: string])[];
}

/** What is done about the operations; of the closed one nothing can be any more. The Dutch boat is at two places. */
const happenings: readonly Happening[] = [
  {
    programme: "STOP",
    answers: [
      ["UTO", "ACCEPTED"],
      ["NLD", "ACCEPTED"],
      ["D", "ACCEPTED"],
      ["D", "LEFT"],
      ["BGR", "DECLINED"],
    ],
    offers: [
      ["NLD", offer("BOAT", { name: "Patrol boat Zeehond" }), allocation("BOAT", { place: "PORT-1" })],
      [
        "UTO",
        offer("OFFICERS", { kind: "PERSONNEL", amount: 8 }),
        allocation("OFFICERS", { place: "AIR-2", amount: 8 }),
      ],
      ["D", offer("READER", { kind: "DEVICE", name: "Chip reader 3", from: "2026-11" })],
    ],
    decisions: [["Hours at PORT-1", "The second lane opens at six."]],
  },
  { programme: "INFRA", answers: [["UTO", "ACCEPTED"]] },
  {
    programme: "ICEBREAKER",
    answers: [
      ["UTO", "ACCEPTED"],
      ["NLD", "ACCEPTED"],
    ],
    decisions: [["End of the operation", "It ended on 31 May, and is evaluated until the end of the year."]],
  },
  {
    programme: "HAWK",
    answers: [["NLD", "ACCEPTED"]],
    offers: [
      [
        "NLD",
        offer("BOAT", { name: "Patrol boat Zeehond", from: "2026-11-20", until: "2026-11-30" }),
        allocation("BOAT", { place: "LAND-4", from: "2026-11-20", until: "2026-11-30" }),
      ],
    ],
    decisions: [["Places", "Portals are set up at the land border alone."]],
  },
];

/** What follows operations, the last said first. */
const followed: readonly Dataset[] = [decisions, allocations, resourceOffers, participations];

/**
 * Has countries answer the programmes' operations of a demo world that was taken in, offer and allocate, and decide, as
 * they would through the hub. Nothing where that was done before.
 */
export async function demoTaskForce(session: OperatorSession): Promise<void> {
  if ((await demoTaskForceIn(session)).length > 0) return;
  for (const one of happenings) await take(session, one);
}

async function take(session: OperatorSession, happening: Happening): Promise<void> {
  const entry = programmeOperations.find(({ programme }) => programme === happening.programme);
  if (!entry) throw new Error(`the demo world has no operation of ${happening.programme}`);
  const operation = idOf(session, entry);
  if (!(await session.platform.store.getMany(operations, [operation])).has(operation)) return;
  for (const [owner, state] of happening.answers)
    await asBureau(session, owner).participations.answer(operation, { state, note: null });
  for (const [owner, said, allocated] of happening.offers ?? []) {
    const offered = await asBureau(session, owner).resources.offer(operation, said);
    if (offered && allocated) await asBureau(session, entry.owner).resources.allocate(offered.id, allocated);
  }
  for (const [at, [subject, decision]] of (happening.decisions ?? []).entries()) {
    const said = { reference: `D-${at + 1}`, subject, decision, reasons: null, corrects: null };
    await asBureau(session, entry.owner).decisions.record(operation, said);
  }
}

/** What stands of it, and of what anybody else has said of these operations since. */
export async function demoTaskForceIn(session: OperatorSession): Promise<Held[]> {
  const { store } = session.platform;
  const ids = new Set(programmeOperations.map((entry) => idOf(session, entry)));
  const isOfOne = (record: HubRecord) => ids.has((record as HubRecord & { readonly operation: string }).operation);
  const found: Held[] = [];
  for (const dataset of followed)
    for await (const page of pagesOf(store, dataset, everything))
      found.push(...page.filter(isOfOne).map((record) => ({ dataset, record })));
  return found;
}

function asBureau(session: OperatorSession, owner: string) {
  const scopes = ["operation:read", "resourceOffer:read", "decision:read"];
  return ownRequest(session, { id: `desk of ${owner}`, owner, test: false, scopes }, "border-control").operations;
}

/** Id of one of them in that hub. */
export function idOf(
  { platform }: OperatorSession,
  { owner, reference, test }: (typeof programmeOperations)[number],
): string {
  return recordId(platform.secret("id"), operations, test, owner, reference);
}
