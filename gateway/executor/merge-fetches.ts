import {
  type FieldNode,
  Kind,
  type NameNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
} from "graphql";
import type { OrderedFetch } from "./dependencies.ts";
import type { ReadFetch, ReadPart } from "./fetch-text.ts";
import type { AskedEntities } from "./plan.ts";

/**
 * Makes one request of all that ask one subgraph for entities at the same distance from the beginning: what need not wait
 * for each other anyway. What is merged with nothing stays as it is.
 */
export function mergeFetches(ordered: readonly OrderedFetch[]): readonly OrderedFetch[] {
  const levels: number[] = [];
  for (const { after } of ordered) levels.push(1 + Math.max(-1, ...after.map((one) => levels[one] as number)));
  const groups = new Map<string, number[]>();
  for (const [number, one] of ordered.entries()) {
    const { subgraph } = one.read.fetch;
    const key = isMergeable(one) ? JSON.stringify([levels[number], subgraph, one.conditions]) : `${number}`;
    groups.getOrInsertComputed(key, () => []).push(number);
  }
  const levelOf = ([first]: readonly number[]) => levels[first as number] as number;
  const merged = [...groups.values()].toSorted((one, other) => levelOf(one) - levelOf(other));
  const numbers = new Map(merged.flatMap((group, number) => group.map((one) => [one, number] as const)));
  return merged.map((group) => {
    const all = group.map((one) => ordered[one] as OrderedFetch);
    const [first] = all as [OrderedFetch];
    const after = new Set(all.flatMap((one) => one.after.map((before) => numbers.get(before) as number)));
    const read = all.length === 1 ? first.read : mergedFetch(all.map((one) => one.read));
    return { read, conditions: first.conditions, after: [...after] };
  });
}

/** Contextual arguments divide the places of a fetch among several requests. */
function isMergeable({ read: { parts } }: OrderedFetch): boolean {
  return parts.every(({ part }) => part.entities && part.entities.contextRewrites.length === 0);
}

function mergedFetch(reads: readonly ReadFetch[]): ReadFetch {
  const parts = renamed(joined(reads.flatMap((one) => one.parts)));
  const definitions = [
    ...new Map(reads.flatMap((one) => one.definitions).map((one) => [one.variable.name.value, one])).values(),
  ];
  const [{ fetch }] = reads as [ReadFetch];
  return {
    fetch: {
      ...fetch,
      text: textOf(parts, definitions),
      variables: [...new Set(reads.flatMap((one) => one.fetch.variables))],
      parts: parts.map(({ part }) => part),
    },
    definitions,
    parts,
  };
}

/** Equal questions become one, at the places of all. */
function joined(parts: readonly ReadPart[]): readonly ReadPart[] {
  const byQuestion = new Map<string, ReadPart>();
  for (const { part, selection } of parts) {
    const { requires, inputRewrites } = part.entities as AskedEntities;
    const key = JSON.stringify([print(selection), requires, inputRewrites, part.outputRewrites]);
    const known = byQuestion.get(key);
    const paths = known ? [...known.part.paths, ...part.paths] : part.paths;
    byQuestion.set(key, { part: { ...part, paths }, selection });
  }
  return [...byQuestion.values()];
}

function renamed(parts: readonly ReadPart[]): readonly ReadPart[] {
  return parts.map(({ part, selection }, number) => {
    const names = { field: `_entities${number}`, variable: `representations${number}` };
    return { part: { ...part, entities: { ...(part.entities as AskedEntities), ...names } }, selection };
  });
}

function textOf(parts: readonly ReadPart[], definitions: readonly VariableDefinitionNode[]): string {
  const asked = parts.map(({ part: { entities }, selection }) => ({ ...(entities as AskedEntities), selection }));
  const fields = asked.map(({ field, variable, selection }): FieldNode => ({
    kind: Kind.FIELD,
    alias: named(field),
    name: named("_entities"),
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: named("representations"),
        value: { kind: Kind.VARIABLE, name: named(variable) },
      },
    ],
    selectionSet: selection,
  }));
  const declared = [...asked.map(({ variable }) => `$${variable}:[_Any!]!`), ...definitions.map((one) => print(one))];
  return stripIgnoredCharacters(`query(${declared.join(",")}){${fields.map((one) => print(one)).join(" ")}}`);
}

function named(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
