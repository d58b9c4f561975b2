import { getNamedType, type GraphQLSchema, isObjectType } from "graphql";
import { hubError, isErrorCode } from "../../core/errors.ts";
import type { HubAnswer } from "../http-message.ts";
import type { ExportForm } from "./form.ts";

type List = NonNullable<ExportForm["list"]>;

/** Asks a query as the caller may. */
export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<HubAnswer>;

const largestPage = 100;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The ids of all that a list of the schema answers, page by page, as if the caller had asked for each page. */
export async function idsOfList(schema: GraphQLSchema, list: List, ask: Ask, atMost: number): Promise<string[]> {
  const query = queryOf(schema, list);
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = pageOf(await ask(query, { ...list.arguments, first: largestPage, after }));
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    if (ids.length >= atMost)
      throw hubError("COST_LIMIT", `An export has at most ${atMost} records of a list. Ask for a narrower one.`);
    after = pageInfo.endCursor;
  }
}

function queryOf(schema: GraphQLSchema, { field: name, arguments: stated }: List): string {
  const field = schema.getQueryType()?.getFields()[name];
  const page = field && getNamedType(field.type);
  if (!page || !isObjectType(page) || !page.getFields()["nodes"] || !page.getFields()["pageInfo"])
    throw hubError("BAD_USER_INPUT", "The hub has no list of this name: take a field of Query that answers pages.");
  const paging = ["first", "after"];
  const known = field.args.filter((one) => Object.hasOwn(stated, one.name) || paging.includes(one.name));
  const unknown = Object.keys(stated).find((one) => paging.includes(one) || !known.some(({ name }) => name === one));
  if (unknown !== undefined) throw hubError("BAD_USER_INPUT", "The list takes no such arguments: see the schema.");
  const declared = known.map((one) => `$${one.name}: ${one.type}`).join(", ");
  const given = known.map((one) => `${one.name}: $${one.name}`).join(", ");
  return `query ExportedList(${declared}) { list: ${name}(${given}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
}

/** What failed of a page fails the whole. */
function pageOf({ body }: HubAnswer): Page {
  const { data, errors } = JSON.parse(body) as {
    readonly data?: { readonly list?: Page | null } | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: unknown } }[];
  };
  const [error] = errors ?? [];
  const code = error?.extensions?.code;
  if (error) throw hubError(isErrorCode(code) ? code : "INTERNAL", error.message);
  if (!data?.list) throw hubError("INTERNAL");
  return data.list;
}
