import { hubError } from "../../core/errors.ts";
import { largestPage } from "../connection.ts";
import { byId } from "../search.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { changeQueries, RecordChange } from "./changes.ts";
import { neighbourResolvers } from "./neighbours.ts";
import { nodesHere } from "./nodes.ts";
import { links } from "../../records/links/records.ts";

export const resolvers: Resolvers = {
  ...(neighbourResolvers() as Resolvers),
  Query: {
    // These two answer for records of every subgraph, and a query for `id` alone goes no further: so they look.
    node: (_parent, { id }, context) => nodesHere(context).load(id),
    nodes: (_parent, { ids }, context) => {
      if (ids.length > largestPage) {
        throw hubError("PAGE_SIZE", `Ask for at most ${largestPage} ids at once: "ids" has ${ids.length}.`);
      }
      const loading = nodesHere(context);
      return Promise.all(ids.map((id) => loading.load(id)));
    },
    link: (_parent, { id }, context) => byId(context, links, id),
    ...changeQueries,
  },
  RecordChange,
  Link: {
    from: ({ from }) => ({ id: from }),
    to: ({ to }) => ({ id: to }),
  },
};
