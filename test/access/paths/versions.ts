import type { GraphQLObjectType } from "graphql";
import { may, sees } from "../model.ts";
import type { Content } from "../ruling.ts";
import { api } from "../schema.ts";
import { everythingOf, ownFields } from "../shapes.ts";
import type { Known } from "../world.ts";
import { chunksOf, type Ground, type Path } from "./path.ts";

const pairsAtOnce = 5;

/** The whole list of what is in force, which all of this world's specimens are. */
function inForcePath({ world, whole }: Ground): Path {
  const own = everythingOf(api.getType("Specimen") as GraphQLObjectType, ownFields);
  return {
    name: "specimensInForce",
    query: `{ all: specimensInForce(issuer: "UTO", category: PASSPORT) ${own} }`,
    variables: {},
    judge(hearing, { data }) {
      const { role } = hearing;
      const all = world.ofType("Specimen");
      const found: readonly Content[] = data?.all ?? [];
      const open = all.filter((one) => may(role, "search", one.kind) && sees(role, one));
      hearing.judgeList(
        all,
        open,
        found.map(({ id }) => id),
      );
      for (const one of found) {
        const record = world.records.get(String(one["id"]));
        if (record) hearing.judgeContent(record, one, whole.get(record.id));
      }
    },
  };
}

export function versionPaths(ground: Ground): Path[] {
  return [inForcePath(ground), ...comparedPaths(ground)];
}

/** Two specimens beside each other: told to whom sees both, and of neither a word that its record would not tell. */
function comparedPaths({ world }: Ground): Path[] {
  const all = world.ofType("Specimen");
  const pairs = all.map((one, at): Pair => [one, all[(at + 1) % all.length] as Known]);
  const comparison = everythingOf(api.getType("SpecimenComparison") as GraphQLObjectType);
  return chunksOf(pairs, pairsAtOnce).map((some) => ({
    name: "compareSpecimens",
    query: `query(${some.map((_, at) => `$a${at}: ID!, $b${at}: ID!`).join(" ")}) {
      ${some.map((_, at) => `r${at}: compareSpecimens(one: $a${at}, other: $b${at}) ${comparison}`).join(" ")}
    }`,
    variables: Object.fromEntries(
      some.flatMap(([one, other], at) => [
        [`a${at}`, one.id],
        [`b${at}`, other.id],
      ]),
    ),
    judge(hearing, { data }) {
      for (const [at, pair] of some.entries()) {
        const { one = null, other = null } = data?.[`r${at}`] ?? {};
        const wanted = pair.every((each) => sees(hearing.role, each));
        hearing.judge(pair[0], wanted, one?.id === pair[0].id);
        hearing.judge(pair[1], wanted, other?.id === pair[1].id);
      }
    },
  }));
}

type Pair = readonly [one: Known, other: Known];
