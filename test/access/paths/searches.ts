import type { GraphQLField, GraphQLObjectType } from "graphql";
import { may, sees, tells } from "../model.ts";
import { recordTypes, searchField } from "../schema.ts";
import { everythingOf, ownFields } from "../shapes.ts";
import { asked, classOf } from "../trade.ts";
import { type Known } from "../world.ts";
import { chunksOf, type Ground, mostAliases, type Path } from "./path.ts";

/** Every search: of all there is, and by each argument alone. Links have none: they are reached from what they join. */
export function searchPaths(ground: Ground): Path[] {
  return recordTypes.flatMap((type) => {
    const field = searchField(type);
    if (!field && type.name !== "Link") throw new Error(`The client schema has no search that gives ${type.name}s.`);
    if (!field) return [];
    const conditions = field.args.filter(({ name }) => name !== "first" && name !== "after");
    return [listPath(ground, type, field.name), ...conditions.flatMap(({ name }) => byArgument(ground, type, field, name))];
  });
}

function listPath({ whole, world }: Ground, type: GraphQLObjectType, search: string): Path {
  const records = world.ofType(type.name);
  return {
    name: `all of ${search}`,
    query: `{ all: ${search}(first: 100) {
      __typename totalCount pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
      nodes ${everythingOf(type, ownFields)} edges { __typename cursor node { __typename id } }
    } }`,
    variables: {},
    judge(role, { data }, ruling) {
      const open = records.filter((one) => may(role, "search", one.kind) && sees(role, one));
      const page = data?.all ?? { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [], edges: [] };
      const ids = page.nodes.map(({ id }: Known) => id);
      ruling.judgeList(role, this.name, records, open, ids);
      ruling.expect(role, this.name, "totalCount", page.totalCount, open.length);
      ruling.expect(role, this.name, "hasNextPage", page.pageInfo.hasNextPage, false);
      ruling.expect(role, this.name, "edges", page.edges.map((edge: { node: Known }) => edge.node.id), ids);
      for (const node of page.nodes) {
        const record = world.records.get(node.id);
        if (record) ruling.judgeContent(role, this.name, record, node, whole.get(node.id) ?? {});
      }
    },
  };
}

/** A search by one argument for each value that records have there: a withheld class must not be told by a hit. */
function byArgument(
  { world }: Ground,
  type: GraphQLObjectType,
  { name: search, args }: GraphQLField<unknown, unknown>,
  argument: string,
): Path[] {
  const records = world.ofType(type.name);
  const [field, value] = asked[`${search}.${argument}`] ?? [argument, ({ said }: Known) => said];
  const valueOf = (one: Known) => (asked[`${search}.${argument}`] ? value(one.said) : one.said[argument]);
  const ofType = args.find(({ name }) => name === argument)?.type;
  const groups = [...Map.groupBy(records, valueOf)];
  if (groups.some(([one]) => one === undefined))
    throw new Error(`No ${type.name} says what ${search}(${argument}:) asks: name its field in test/access/trade.ts.`);
  const fieldClass = classOf(type.name, field);
  return chunksOf(groups, mostAliases).map((some) => ({
    name: `${search}(${argument}:)`,
    query: `query(${some.map((_, at) => `$v${at}: ${String(ofType)}`).join(" ")}) { ${some
      .map((_, at) => `r${at}: ${search}(${argument}: $v${at}, first: 100) { totalCount nodes { __typename id } }`)
      .join(" ")} }`,
    variables: Object.fromEntries(some.map(([one], at) => [`v${at}`, one])),
    judge(role, { data }, ruling) {
      for (const [at, [, ofValue]] of some.entries()) {
        const found = (one: Known) =>
          may(role, "search", one.kind) && sees(role, one) && (!fieldClass || tells(role, one, fieldClass));
        const open = ofValue.filter(found);
        const page = data?.[`r${at}`] ?? { totalCount: 0, nodes: [] };
        ruling.judgeList(role, this.name, ofValue, open, page.nodes.map(({ id }: Known) => id));
        ruling.expect(role, this.name, "totalCount", page.totalCount, open.length);
      }
    },
  }));
}
