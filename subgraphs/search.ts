import type { GraphQLError } from "graphql";
import { hubError } from "../core/errors.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import { placeOf } from "../core/store/order.ts";
import type { Filter } from "../core/store/port.ts";
import type { LinkedAsked } from "../session/linked/conditions.ts";
import type { LinkedList } from "../session/linked/service.ts";
import { numberKey } from "../records/fillers.ts";
import { type Connection, connection, type PageArguments, pageRequest } from "./connection.ts";
import type { SubgraphContext } from "./context.ts";
import { type ListArguments, listConditions, orderAsked } from "./lists.ts";
import { loader } from "./loader.ts";

/** A page of the records that meet the filter: what every search field of every subgraph answers with. */
export async function search<R extends HubRecord>(
  context: SubgraphContext,
  field: string,
  dataset: Dataset<R>,
  asked: Filter,
  page: PageArguments & ListArguments,
  linked: LinkedAsked | null = null,
): Promise<Connection<R>> {
  const more = listConditions(page);
  const filter = more.length > 0 ? { $and: [asked, ...more] } : asked;
  if (linked) return searchLinked(context, field, { dataset, filter, linked }, page);
  const order = orderAsked(page.orderBy);
  const list = { field, of: order ? [filter, order] : filter };
  const request = pageRequest(context, list, page);
  const { records, more: others } = await context.reader.find(dataset, filter, { ...request, order });
  const rows = records.map((record) => ({ id: order ? placeOf(dataset, order, record) : record.id, record }));
  return connection(
    context,
    list,
    request,
    { records: rows, more: others },
    ({ record }) => ({ node: record }),
    (atMost) => context.reader.count(dataset, filter, atMost, order?.by),
  );
}

/** The same of what is linked as asked, which comes in the order of ids alone. */
async function searchLinked<R extends HubRecord>(
  context: SubgraphContext,
  field: string,
  asked: LinkedList<R>,
  page: PageArguments & ListArguments,
): Promise<Connection<R>> {
  if (page.orderBy != null) throw hubError("BAD_USER_INPUT", `"orderBy" is not for a list by what is linked.`);
  const list = { field, of: [asked.filter, asked.linked] };
  const request = pageRequest(context, list, page);
  const { linked } = context.looking;
  const rows = await linked.page(asked, request);
  return connection(
    context,
    list,
    request,
    rows,
    (node) => ({ node }),
    (atMost) => linked.count(asked, atMost),
  );
}

/** All of the conditions; a filter of one stays as it is. */
export function all(...conditions: readonly Filter[]): Filter {
  const [one] = conditions;
  return one && conditions.length === 1 ? one : { $and: conditions };
}

/** The conditions that a query states; an argument left out or null states none. */
export function conditions(stated: Readonly<Record<string, string | number | boolean | null | undefined>>): Filter {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value != null)) as Filter;
}

/** A number as its key is kept; null where none is asked for. `BAD_USER_INPUT` where it names nothing. */
export function numberAsked(argument: string, number: string | null | undefined): string | null {
  return keyAsked(argument, number, numberKey);
}

/** A text as `keyOf` keeps it; null where none is asked for. `BAD_USER_INPUT` where it names nothing. */
export function keyAsked(
  argument: string,
  text: string | null | undefined,
  keyOf: (text: string) => string | null,
): string | null {
  if (text == null) return null;
  const key = keyOf(text);
  if (key === null) throw namesNothing(argument);
  return key;
}

export function namesNothing(argument: string): GraphQLError {
  const fillers = "a dash, N/A, UNKNOWN, 000000000 and the like";
  return hubError("BAD_USER_INPUT", `"${argument}" names nothing to look for: ${fillers} are no key of any record.`);
}

/** The record with this id, read together with the others of its kind that the request asks for. */
export function byId<R extends HubRecord>(
  context: SubgraphContext,
  dataset: Dataset<R>,
  id: string,
): Promise<R | null> {
  const { reader } = context;
  return loader<string, R | null>(context, `${dataset.name} by id`, (ids) => reader.byIds(dataset, ids)).load(id);
}
