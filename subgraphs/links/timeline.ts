import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { linkKinds } from "../../records/links/kinds.ts";
import { factKinds } from "../../records/timeline/dated-fields.ts";
import { connection, pageRequest } from "../connection.ts";
import { checkIds } from "../ids-asked.ts";
import { kindsAsked } from "../kinds-asked.ts";
import { datesAsked } from "../times-asked.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const timelineQueries: Resolvers["Query"] = {
  timeline: async (_parent, { of, from, to, facts, kinds, ...page }, context) => {
    checkIds("of", [of]);
    const dates = datesAsked(["from", from], ["to", to]);
    const asked = {
      of,
      between: { first: earliestDay(dates.from ?? "0001"), last: latestDay(dates.until ?? "9999") },
      facts: kindsAsked("facts", factKinds, facts),
      kinds: kindsAsked("kinds", linkKinds, kinds),
    };
    const list = { field: "Query.timeline", of: asked };
    const request = pageRequest(context, list, page);
    const { timeline } = context.looking;
    const found = await timeline.facts(asked);
    const node = (fact: (typeof found)[number]) => ({ node: { ...fact, record: { id: fact.record } } });
    return connection(context, list, request, timeline.show(found, request), node, async (atMost) =>
      Math.min(found.length, atMost),
    );
  },
};
