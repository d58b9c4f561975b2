import { earliestDay, latestDay, type PartialDate } from "../../core/standards/partial-dates.ts";
import { type LinkKind, neighbours } from "./kinds.ts";
import type { LinkRecord } from "./records.ts";

type Joining = Pick<LinkRecord, "kind" | "from" | "to">;

/** Kinds that join two records of one kind have no direction: `from` and `to` say nothing there. */
const undirected: ReadonlySet<LinkKind> = new Set(
  neighbours.filter(({ from, to }) => from === to).map(({ kind }) => kind),
);

/** The same for two links that say the same of the same two records, whoever says so. */
export function statementKey({ kind, from, to }: Joining): string {
  const ends = undirected.has(kind) && to < from ? [to, from] : [from, to];
  return [kind, ...ends].join(" ");
}

interface Period {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

/**
 * Whether two statements of one link cannot both be true of one time: every period of the one ends before any of the other
 * begins, or begins after it, whatever a vague date means. One without periods says nothing of when.
 */
export function excludes({ periods }: Pick<LinkRecord, "periods">, other: Pick<LinkRecord, "periods">): boolean {
  if (periods.length === 0 || other.periods.length === 0) return false;
  return periods.every((one) => other.periods.every((two) => endsBefore(one, two) || endsBefore(two, one)));
}

/** For sure; what is open at that end has not ended, or had begun. */
function endsBefore({ until }: Period, { since }: Period): boolean {
  return until !== null && since !== null && latestDay(until) < earliestDay(since);
}
