import { hubError } from "../../core/errors.ts";
import { earliestDay, latestDay } from "../../core/standards/partial-dates.ts";
import { type LinkKind, linkKinds } from "../../records/links/kinds.ts";
import { type FactKind, factKinds } from "../../records/timeline/dated-fields.ts";
import { connection, pageRequest } from "../connection.ts";
import { refuseNoDays } from "../days-asked.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const timelineQueries: Resolvers["Query"] = {
  timeline: async (_parent, { of, from, to, facts, kinds, ...page }, context) => {
    refuseNoDays(["from", from], ["to", to]);
    const asked = {
      of,
      between: {
        first: from == null ? "0001-01-01" : earliestDay(from),
        last: to == null ? "9999-12-31" : latestDay(to),
      },
      facts: once("fact", factKinds, facts as readonly FactKind[] | null),
      kinds: once("link", linkKinds, kinds as readonly LinkKind[] | null),
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

function once<T>(what: string, all: readonly T[], asked: readonly T[] | null | undefined): readonly T[] | null {
  if (asked && asked.length > all.length) throw hubError("BAD_USER_INPUT", `Name each kind of ${what} once.`);
  return asked ?? null;
}
