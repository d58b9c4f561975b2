import { hubError } from "../../core/errors.ts";
import { type Kind, kinds } from "../../records/kinds.ts";
import { type Filter, frozen, isFrozen } from "../../core/store/port.ts";
import { type Connection, connection, type Edge, type PageArguments, pageRequest } from "../connection.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";
import { type LinkKind, linkKinds, neighbours } from "../../records/links/kinds.ts";
import { type LinkRecord, links, otherEnd } from "../../records/links/records.ts";

/** A record of another subgraph: its id is all this subgraph says of it. */
interface Stub {
  readonly id: string;
}

type Linked = Connection<Stub, Edge<Stub> & { link: LinkRecord }>;

type NeighbourField = (record: Stub, page: PageArguments, context: SubgraphContext) => Promise<Linked>;

/** For every type of the graph its neighbour fields, and `links`, which asks for all of them. */
export function neighbourResolvers(): Record<string, Record<string, unknown>> {
  const resolvers: Record<string, Record<string, unknown>> = {};
  const add = (kind: Kind, field: string, resolve: unknown) => ((resolvers[kinds[kind].type] ??= {})[field] = resolve);
  for (const { kind, from, to, outward, inward } of neighbours) {
    if (from === to) add(from, outward, follow(from, outward, "end", frozen({ kind })));
    else {
      add(from, outward, follow(from, outward, "from", frozen({ kind, toKind: to })));
      add(to, inward, follow(to, inward, "to", frozen({ kind, fromKind: from })));
    }
  }
  for (const { from, to } of neighbours) for (const kind of [from, to]) add(kind, "links", allLinks(kind));
  return resolvers;
}

/** A neighbour field: the links of all the records of this level in one read, a page for each. */
function follow(of: Kind, field: string, side: "from" | "to" | "end", filter: Filter): NeighbourField {
  const name = `${kinds[of].type}.${field}`;
  return (record, page, context) =>
    pageOfLinks(context, name, side, record.id, filter, page, (link) => ({
      node: { id: otherEnd(link, record.id) },
      link,
    }));
}

function allLinks(of: Kind) {
  const name = `${kinds[of].type}.links`;
  return (
    record: Stub,
    { kinds: asked, ...page }: PageArguments & { kinds?: readonly LinkKind[] | null },
    context: SubgraphContext,
  ) => {
    if (asked && asked.length > linkKinds.length) throw hubError("BAD_USER_INPUT", "Name each kind of link once.");
    const filter = asked ? { kind: { $in: asked } } : {};
    return pageOfLinks(context, name, "end", record.id, filter, page, (link) => ({
      node: link,
      other: { id: otherEnd(link, record.id) },
    }));
  };
}

type Ids = readonly string[];

/** A frozen filter is the field's own. Pages and counts of all the records of a level are one read each. */
async function pageOfLinks<N, More extends object>(
  context: SubgraphContext,
  field: string,
  side: string,
  id: string,
  filter: Filter,
  page: PageArguments,
  edge: (link: LinkRecord) => { node: N } & More,
): Promise<Connection<N, Edge<N> & More>> {
  const list = { field, of: [id, filter] };
  const request = pageRequest(context, list, page);
  const asked = isFrozen(filter) ? "" : JSON.stringify(filter);
  const read = async (ids: Ids) => {
    const found = await context.reader.findEach(links, side, ids, filter, request);
    return ids.map((one) => found.get(one) ?? { records: [], more: false });
  };
  const name = `${field} ${request.first} ${request.after ?? ""} ${asked}`;
  const rows = await loader(context, name, read, request.first).load(id);
  const count = (atMost: number) =>
    loader(context, `count ${field} ${asked}`, async (ids: Ids) => {
      const found = await context.reader.countEach(links, side, ids, filter, atMost);
      return ids.map((one) => found.get(one) ?? 0);
    }).load(id);
  return connection(context, list, request, rows, edge, count);
}
