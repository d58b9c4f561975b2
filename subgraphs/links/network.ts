import { hubError } from "../../core/errors.ts";
import { isPartialDate, latestDay, earliestDay } from "../../core/standards/partial-dates.ts";
import { kindOf, kindOfWord, wordOfKind } from "../../records/kinds.ts";
import { type LinkKind, linkKinds } from "../../records/links/kinds.ts";
import { links } from "../../records/links/records.ts";
import type { Limits } from "../../session/graph/budget.ts";
import type { LinksAsked } from "../../session/graph/link-reads.ts";
import type { Degree, GraphEdge, NetworkView, Place } from "../../session/graph/view.ts";
import type { SubgraphContext } from "../context.ts";
import { byId } from "../search.ts";
import type { InputMaybe, NetworkBudget, QuerynetworkArgs, RecordKind } from "./generated/resolver-types.ts";

const mostRecords = 20;

export async function network(context: SubgraphContext, { of, ...asked }: QuerynetworkArgs) {
  if (of.length < 1 || of.length > mostRecords)
    throw hubError("BAD_USER_INPUT", `"of" names 1 to ${mostRecords} records, not ${of.length}.`);
  const conditions = linksAsked(asked);
  const list = JSON.stringify(conditions);
  const reach = {
    depth: within("depth", asked.depth ?? 1, 1, 4),
    perKind: within("perKind", asked.perKind ?? 25, 1, 500),
    after: asked.after == null ? null : placeAfter(context, of, list, asked.after),
  };
  const view = await context.looking.graph.network({ of, ...conditions, ...reach, limits: limitsOf(asked.budget) });
  context.spending.charge("rows", view.nodes.length + view.edges.length);
  return shownNetwork(context, list, view);
}

function shownNetwork(context: SubgraphContext, list: string, { nodes, ...view }: NetworkView) {
  const shown = new Map<string, number>();
  for (const { kind, from, to, statements } of view.edges)
    for (const end of [from, to]) shown.set(`${end} ${kind}`, (shown.get(`${end} ${kind}`) ?? 0) + statements.length);
  const degreeOf = (id: string, { kind, count, atLeast, after }: Degree) => ({
    kind,
    count,
    atLeast,
    more: Math.max(0, count - (shown.get(`${id} ${kind}`) ?? 0)),
    after: after && context.cursors.seal(cursorOf(id, list), `${kind} ${after.side} ${after.id}`),
  });
  return {
    ...view,
    notFound: [...view.notFound],
    edges: view.edges.map(shownEdge),
    nodes: nodes.map(({ degree, kind, ...node }) => ({
      ...node,
      kind: wordOfKind(kind) as RecordKind,
      node: { id: node.id },
      degree: degree && degree.map((one) => degreeOf(node.id, one)),
    })),
  };
}

function cursorOf(id: string, list: string): string {
  return `Query.network\0${id}\0${list}`;
}

function placeAfter(context: SubgraphContext, of: readonly string[], list: string, after: string) {
  if (of.length !== 1) throw hubError("BAD_USER_INPUT", `"after" goes on with one record: name it alone in "of".`);
  const [kind, side, id] = context.cursors.open(cursorOf(of[0] as string, list), after).split(" ");
  return { kind: kind as LinkKind, place: { side, id } as Place };
}

/** The links that a walk follows. `BAD_USER_INPUT` where none could meet what is asked. */
export function linksAsked({
  kinds,
  types,
  since,
  until,
}: Pick<QuerynetworkArgs, "kinds" | "types"> & Partial<Pick<QuerynetworkArgs, "since" | "until">>): LinksAsked {
  for (const [name, list] of Object.entries({ kinds, types }))
    if (list?.length === 0) throw hubError("BAD_USER_INPUT", `"${name}" names nothing: leave it out for all kinds.`);
  for (const [name, date] of Object.entries({ since, until }))
    if (date != null && !isPartialDate(date))
      throw hubError("BAD_USER_INPUT", `"${name}" is a date such as 1965, 1965-03 or 1965-03-21.`);
  if (since && until && earliestDay(since) > latestDay(until))
    throw hubError("BAD_USER_INPUT", `"since" is later than "until".`);
  return {
    kinds: kinds ? linkKinds.filter((kind) => kinds.includes(kind)) : null,
    types: types ? [...new Set(types)].sort().map(kindOfWord) : null,
    since: since ?? null,
    until: until ?? null,
  };
}

export function limitsOf(budget: InputMaybe<NetworkBudget> | undefined): Limits {
  return {
    nodes: within("budget.nodes", budget?.nodes ?? 500, 1, 2_000),
    edges: within("budget.edges", budget?.edges ?? 2_000, 1, 10_000),
    milliseconds: within("budget.milliseconds", budget?.milliseconds ?? 1_000, 100, 3_000),
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
