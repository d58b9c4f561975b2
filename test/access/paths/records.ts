import type { GraphQLInterfaceType, GraphQLObjectType } from "graphql";
import { sees } from "../model.ts";
import { api, byIdField, recordTypes } from "../schema.ts";
import { everythingOf, leading } from "../shapes.ts";
import type { Known } from "../world.ts";
import { judgeStep } from "./steps.ts";
import { aliased, askedFor, chunksOf, type Ground, maxAliases, type Path } from "./path.ts";

/** Every way to records by their ids. */
export function recordPaths(ground: Ground): Path[] {
  return [...recordTypes.flatMap((type) => ofType(ground, type)), ...interfacePaths(ground)];
}

function ofType(ground: Ground, type: GraphQLObjectType): Path[] {
  const records = askedFor(ground, type.name);
  const whole = chunksOf(records, type.name === "Link" ? 100 : 20).map((some) => everythingPath(ground, type, some));
  const root = byIdField(type)?.name;
  if (!root) throw new Error(`The client schema has no root field that gives a ${type.name} by its id.`);
  const byRoot = chunksOf(records, maxAliases).map((some) => rootPath(root, some));
  const errors = chunksOf(records, 6)
    .slice(0, 1)
    .map((some) => errorPath(root, type, some));
  return [...whole, ...byRoot, ...errors];
}

/** `nodes`, which asks the links subgraph, and from there entities, neighbours, links and matches. */
function everythingPath({ whole, world }: Ground, type: GraphQLObjectType, records: readonly Known[]): Path {
  return {
    name: `everything of a ${type.name} by nodes`,
    query: `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on ${type.name} ${everythingOf(type)} } }`,
    variables: { ids: records.map(({ id }) => id) },
    judge(hearing, { data }) {
      for (const [at, record] of records.entries()) {
        const got = data?.nodes?.[at] ?? null;
        hearing.judge(record, sees(hearing.role, record), got !== null);
        if (!got) continue;
        hearing.judgeContent(record, got, whole.get(record.id));
        for (const { name } of leading(type)) judgeStep(hearing, world, record, name, got[name]);
      }
    },
  };
}

function rootPath(root: string, records: readonly Known[]): Path {
  return {
    name: `${root}(id:)`,
    ...aliased(records, (alias, id) => `${alias}: ${root}(id: ${id}) { __typename id }`),
    judge(hearing, { data }) {
      for (const [at, record] of records.entries())
        hearing.judge(record, sees(hearing.role, record), data?.[`r${at}`]?.id === record.id);
    },
  };
}

/** An error that only who sees the record can meet: a cursor that was never given out. */
function errorPath(root: string, type: GraphQLObjectType, records: readonly Known[]): Path {
  const lists = leading(type).filter(({ args }) => args.some(({ name }) => name === "after"));
  const list = lists.length > 0 ? `${lists.at(-1)?.name}(after: "none") { __typename }` : "id";
  return {
    name: `errors under ${root}(id:)`,
    ...aliased(records, (alias, id) => `${alias}: ${root}(id: ${id}) { __typename ${list} }`),
    judge(hearing, { errors }) {
      if (lists.length === 0) return;
      const met = new Set(
        errors.filter(({ extensions }) => extensions.code === "BAD_CURSOR").map(({ path }) => path?.[0]),
      );
      for (const [at, record] of records.entries())
        hearing.judge(record, sees(hearing.role, record), met.has(`r${at}`));
    },
  };
}

/** `node` and the interface every record has, of all types at once. */
function interfacePaths({ whole, world }: Ground): Path[] {
  const header = everythingOf(api.getType("Record") as GraphQLInterfaceType);
  const records = [...world.records.values()].filter(({ type }) => type !== "Link");
  return chunksOf(records, maxAliases).map((some) => ({
    name: "what every record has, by node",
    ...aliased(some, (alias, id) => `${alias}: node(id: ${id}) { __typename ... on Record ${header} }`),
    judge(hearing, { data }) {
      for (const [at, record] of some.entries()) {
        const got = data?.[`r${at}`] ?? null;
        hearing.judge(record, sees(hearing.role, record), got !== null);
        if (got) hearing.judgeContent(record, got, whole.get(record.id));
      }
    },
  }));
}
