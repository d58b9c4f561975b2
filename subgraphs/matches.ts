import type { Match, Placed } from "../core/store/matches.ts";
import type { Rows } from "../core/access/reader.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { equivalentCodes } from "../core/standards/countries.ts";
import { everything, type Filter } from "../core/store/port.ts";
import { participantAsked } from "./codes-asked.ts";
import { type Connection, connection, type Edge, type PageArguments, pageRequest } from "./connection.ts";
import type { SubgraphContext } from "./context.ts";
import { loader } from "./loader.ts";
import { conditions } from "./search.ts";

/** A field that leads to what a record meets: its name in the graph, and where it looks. */
export interface MatchField<R extends HubRecord> {
  readonly field: string;
  readonly dataset: Dataset<R>;
  readonly key: string;
}

/** What a query narrows such a list to: records of one owner, and of these values in columns. */
interface Narrowed {
  readonly owner?: string | null;
  readonly [column: string]: string | number | null | undefined;
}

/** A page of what the record meets, read together with those of all records of the level. `edge` says how it meets. */
export async function pageOfMatches<R extends HubRecord, More extends object>(
  context: SubgraphContext,
  { field, dataset, key }: MatchField<R>,
  { id }: HubRecord,
  match: Match,
  { first, after, ...narrowed }: PageArguments & Narrowed,
  edge: (record: R) => More,
): Promise<Connection<R, Edge<R> & More>> {
  const filter = filterOf(narrowed);
  // A record that was given another home meanwhile has its list in another order: a cursor of the earlier one is refused.
  const list = { field, of: [id, filter, match.preferences] };
  const request = pageRequest(context, list, { first, after });
  const narrowing = filter === everything ? "" : JSON.stringify(filter);
  const name = `${field} ${request.first} ${request.after ?? ""} ${narrowing}`;
  const rows = await loader<Match, Rows<Placed<R>>>(
    context,
    name,
    (matches) => context.reader.findMatches(dataset, key, matches, filter, request),
    request.first,
  ).load(match);
  const isWhole = !rows.more && request.after == null;
  const count = async (atMost: number) =>
    isWhole
      ? rows.records.length
      : loader<Match, number>(context, `count ${field} ${narrowing}`, (matches) =>
          countEach(context.reader, { dataset, key }, matches, filter, atMost),
        ).load(match);
  return connection(context, list, request, rows, ({ record }) => ({ node: record, ...edge(record) }), count);
}

/** How many each record meets: in one read where each has one key, since what has several of them counts once. */
async function countEach<R extends HubRecord>(
  reader: SubgraphContext["reader"],
  { dataset, key }: Pick<MatchField<R>, "dataset" | "key">,
  matches: readonly Match[],
  filter: Filter,
  atMost: number,
): Promise<number[]> {
  const single = matches.flatMap(({ keys }) => (keys.length === 1 ? keys : []));
  const found = await reader.countEach(dataset, key, single, filter, atMost);
  return Promise.all(
    matches.map(({ keys }) =>
      keys.length === 1
        ? (found.get(keys[0] as string) ?? 0)
        : reader.count(dataset, { ...filter, [key]: { $in: keys } }, atMost),
    ),
  );
}

function filterOf({ owner, ...columns }: Narrowed): Filter {
  const code = participantAsked("owner", owner);
  const filter = { ...conditions(columns), ...(code !== null && { owner: { $in: equivalentCodes(code) } }) };
  return Object.keys(filter).length > 0 ? filter : everything;
}
