import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import { kindNames, kinds } from "../../../records/kinds.ts";
import { isHeard, sees } from "../model.ts";
import { everythingOf, leading } from "../shapes.ts";
import type { Known } from "../world.ts";
import { askedFor, type Ground, type Path } from "./path.ts";
import { judgeStep } from "./steps.ts";

/** `_entities` of one subgraph, as the gateway asks it, of every type that has fields there. */
export function entityPaths(ground: Ground, subgraph: string, schema: GraphQLSchema): Path[] {
  return kindNames.flatMap((kind) => {
    const type = schema.getType(kinds[kind].type);
    if (!isObjectType(type)) return [];
    const records = askedFor(ground, type.name);
    return [entityPath(ground, subgraph, type, kinds[kind].subgraph === subgraph, records)];
  });
}

function entityPath(
  { whole, world }: Ground,
  subgraph: string,
  type: GraphQLObjectType,
  owns: boolean,
  records: readonly Known[],
): Path {
  // A subgraph that only adds fields to a type echoes the id it was asked for.
  const selection = everythingOf(type, ({ name }) => owns || name !== "id");
  return {
    name: `_entities of ${type.name} in ${subgraph}`,
    query: `query($all: [_Any!]!) { found: _entities(representations: $all) { ... on ${type.name} ${selection} } }`,
    variables: { all: records.map(({ id }) => ({ __typename: type.name, id })) },
    // Purpose and case are the gateway's to look at.
    isFor: isHeard,
    judge(hearing, { data }) {
      for (const [at, record] of records.entries()) {
        const got = data?.found?.[at] ?? null;
        if (owns) hearing.judge(record, sees(hearing.role, record), got !== null);
        if (!got) continue;
        hearing.judgeContent(record, got, whole.get(record.id));
        for (const { name } of leading(type)) judgeStep(hearing, world, record, name, got[name]);
      }
    },
  };
}
