import { hubError } from "../../core/errors.ts";
import { largestPage } from "../connection.ts";
import { loader } from "../loader.ts";
import type { SubgraphContext } from "../context.ts";
import { byId } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { neighbourResolvers } from "./neighbours.ts";
import { links } from "../../records/links/records.ts";

export const resolvers: Resolvers = {
  ...(neighbourResolvers() as Resolvers),
  Query: {
    // These two answer for records of every subgraph, and a query for `id` alone goes no further: so they look.
    node: (_parent, { id }, context) => nodes(context).load(id),
    nodes: (_parent, { ids }, context) => {
      if (ids.length > largestPage) {
        throw hubError("PAGE_SIZE", `Ask for at most ${largestPage} ids at once: "ids" has ${ids.length}.`);
      }
      const loading = nodes(context);
      return Promise.all(ids.map((id) => loading.load(id)));
    },
    link: (_parent, { id }, context) => byId(context, links, id),
  },
  Link: {
    from: ({ from }) => ({ id: from }),
    to: ({ to }) => ({ id: to }),
  },
};

function nodes(context: SubgraphContext) {
  return loader(context, "nodes", async (ids: readonly string[]) => {
    const records = await context.reader.nodes(ids);
    context.spending.charge("rows", records.filter((record) => record !== null).length);
    return records.map((record) => record && (record.id.startsWith("LNK-") ? record : { id: record.id }));
  });
}
