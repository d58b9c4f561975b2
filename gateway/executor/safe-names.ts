import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Answer } from "./operation.ts";
import { isResultObject, type ResultObject } from "./result-objects.ts";

/** The only name that a plain object takes for something else, even where it is given. */
const reserved = "__proto__";

/** A document that can be run with plain objects, and the way back to what the client wrote. */
export interface SafeNames {
  readonly document: DocumentNode;
  variables(sent: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  answer(given: Answer): Answer;
}

/**
 * Gives other names, while they run, to aliases and variables called `__proto__`, and to fields whose name in the answer
 * the plan needs for a field of its own: with `id: number` the number would else be taken for the key, and with other
 * arguments than a `@requires` has, one of the two would get the other's value. `taken` are the names of keys and of what
 * is required. Nearly no document has any of these.
 */
export function safeNames(schema: GraphQLSchema, taken: ReadonlySet<string>, document: DocumentNode): SafeNames {
  const unsafe = new Set<string>();
  const types = new TypeInfo(schema);
  const isUnsafe = (name: string, field: string) =>
    name === reserved || (taken.has(name) && (name !== field || (types.getFieldDef()?.args.length ?? 0) > 0));
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ alias, name }) => {
        const given = (alias ?? name).value;
        if (isUnsafe(given, name.value)) unsafe.add(given);
      },
      Variable: ({ name }) => void (name.value === reserved && unsafe.add(reserved)),
    }),
  );
  if (unsafe.size === 0) return { document, variables: (sent) => sent, answer: (given) => given };

  const text = print(document);
  const safe = new Map([...unsafe].map((name) => [name, freeName(name, text, taken)]));
  const given = new Map([...safe].map(([name, free]) => [free, name]));
  const proto = safe.get(reserved);
  return {
    document: visit(
      document,
      visitWithTypeInfo(types, {
        Field: (node) => {
          const name = (node.alias ?? node.name).value;
          return isUnsafe(name, node.name.value) ? { ...node, alias: named(safe.get(name) ?? name) } : undefined;
        },
        Variable: (node) => (proto && node.name.value === reserved ? { ...node, name: named(proto) } : undefined),
      }),
    ),
    variables: (sent) => (proto && Object.hasOwn(sent, reserved) ? { ...sent, [proto]: sent[reserved] } : sent),
    answer: ({ data, errors }) => ({
      ...(errors && { errors: errors.map((error) => back(error, given)) }),
      ...(data !== undefined && { data: data && (restored(data, given) as ResultObject) }),
    }),
  };
}

/** A name that stands nowhere in the document, and that the plan does not need. */
function freeName(name: string, text: string, taken: ReadonlySet<string>): string {
  let free = `client_${name.replaceAll("__", "")}`;
  while (text.includes(free) || taken.has(free)) free += "_";
  return free;
}

function named(value: string) {
  return { kind: Kind.NAME, value } as const;
}

type Given = ReadonlyMap<string, string>;

function back({ message, nodes, path, extensions, originalError }: GraphQLError, given: Given): GraphQLError {
  return new GraphQLError(saidBack(message, given), {
    nodes: nodes ?? null,
    path: path?.map((step) => given.get(step as string) ?? step) ?? null,
    extensions: given.size > 0 ? JSON.parse(saidBack(JSON.stringify(extensions), given)) : extensions,
    originalError: originalError ?? null,
  });
}

function saidBack(text: string, given: Given): string {
  return [...given].reduce((told, [free, name]) => told.replaceAll(free, name), text);
}

function restored(value: unknown, given: Given): unknown {
  if (Array.isArray(value)) return value.map((item) => restored(item, given));
  if (!isResultObject(value)) return value;
  // Unlike an assignment, this makes a property of any name.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [given.get(key) ?? key, restored(inner, given)]),
  );
}
