import { hubError } from "../../core/errors.ts";
import { wordOfKind } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import type { Limits } from "../../session/graph/budget.ts";
import type { Place } from "../../session/graph/places.ts";
import type { Degree, NetworkView } from "../../session/graph/view.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIds } from "../ids-asked.ts";
import type { InputMaybe, NetworkBudget, QuerynetworkArgs, RecordKind } from "./generated/resolver-types.ts";
import { shownCluster, trusted } from "./identity.ts";
import { momentAsked } from "../times-asked.ts";
import { linksAsked, shownEdge, within } from "./walks.ts";

const mostRecords = 20;

export async function network(context: SubgraphContext, { of, ...asked }: QuerynetworkArgs) {
  if (of.length < 1 || of.length > mostRecords)
    throw hubError("BAD_USER_INPUT", `"of" names 1 to ${mostRecords} records, not ${of.length}.`);
  checkIds("of", of);
  const conditions = linksAsked(asked);
  const asKnownOn = momentAsked("asKnownOn", asked.asKnownOn);
  const asOne = asked.asOne ? { trusted: trusted(context, asked.asOne.trust, asked.asOne.trustAll) } : null;
  if (asOne && asKnownOn !== null)
    throw hubError(
      "BAD_USER_INPUT",
      '"asOne" goes by judgements as they stand now: leave out "asKnownOn", or leave out "asOne".',
    );
  const list = JSON.stringify({ ...conditions, ...(asKnownOn !== null && { asKnownOn }), ...(asOne && { asOne }) });
  const reach = {
    depth: within("depth", asked.depth ?? 1, 1, 4),
    perKind: within("perKind", asked.perKind ?? 25, 1, 500),
    after: asked.after == null ? null : placeAfter(context, of, list, asked.after),
  };
  const view = await context.looking.graph.network({
    of,
    asKnownOn,
    asOne,
    ...conditions,
    ...reach,
    limits: limitsOf(asked.budget),
  });
  context.spending.charge("rows", view.nodes.length + view.edges.length);
  // What is found is put together in a turn of its own: it may be ten thousand edges.
  await context.spending.giveWay();
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
    notFound: view.notFound.length,
    edges: view.edges.map(shownEdge),
    nodes: nodes.map(({ degree, kind, cluster, ...node }) => ({
      ...node,
      cluster: cluster && shownCluster(context, cluster),
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

function limitsOf(budget: InputMaybe<NetworkBudget> | undefined): Limits {
  return {
    nodes: within("budget.nodes", budget?.nodes ?? 500, 1, 2_000),
    edges: within("budget.edges", budget?.edges ?? 2_000, 1, 10_000),
    milliseconds: within("budget.milliseconds", budget?.milliseconds ?? 1_000, 100, 3_000),
  };
}
