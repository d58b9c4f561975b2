import type { KnownLink } from "../../core/access/history/known-links.ts";
import type { ShownVersion } from "../../core/access/history/shown-version.ts";
import { linkKinds } from "../../records/links/kinds.ts";
import type { LinkRecord } from "../../records/links/records.ts";
import { connection, pageRequest } from "../connection.ts";
import { kindsAsked } from "../kinds-asked.ts";
import { nodes } from "../nodes.ts";
import { momentAsked } from "../times-asked.ts";
import type { Resolvers } from "./generated/resolver-types.ts";

export const historyQueries: Resolvers["Query"] = {
  versions: async (_parent, { id, ...page }, context) => {
    const list = { field: "Query.versions", of: id };
    const { first, after } = pageRequest(context, list, page);
    const { history } = context.looking;
    const rows = await history.versions(id, { first, before: after == null ? null : Number(after) });
    const count = (atMost: number) => history.countVersions(id, atMost);
    return connection(context, list, { first, after: after ?? null }, rows, (node) => ({ node }), count);
  },
  recordAsKnownOn: async (_parent, { id, on }, context) => {
    const version = await context.looking.history.asKnownOn(id, momentAsked("on", on));
    if (version) context.spending.charge("rows", 1);
    return version as never;
  },
  linksAsKnownOn: async (_parent, { id, on, kinds, ...page }, context) => {
    const moment = momentAsked("on", on);
    const asked = kindsAsked("kinds", linkKinds, kinds);
    const list = { field: "Query.linksAsKnownOn", of: [id, moment, asked] };
    const request = pageRequest(context, list, page);
    const { history } = context.looking;
    const rows = (await history.linksAsKnownOn([id], moment, asked, request)).get(id);
    const count = async (atMost: number) =>
      (await history.linksAsKnownOn([id], moment, asked, { first: atMost })).get(id)?.records.length ?? 0;
    const edge = (known: KnownLink) => ({ node: seenFrom(id, known) });
    return connection(context, list, request, rows ?? { records: [], more: false }, edge, count);
  },
};

export const historyTypes: Pick<Resolvers, "RecordVersion"> = {
  RecordVersion: {
    changed: (version) => (version as unknown as ShownVersion).changed() as string[] | null,
    current: ({ recordId }, _args, context) => nodes(context).load(recordId) as never,
  },
};

function seenFrom(id: string, { link, from, to }: KnownLink) {
  const { kind } = link.shown as unknown as LinkRecord;
  return { kind, link, other: from.recordId === id ? to : from };
}
