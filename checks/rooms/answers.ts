import { Kind, type ObjectTypeDefinitionNode } from "graphql";
import { schemaOf } from "../../core/draft.ts";
import { byHand } from "../../schema/by-hand.ts";
import type { KindDataset } from "../../records/datasets.ts";
import { roomOf } from "../../records/rooms.ts";
import { subgraphNames } from "../../records/subgraphs.ts";
import { declaredIn } from "../declared-in.ts";
import { loadSubgraph } from "../../subgraphs/load.ts";
import type { Subgraph } from "../../subgraphs/make.ts";

/** What the SDL by hand promises and the rest of the subgraph does not keep, a sentence for each file. */
export async function answerFaults(): Promise<string[]> {
  const subgraphs = await Promise.all(subgraphNames.map(loadSubgraph));
  return subgraphs.flatMap((subgraph) => {
    const types = typesOf(subgraph.name);
    return [
      ...unshown(subgraph, types),
      ...unheld(subgraph, types),
      ...unanswered(subgraph, types),
      ...unruled(subgraph, types),
    ];
  });
}

type Types = readonly ObjectTypeDefinitionNode[];
const roots = ["Query", "Mutation"];

function typesOf(name: string): Types {
  return byHand(name).definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);
}

function unshown({ name, datasets }: Subgraph, types: Types): string[] {
  const lacking = datasets.filter(({ type }) => !types.some((one) => one.name.value === type));
  return lacking.map(
    (one) => `${roomOf(name, "schema")} has no type ${one.type}, which shows the kind ${one.name}: write it.`,
  );
}

/** Fields of a record's type that no record holds and nothing computes. */
function unheld({ name, datasets, resolvers }: Subgraph, types: Types): string[] {
  const where = `write it there, or answer it in ${roomOf(name, "resolvers")}`;
  const lacking = datasets.flatMap((dataset) => {
    const known = new Set([...heldBy(dataset), ...Object.keys(resolvers[dataset.type] ?? {})]);
    return fieldsOf(types, dataset.type)
      .filter((field) => !known.has(field))
      .map((field) => ({ file: declaredIn(dataset.name), field: `${dataset.type}.${field}` }));
  });
  return [...Map.groupBy(lacking, ({ file }) => file)].map(([file, some]) => {
    const all = some.map(({ field }) => field).join(", ");
    return `${file} has no ${all}, which ${roomOf(name, "schema")} shows: ${where}.`;
  });
}

function heldBy(dataset: KindDataset): string[] {
  return ["id", "version", "created", "updated", ...Object.keys(schemaOf(dataset).shape)];
}

function unanswered({ name, resolvers }: Subgraph, types: Types): string[] {
  const fields = roots.flatMap((root) =>
    fieldsOf(types, root)
      .filter((field) => !Object.hasOwn(resolvers[root] ?? {}, field))
      .map((field) => `${root}.${field}`),
  );
  return told(
    fields,
    (all) => `${roomOf(name, "resolvers")} does not answer ${all}, which ${roomOf(name, "schema")} has: write it.`,
  );
}

/** Pages have the rules of the fields that answer with them. */
function unruled({ name, permissions }: Subgraph, types: Types): string[] {
  const names = types.map((one) => one.name.value).filter((type) => !/(Connection|Edge)$/.test(type));
  const without = names.flatMap((type) => {
    const rule = permissions[type] as unknown as Readonly<Record<string, unknown>> | undefined;
    if (!roots.includes(type)) return rule ? [] : [type];
    return fieldsOf(types, type)
      .filter((field) => !Object.hasOwn(rule ?? {}, field))
      .map((field) => `${type}.${field}`);
  });
  return told(
    without,
    (all) => `${roomOf(name, "permissions")} has no rule for ${all}, so nobody may ask: say who may.`,
  );
}

function fieldsOf(types: Types, type: string): string[] {
  return types.find((one) => one.name.value === type)?.fields?.map(({ name }) => name.value) ?? [];
}

function told(names: readonly string[], sentence: (all: string) => string): string[] {
  return names.length > 0 ? [sentence(names.join(", "))] : [];
}
