import type { GraphQLObjectType } from "graphql";
import { may, sees, tells } from "../model.ts";
import { api } from "../schema.ts";
import { everythingOf, ownFields } from "../shapes.ts";
import type { Known } from "../world.ts";
import type { Ground, Path } from "./path.ts";

/**
 * `searchPersons`: every person of the world bears the name in part. Whose names are not told is not found by them, however
 * the name is written, and nothing tells that there are others.
 */
export function personSearchPaths(ground: Ground): Path[] {
  return ["Anna Eriksson", "ERIKSON, Ana", "A. Eriksson"].map((name) => path(ground, name));
}

function path({ world, whole }: Ground, name: string): Path {
  const persons = world.ofType("Person");
  const type = (of: string) => api.getType(of) as GraphQLObjectType;
  return {
    name: `searchPersons for ${name}`,
    query: `query($name: String!) { searchPersons(name: $name, limit: 100) { __typename more matches {
      __typename score completeness alias parts ${everythingOf(type("PersonMatchPart"))}
      person ${everythingOf(type("Person"), ownFields)}
    } } }`,
    variables: { name },
    judge(hearing, { data }) {
      const { role } = hearing;
      const open = persons.filter(
        (one) => may(role, "search", one.kind) && sees(role, one) && tells(role, one, "identity"),
      );
      const matches = data?.searchPersons?.matches ?? [];
      const found = matches.map(({ person }: { readonly person: Known }) => person.id);
      hearing.judgeList(persons, open, found);
      hearing.expect("more", data?.searchPersons?.more ?? false, false);
      for (const { person } of matches) {
        const record = world.records.get(person.id);
        if (record) hearing.judgeContent(record, person, whole.get(person.id));
      }
    },
  };
}
