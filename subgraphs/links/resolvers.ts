import { hubError } from "../../core/errors.ts";
import type { Ends } from "../../core/record.ts";
import { largestPage } from "../connection.ts";
import { byId } from "../search.ts";
import { identity } from "./identity.ts";
import type { Resolvers } from "./generated/resolver-types.ts";
import { changeQueries, RecordChange } from "./changes.ts";
import { historyQueries, historyTypes } from "./history.ts";
import { neighbourResolvers } from "./neighbours.ts";
import { nodesHere } from "./nodes.ts";
import { searchQueries } from "./search.ts";
import { contradicting, otherStatements } from "./statements.ts";
import { whereabouts } from "./whereabouts.ts";
import { network } from "./network.ts";
import { common, paths } from "./paths.ts";
import { type EdgeShown, linksOf } from "./walks.ts";
import { timelineQueries } from "./timeline.ts";
import { links } from "../../records/links/records.ts";

const ends = {
  from: ({ from }: Ends) => ({ id: from }),
  to: ({ to }: Ends) => ({ id: to }),
};

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
    ...identity,
    ...changeQueries,
    ...searchQueries,
    whereabouts: (_parent, asked, context) => whereabouts(context, asked),
    ...historyQueries,
    ...timelineQueries,
    network: (_parent, asked, context) => network(context, asked),
    paths: (_parent, asked, context) => paths(context, asked),
    common: (_parent, asked, context) => common(context, asked),
  },
  LinksBetween: {
    links: (edge, _asked, context) => linksOf(context, edge as EdgeShown),
  },
  ...historyTypes,
  RecordChange,
  Link: {
    ...ends,
    otherStatements: (link, _asked, context) => otherStatements(link, context),
    contradicts: (link, _asked, context) => contradicting(link, context),
  },
  IdentityJudgement: ends,
};
