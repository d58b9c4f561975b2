import { hash } from "node:crypto";
import type { Caller } from "../../core/access/caller.ts";
import { type CheckCount, hourOf } from "../../core/check-counts/counts.ts";
import { type TotalPart, totalParts, totalsOf } from "../../core/check-counts/totals.ts";
import { hubError } from "../../core/errors.ts";
import { hits } from "../../records/checks/records.ts";
import type { Event } from "../executor/events.ts";
import type { CountFeed } from "./count-feed.ts";
import { needing } from "./rights.ts";
import type { Followed, Source } from "./source.ts";

/** What is asked for, as the schema has its arguments. */
interface Asked {
  readonly hours: number;
  readonly by: readonly Uppercase<TotalPart>[];
  readonly operation: string | null;
}

/** **Our rule**: hours that are counted, and totals that one event tells. */
const mostHours = 24;
const mostTotals = 1_000;
const hourMillis = 3_600_000;

/** How many checks the caller's own bureau makes. Who may search its hits may know how many checks made none. */
export const checkTotals: Source = {
  refuse: needing(hits.name, "search", ["source"]),
  follow: ({ counts }, caller, args) => followTotals(counts, caller, asked(args)),
};

function asked({ hours, by, operation }: Readonly<Record<string, unknown>>): Asked {
  if (!(Number(hours) >= 1 && Number(hours) <= mostHours))
    throw hubError("BAD_USER_INPUT", `"hours" is 1 to ${mostHours}.`);
  return { hours: Number(hours), by: by as Asked["by"], operation: (operation as string | null | undefined) ?? null };
}

/**
 * A position says which totals were told last: whoever comes back is told those of now, unless they are the same. What
 * they were meanwhile is gone.
 */
function followTotals(feed: CountFeed, caller: Caller, { hours, by, operation }: Asked): Followed {
  const parts = new Set(totalParts.filter((part) => by.includes(part.toUpperCase() as Uppercase<TotalPart>)));
  let last: { readonly counts: readonly CheckCount[]; readonly totals: Event; readonly position: string } | null = null;
  const current = async () => {
    const since = hourOf(feed.clock.now() - (hours - 1) * hourMillis);
    const counts = await feed.counts(caller, since);
    if (last?.counts === counts) return last;
    const counted = counts.filter((one) => isMeant(one, caller, operation));
    const totals = totalsOf(counted, parts);
    if (totals.length > mostTotals)
      throw hubError("COST_LIMIT", `There are more than ${mostTotals} totals: ask for fewer hours, or count by less.`);
    const checks = counted.reduce((sum, { count }) => sum + count, 0);
    const told = { since, checks, totals };
    return (last = { counts, totals: told, position: hash("sha256", JSON.stringify(told), "base64url").slice(0, 16) });
  };
  return {
    polled: true,
    begin: async (position) => position ?? "",
    after: async (position) => {
      const { totals, position: end } = await current();
      const at = new Date(feed.clock.now()).toISOString();
      return {
        events: end === position ? [] : [{ position: end, event: (cursor) => ({ cursor, at, ...totals }) }],
        end,
      };
    },
  };
}

/** A key that is bound to operations is told of these alone, and under a grant of its places. */
function isMeant(count: CheckCount, { bounds, grant }: Caller, operation: string | null): boolean {
  if (grant?.places && (count.place === null || !grant.places.includes(count.place))) return false;
  if (operation !== null && count.operation !== operation) return false;
  return bounds.operations === null || (count.operation !== null && bounds.operations.includes(count.operation));
}
