import { capacityReports } from "../../records/operations/capacity.ts";
import { participantAsked } from "../codes-asked.ts";
import { byId, search } from "../search.ts";
import type { QueryResolvers } from "./generated/resolver-types.ts";

export const capacityQueries = {
  capacityReport: (_parent, { id }, context) => byId(context, capacityReports, id),
  capacityReports: (_parent, asked, context) => search(context, "capacityReports", capacityReports, {}, asked),
  capacity: async (_parent, { country }, { partnership: { capacity } }) => {
    const code = participantAsked("country", country);
    const [report, seen] = [await capacity.report(code), await capacity.seen(code)];
    return { country: code, report, seen };
  },
} satisfies QueryResolvers;
