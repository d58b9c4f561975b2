import { hubError } from "../../core/errors.ts";
import { wordOfKind } from "../../records/kinds.ts";
import type { CommonRecord } from "../../session/graph/view.ts";
import { type Connection, connection, type PageArguments, pageRequest } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { checkIds } from "../ids-asked.ts";
import type { QuerycommonArgs, QuerypathsArgs, RecordKind } from "./generated/resolver-types.ts";
import { linksAsked, shownEdge, within } from "./walks.ts";

export async function paths(context: SubgraphContext, { from, to, budget, ...asked }: QuerypathsArgs) {
  checkIds("from", [from]);
  checkIds("to", [to]);
  if (from === to) throw hubError("BAD_USER_INPUT", `"from" and "to" name the same record.`);
  const view = await context.looking.graph.paths({
    ...linksAsked(asked),
    from,
    to,
    maxDepth: within("maxDepth", asked.maxDepth ?? 4, 1, 6),
    most: within("k", asked.k ?? 1, 1, 5),
    limits: {
      nodes: within("budget.nodes", budget?.nodes ?? 20_000, 1, 50_000),
      edges: within("budget.edges", budget?.edges ?? 50_000, 1, 100_000),
      milliseconds: within("budget.milliseconds", budget?.milliseconds ?? 1_000, 100, 3_000),
    },
  });
  if (!view) return null;
  const shown = view.paths.map(({ nodes, steps }) => ({
    length: steps.length,
    nodes: nodes.map((id) => ({ id })),
    steps: steps.map((edges) => ({ edges: edges.map(shownEdge) })),
  }));
  context.spending.charge(
    "rows",
    shown.reduce((sum, { nodes, steps }) => sum + nodes.length + steps.length, 0),
  );
  return { ...view, paths: shown };
}

export async function common(
  context: SubgraphContext,
  { of, atLeast = null, first, after, ...asked }: QuerycommonArgs & PageArguments,
): Promise<Connection<ReturnType<typeof shownCommon>> | null> {
  const ids = [...new Set(of)].sort();
  if (ids.length < 2 || of.length > 20) throw hubError("BAD_USER_INPUT", `"of" names 2 to 20 records, each once.`);
  checkIds("of", ids);
  if (atLeast !== null) within("atLeast", atLeast, 1, ids.length);
  const conditions = linksAsked(asked);
  const list = { field: "Query.common", of: [ids, atLeast, conditions] };
  const request = pageRequest(context, list, { first: first ?? null, after: after ?? null });
  const page = await context.looking.graph.common({ of: ids, atLeast, ...conditions }, request);
  if (!page) return null;
  const count = async (atMost: number) => Math.min(page.count, atMost);
  return connection(context, list, request, page, (record) => ({ node: shownCommon(record) }), count);
}

function shownCommon({ id, kind, of, edges }: CommonRecord) {
  return { id, kind: wordOfKind(kind) as RecordKind, node: { id }, linkedTo: [...of], edges: edges.map(shownEdge) };
}
