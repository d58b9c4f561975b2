import { hubError } from "../../core/errors.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { kindOfWord } from "../../records/kinds.ts";
import { linkKinds } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";
import type { LinksAsked } from "../../session/graph/link-reads.ts";
import type { GraphEdge } from "../../session/graph/view.ts";
import type { SubgraphContext } from "../context.ts";
import { refuseNoDays } from "../days-asked.ts";
import { byId } from "../search.ts";
import type { QuerynetworkArgs } from "./generated/resolver-types.ts";

/** The links that a walk follows. `BAD_USER_INPUT` where none could meet what is asked. */
export function linksAsked({
  kinds,
  types,
  since,
  until,
}: Pick<QuerynetworkArgs, "kinds" | "types"> & Partial<Pick<QuerynetworkArgs, "since" | "until">>): LinksAsked {
  for (const [name, list] of Object.entries({ kinds, types }))
    if (list?.length === 0) throw hubError("BAD_USER_INPUT", `"${name}" names nothing: leave it out for all kinds.`);
  refuseNoDays(["since", since], ["until", until]);
  return {
    kinds: kinds ? linkKinds.filter((kind) => kinds.includes(kind)) : null,
    types: types ? [...new Set(types)].sort().map(kindOfWord) : null,
    since: since ?? null,
    until: until ?? null,
  };
}

export function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw hubError("BAD_USER_INPUT", `"${name}" is ${least} to ${most}, not ${value}.`);
}

export type EdgeShown = ReturnType<typeof shownEdge>;

/** An edge as it is shown: what its links state together. */
export function shownEdge({ statements, ...edge }: GraphEdge) {
  const since = statements.flatMap((one) => one.since ?? []);
  const until = statements.flatMap((one) => one.until ?? []);
  return {
    ...edge,
    since: since.toSorted()[0] ?? null,
    until: until.toSorted((one, other) => (latestDay(one) < latestDay(other) ? 1 : -1))[0] ?? null,
    statements: statements.length,
    // All have a day in common if the last first day is not after the first last one.
    contradicting: since.some((first) => until.some((last) => earliestDay(first) > latestDay(last))),
    ids: statements.map(({ id }) => id),
  };
}

/** The links of an edge, whole; without those that were withdrawn in this moment. */
export async function linksOf(context: SubgraphContext, { ids }: EdgeShown) {
  const records = await Promise.all(ids.map((id) => byId(context, links, id)));
  const found = records.filter((record) => record !== null);
  context.spending.charge("rows", found.length);
  return found;
}
