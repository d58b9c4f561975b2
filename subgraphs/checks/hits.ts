import { hubError } from "../../core/errors.ts";
import type { Filter } from "../../core/store/port.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import { equivalentCodes, includesCode } from "../../core/standards/countries.ts";
import type { Sector } from "../../core/access/sectors.ts";
import { clockAt, escalatesAt, isDecided, mostReplies } from "../../records/checks/dialogue.ts";
import {
  checkedBy,
  dialogueOf,
  type HitRecord,
  hitReplies,
  hitResults,
  type JudgementRecord,
  judgements,
} from "../../records/checks/records.ts";
import { stampOf, todayOf } from "../arrived.ts";
import type { SubgraphContext } from "../context.ts";
import { among } from "../lists.ts";
import { momentAsked } from "../times-asked.ts";
import { loader } from "../loader.ts";
import { naming } from "../naming.ts";
import { nodes } from "../nodes.ts";
import { all } from "../search.ts";
import type { QueryhitsArgs, Resolvers } from "./generated/resolver-types.ts";

/** The conditions that a query for hits states, on what stands beside each hit. */
export function hitsAsked(
  { direction, state, states, dueBefore }: Pick<QueryhitsArgs, "direction" | "state" | "states" | "dueBefore">,
  { caller }: Pick<SubgraphContext, "caller">,
): Filter {
  const before = momentAsked("dueBefore", dueBefore);
  const stated: Filter = {
    ...(direction === "MADE" && { checkedBy: caller.owner }),
    ...(direction === "RECEIVED" && { recordOwner: { $in: equivalentCodes(caller.owner) } }),
    ...(state && { state }),
    ...(before && { answerBy: { $lt: before } }),
  };
  return all(stated, ...among("state", "states", states));
}

/** What a hit says of itself beyond what it holds. */
export const hitResolvers: Resolvers["Hit"] = {
  checkedBy: (hit) => checkedBy(hit as unknown as HitRecord),
  record: ({ record }, _args, context) => readable(context, record),
  recordStands: async (hit, _args, context) => {
    const version = await versionsOf(context, sectorFor(context, hit)).load(hit.record);
    if (version === null) return "GONE";
    return version === hit.recordVersion ? "UNCHANGED" : "CHANGED";
  },
  state: (hit) => dialogueOf(hit).state,
  clock: (hit, _args, context) => clockOf(hit, stampOf(context)),
  dueAt: ({ answerBy = null }) => answerBy,
  escalatesAt: ({ answerBy, answerMinutes }) => (answerBy ? escalatesAt(answerBy, answerMinutes) : null),
  now: (_hit, _args, context) => stampOf(context),
  lastReply: (hit) => dialogueOf(hit).replies,
  replies: async (hit, _args, context) => {
    const { owner, bounds } = context.caller;
    // A part would read as the whole.
    if (bounds.owners && !includesCode([owner, ...bounds.owners], hit.recordOwner))
      throw hubError("FORBIDDEN", "Your key is bound to other owners than the one that replies.");
    const replies = await of(context, hitReplies, hit);
    return replies.toSorted((one, other) => one.number - other.number);
  },
  outcome: async (hit, _args, context) => (await of(context, hitResults, hit))[0] ?? null,
  judgement: async (hit, _args, context) => (await of(context, judgements, hit))[0] ?? null,
  disputed: async (hit, _args, context) => {
    if (dialogueOf(hit).state === "REFUTED") return true;
    const [judgement] = await of(context, judgements, hit);
    return judgement !== undefined && isInForce(context, judgement);
  },
};

/** Null where it runs and the caller is not told since when. */
function clockOf(hit: HitRecord, now: string) {
  const { state, answerBy } = dialogueOf(hit);
  if (answerBy) return clockAt(now, answerBy, hit.answerMinutes);
  return state === "NOT_SENT" || isDecided(state) ? "STOPPED" : null;
}

/** What was said of a hit, as far as the caller may see it. */
async function of<R extends HubRecord>(context: SubgraphContext, dataset: Dataset<R>, { id }: HitRecord): Promise<R[]> {
  return [...(await naming(context, dataset, { field: "hit", id, most: mostReplies })).records];
}

/** Versions of records, as far as the caller's bureau may see them when it checks, or a sector screens them for it. */
function versionsOf(context: SubgraphContext, sector: Sector | null) {
  return loader(context, `versions of what was met by ${sector}`, async (ids: readonly string[]) => {
    const versions = await context.hits.versions(ids, sector);
    return ids.map((id) => versions.get(id) ?? null);
  });
}

/** Who screened what the caller's bureau was told of; null to any other, to whom the record itself says whether it stands. */
function sectorFor({ caller }: SubgraphContext, { owner, sector }: HitRecord): Sector | null {
  return owner === caller.owner ? (sector ?? null) : null;
}

/** To whom a judgement is not its own, the records it rests on may not be known: its day alone counts there. */
export async function isInForce(context: SubgraphContext, judgement: JudgementRecord): Promise<boolean> {
  if (judgement.owner !== context.caller.owner) return judgement.until >= todayOf(context);
  return (await context.hits.judgements.inForce([judgement])).length > 0;
}

/** As anybody is shown it who asks for its id, or null. */
export async function shownAs(context: SubgraphContext, id: string | null): Promise<{ readonly id: string } | null> {
  return id === null ? null : nodes(context).load(id);
}

/** The same, where a field of the schema holds the record. */
export function readable(context: SubgraphContext, id: string | null) {
  return shownAs(context, id) as never;
}
