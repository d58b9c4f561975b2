import { overlapping } from "../../records/date-ranges.ts";
import { policyDocuments } from "../../records/operations/policy-documents.ts";
import { within } from "../lists.ts";
import { all, byId, conditions, numberAsked, search } from "../search.ts";
import type { QueryResolvers } from "./generated/resolver-types.ts";

export const policyDocumentQueries = {
  policyDocument: (_parent, { id }, context) => byId(context, policyDocuments, id),
  policyDocuments: (_parent, { number, during, ...list }, context) => {
    const filter = all(
      conditions({ number: numberAsked("number", number) }),
      ...within("during", during, (range) => overlapping("from", "until", range)),
    );
    return search(context, "policyDocuments", policyDocuments, filter, list);
  },
} satisfies QueryResolvers;
