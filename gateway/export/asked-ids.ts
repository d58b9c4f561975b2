import {
  type GraphQLField,
  getNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { hubError, isErrorCode } from "../../core/errors.ts";
import type { HubAnswer } from "../http-message.ts";

/** Arguments of a field of the schema, as the caller states them. */
type Stated = Readonly<Record<string, unknown>>;

/** Asks a query as the caller may. */
export type Ask = (query: string, variables: Stated) => Promise<HubAnswer>;

const largestPage = 100;
const paging = ["first", "after"];

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Network {
  readonly complete: boolean;
  readonly stoppedBy: string | null;
  readonly notFound: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly links: readonly { readonly id: string }[] }[];
}

/** The ids of all that a list of the schema answers, page by page, as if the caller had asked for each page. */
export async function idsOfList(
  schema: GraphQLSchema,
  { field: name, arguments: stated }: { readonly field: string; readonly arguments: Stated },
  ask: Ask,
  atMost: number,
): Promise<string[]> {
  const field = fieldNamed(schema, name);
  if (!field || !isListOfRecords(field))
    throw hubError(
      "BAD_USER_INPUT",
      "The hub has no list of this name: take a field of Query that answers pages of records.",
    );
  const query = queryOf(field, stated, paging, "{ nodes { id } pageInfo { hasNextPage endCursor } }");
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: Page = answered<Page>(await ask(query, { ...stated, first: largestPage, after }));
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    if (ids.length >= atMost)
      throw hubError("COST_LIMIT", `An export has at most ${atMost} records of a list. Ask for a narrower one.`);
    after = pageInfo.endCursor;
  }
}

/** A file holds records as they stand and nothing of which it lacks a part, whatever a network shows of the past. */
const notExported = ["asKnownOn", "after"];

/** The ids of the records of a network and of the links between them. One that is not complete is no export. */
export async function idsOfNetwork(schema: GraphQLSchema, stated: Stated, ask: Ask): Promise<string[]> {
  const field = fieldNamed(schema, "network");
  if (!field) throw new Error("the schema has no networks");
  const refused = notExported.find((name) => stated[name] != null);
  if (refused !== undefined)
    throw hubError("BAD_USER_INPUT", `An export of a network is whole, of what stands now: leave "${refused}" out.`);
  const selection = "{ complete stoppedBy notFound nodes { id } edges { links { id } } }";
  const { complete, stoppedBy, notFound, nodes, edges } = answered<Network>(
    await ask(queryOf(field, stated, [], selection), stated),
  );
  if (notFound > 0)
    throw hubError("BAD_USER_INPUT", `Of ${notFound} ids in "of" you see no record, so nothing was exported.`);
  if (!complete)
    throw hubError(
      "BAD_USER_INPUT",
      `The network is larger than was asked for (${stoppedBy}), so nothing was exported. Raise perKind or the budget, or ask for less.`,
    );
  return [...nodes, ...edges.flatMap(({ links }) => links)].map(({ id }) => id);
}

type Field = GraphQLField<unknown, unknown>;

/** What else answers pages, such as a timeline, names no records by its ids. */
function isListOfRecords({ type }: Field): boolean {
  const page = getNamedType(type);
  const nodes = isObjectType(page) && page.getFields()["pageInfo"] ? page.getFields()["nodes"] : undefined;
  const node = nodes && getNamedType(nodes.type);
  if (!isObjectType(node) && !isInterfaceType(node)) return false;
  return [node, ...node.getInterfaces()].some(({ name }) => name === "Node");
}

function fieldNamed(schema: GraphQLSchema, name: string): Field | undefined {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** A query for the field with these arguments, and with those that the export states itself. */
function queryOf({ name, args }: Field, stated: Stated, own: readonly string[], selection: string): string {
  const given = args.filter((one) => Object.hasOwn(stated, one.name) || own.includes(one.name));
  const unknown = Object.keys(stated).some((one) => own.includes(one) || !given.some((each) => each.name === one));
  if (unknown) throw hubError("BAD_USER_INPUT", `${name} takes no such arguments in an export: see the schema.`);
  const missing = args.find((one) => isRequiredArgument(one) && !given.includes(one));
  if (missing) throw hubError("BAD_USER_INPUT", `${name} cannot be asked without "${missing.name}": see the schema.`);
  const declared = given.map((one) => `$${one.name}: ${one.type}`).join(", ");
  const passed = given.map((one) => `${one.name}: $${one.name}`).join(", ");
  return `query Exported(${declared}) { asked: ${name}(${passed}) ${selection} }`;
}

/** What failed of it fails the whole. */
function answered<T>({ body }: HubAnswer): T {
  const { data, errors } = JSON.parse(body) as {
    readonly data?: { readonly asked?: T | null } | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: unknown } }[];
  };
  const [error] = errors ?? [];
  const code = error?.extensions?.code;
  if (error) throw hubError(isErrorCode(code) ? code : "INTERNAL", error.message);
  if (!data?.asked) throw hubError("INTERNAL");
  return data.asked;
}
