import { type DocumentNode, GraphQLError, Kind, print, visit } from "graphql";
import type { Answer } from "./operation.ts";
import { isPlace, type Place } from "./places.ts";

/** The only name that a plain object takes for something else, even where it is given. */
const reserved = "__proto__";

/** A document that can be run with plain objects, and the way back to what the client wrote. */
export interface SafeNames {
  readonly document: DocumentNode;
  variables(sent: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  answer(given: Answer): Answer;
}

/** Gives aliases and variables called `__proto__` another name while they run; nearly no document has any. */
export function safeNames(document: DocumentNode): SafeNames {
  let text = "";
  const find = { Name: ({ value }: { value: string }) => void (text ||= value === reserved ? print(document) : "") };
  visit(document, find);
  if (!text) return { document, variables: (sent) => sent, answer: (given) => given };
  let name = "proto";
  while (text.includes(name)) name += "_";
  const renamed = { kind: Kind.NAME, value: name } as const;
  return {
    document: visit(document, {
      Field: (node) => (node.alias?.value === reserved ? { ...node, alias: renamed } : undefined),
      Variable: (node) => (node.name.value === reserved ? { ...node, name: renamed } : undefined),
    }),
    variables: (sent) => (Object.hasOwn(sent, reserved) ? { ...sent, [name]: sent[reserved] } : sent),
    answer: ({ data, errors }) => ({
      ...(errors && { errors: errors.map((error) => back(error, name)) }),
      ...(data !== undefined && { data: data && (restored(data, name) as Place) }),
    }),
  };
}

function back({ message, nodes, path, extensions, originalError }: GraphQLError, name: string): GraphQLError {
  return new GraphQLError(message.replaceAll(name, reserved), {
    nodes: nodes ?? null,
    path: path?.map((step) => (step === name ? reserved : step)) ?? null,
    extensions,
    originalError: originalError ?? null,
  });
}

function restored(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => restored(item, name));
  if (!isPlace(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key === name ? reserved : key, restored(inner, name)]);
  // Unlike an assignment, this makes a property of any name.
  return Object.fromEntries(entries);
}
