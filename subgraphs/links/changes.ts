import { hubError } from "../../core/errors.ts";
import { kindNames, kindOfWord, wordOfKind } from "../../records/kinds.ts";
import { largestPage } from "../connection.ts";
import { kindsAsked } from "../kinds-asked.ts";
import { momentAsked } from "../times-asked.ts";
import type { RecordKind, Resolvers } from "./generated/resolver-types.ts";
import { nodesHere } from "./nodes.ts";

export const changeQueries = {
  changes: async (_parent, { kinds, after, since, first }, { looking }) => {
    if (first < 1 || first > largestPage)
      throw hubError("PAGE_SIZE", `A part has 1 to ${largestPage} changes: "first" is ${first}.`);
    const page = await looking.changes.page({
      kinds: kindsAsked("kinds", kindNames, kinds?.map(kindOfWord)),
      after,
      since: momentAsked("since", since),
      first,
    });
    const changes = page.changes.map(({ kind, ...change }) => ({
      ...change,
      kind: wordOfKind(kind) as RecordKind,
    }));
    return { ...page, changes };
  },
} satisfies Resolvers["Query"];

export const RecordChange = {
  node: ({ id, what }, _args, context) => (what === "GONE" ? null : nodesHere(context).load(id)),
} satisfies Resolvers["RecordChange"];
