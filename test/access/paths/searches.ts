import type { GraphQLField, GraphQLObjectType } from "graphql";
import { may, sees, tells } from "../model.ts";
import { recordTypes, searchField } from "../schema.ts";
import { everythingOf, ownFields } from "../shapes.ts";
import { asked, askedElsewhere, askedOfAll } from "../asked.ts";
import { classOf } from "../trade.ts";
import { type Known } from "../world.ts";
import { chunksOf, type Ground, maxAliases, type Path } from "./path.ts";

/** Every search: of all there is, and by each argument alone. Links have none: they are reached from what they join. */
export function searchPaths(ground: Ground): Path[] {
  return recordTypes.flatMap((type) => {
    const field = searchField(type);
    if (!field && type.name !== "Link") throw new Error(`The client schema has no search that gives ${type.name}s.`);
    if (!field) return [];
    const conditions = chunksOf(conditionsOf(ground, type, field), maxAliases);
    return [listPath(ground, type, field.name), ...conditions.map((some) => conditionPath(field.name, some))];
  });
}

function listPath({ whole, world }: Ground, type: GraphQLObjectType, search: string): Path {
  const records = world.ofType(type.name);
  return {
    name: `all of ${search}`,
    query: `{ all: ${search}(first: 100) {
      __typename totalCount totalCountAtLeast pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor }
      nodes ${everythingOf(type, ownFields)} edges { __typename cursor node { __typename id } }
    } }`,
    variables: {},
    judge(hearing, { data }) {
      const { role } = hearing;
      const open = records.filter((one) => may(role, "search", one.kind) && sees(role, one));
      const page = data?.all ?? {
        totalCount: 0,
        totalCountAtLeast: 0,
        pageInfo: { hasNextPage: false },
        nodes: [],
        edges: [],
      };
      const ids = page.nodes.map(({ id }: Known) => id);
      hearing.judgeList(records, open, ids);
      hearing.expect("totalCount", page.totalCount, open.length);
      hearing.expect("totalCountAtLeast", page.totalCountAtLeast, open.length);
      hearing.expect("hasNextPage", page.pageInfo.hasNextPage, false);
      hearing.expect(
        "edges",
        page.edges.map((edge: { node: Known }) => edge.node.id),
        ids,
      );
      for (const node of page.nodes) {
        const record = world.records.get(node.id);
        if (record) hearing.judgeContent(record, node, whole.get(node.id));
      }
    },
  };
}

/** One condition of a search, and the records that meet it. */
interface Condition {
  readonly argument: string;
  readonly type: string;
  readonly value: unknown;
  /** The class of the field it asks about. */
  readonly fieldClass: string | null;
  readonly met: readonly Known[];
}

/** Values of a field of no class that are searched for: what is told with every record is told by a hit too. */
const fewValues = 4;

/** Searches by one argument each, for each value that records have: a hit must not tell of a withheld class either. */
function conditionsOf({ world }: Ground, type: GraphQLObjectType, search: GraphQLField<unknown, unknown>): Condition[] {
  const records = world.ofType(type.name);
  const stated = search.args
    .filter(({ name }) => name !== "first" && name !== "after")
    .filter(({ name }) => !askedElsewhere.includes(`${search.name}.${name}`));
  return stated.flatMap((argument) => {
    const place = `${search.name}.${argument.name}`;
    const own = (said: Known["said"]) => said[argument.name];
    const [field, valueOf] = asked[place] ?? askedOfAll[argument.name] ?? [argument.name, own];
    const fieldClass = classOf(type.name, field);
    const groups = Map.groupBy(records, (one) => JSON.stringify(valueOf(one.said, one)));
    const values = [...groups].slice(0, fieldClass ? undefined : fewValues);
    return values.map(([value, met]) => {
      if (value === undefined)
        throw new Error(`No ${type.name} says what ${place} asks: name its field in test/access/asked.ts.`);
      return { argument: argument.name, type: String(argument.type), value: JSON.parse(value), fieldClass, met };
    });
  });
}

function conditionPath(search: string, conditions: readonly Condition[]): Path {
  const declared = conditions.map(({ type }, at) => `$v${at}: ${type}`).join(" ");
  const fields = conditions.map(
    ({ argument }, at) => `r${at}: ${search}(${argument}: $v${at}, first: 100) { totalCount nodes { __typename id } }`,
  );
  return {
    name: `${search} by ${[...new Set(conditions.map(({ argument }) => argument))].join(", ")}`,
    query: `query(${declared}) { ${fields.join(" ")} }`,
    variables: Object.fromEntries(conditions.map(({ value }, at) => [`v${at}`, value])),
    judge(hearing, { data }) {
      const { role } = hearing;
      for (const [at, { fieldClass, met }] of conditions.entries()) {
        const open = met.filter(
          (one) => may(role, "search", one.kind) && sees(role, one) && (!fieldClass || tells(role, one, fieldClass)),
        );
        const page = data?.[`r${at}`] ?? { totalCount: 0, nodes: [] };
        const ids = page.nodes.map(({ id }: Known) => id);
        hearing.judgeList(met, open, ids);
        hearing.expect("totalCount", page.totalCount, open.length);
      }
    },
  };
}
