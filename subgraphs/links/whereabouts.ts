import { hubError } from "../../core/errors.ts";
import { dayOfNumber } from "../../session/whereabouts/presence.ts";
import type { Found } from "../../session/whereabouts/meetings.ts";
import { connection, largestPage, pageRequest } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIds } from "../ids-asked.ts";
import { datesAsked } from "../times-asked.ts";
import type { QuerywhereaboutsArgs } from "./generated/resolver-types.ts";

/** A year: two that are further apart were not there together. */
const longestApart = 366;

/** Who was where when, a page at a time. */
export async function whereabouts(
  context: SubgraphContext,
  { of, from, until, within, first, after }: QuerywhereaboutsArgs,
) {
  if (of.length > largestPage)
    throw hubError("PAGE_SIZE", `Ask for at most ${largestPage} records at once: "of" has ${of.length}.`);
  checkIds("of", of);
  const days = within ?? 0;
  if (days < 0 || days > longestApart)
    throw hubError("BAD_USER_INPUT", `"within" is a number of days from 0 to ${longestApart}.`);
  const asked = { of, ...datesAsked(["from", from], ["until", until]), within: days };
  const list = { field: "whereabouts", of: asked };
  const page = pageRequest(context, list, { first: first ?? null, after: after ?? null });
  const all = await context.looking.whereabouts.find(asked);
  const rest = page.after == null ? all : all.filter(({ id }) => id > (page.after as string));
  const records = rest.slice(0, page.first);
  const shown = await context.looking.whereabouts.shown(records);
  const rows = { records, more: rest.length > records.length };
  const edge = (row: Found) => ({ node: nodeOf(row, (id) => shown.get(id) ?? null) });
  return connection(context, list, page, rows, edge, async () => all.length);
}

/** Of another subgraph's records it knows the id alone; a link is its own. */
function nodeOf<R>(
  { records, place, operation, first, last, certain, because }: Found,
  held: (id: string) => R | null,
) {
  return {
    records: records.map((id) => ({ id })),
    place,
    operation: operation && { id: operation },
    from: dayOfNumber(first),
    until: dayOfNumber(last),
    certain,
    because: because.map((id) => held(id) ?? { id }),
  };
}
