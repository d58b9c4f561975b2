import { expect } from "vitest";
import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLFormattedError,
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import type { BothWays, Operation } from "./both-ways.ts";
import type { Trouble } from "./border.ts";

/** Values for the arguments of the small border, some of which name nothing. */
export const borderValues = {
  id: ["C0", "C1", "C4", "G1", "G2", "nothing"],
  code: ["T0", "T1", "T9"],
  vin: ["V0", "V3", "V9"],
  number: ["P1", "P9"],
  first: [0, 1, 3],
  factor: [1, 3, null],
};

/**
 * Both executors answer the operation with the same data, and with errors at the same paths. Where Apollo's gateway
 * departs from the specification it is not followed:
 * - it leaves out, with what has a condition, other parts that need the same fetch; so it is asked the operation without
 *   its conditions, once they are decided;
 * - it puts a field that stands before and after a fragment behind it; so the order of fields is not compared;
 * - it numbers the places of entities as if all at a path were of the fetch's type; so list indices are not compared;
 * - it gives a fetch that fails as a whole no path, where ours names the part of the answer;
 * - it reports values that do not fit the schema as an extension, and then only where nothing else failed.
 */
export async function expectAgreement(
  { ours, apollo, asksAlike }: BothWays,
  operation: Operation,
  trouble: Trouble,
): Promise<void> {
  const plainly = decided(operation);
  const [one, other] = await Promise.all([settled(ours(operation, trouble)), settled(apollo(plainly, trouble))]);
  expectAlike(one, other, asksAlike);
}

type Settled = ExecutionResult | { readonly failed: string };

/**
 * Of several errors for which one object becomes null, a subgraph tells those that it met until then, which depends on how
 * it was asked; so where it is asked in other words, it is not compared how many errors are at a path, nor which others
 * are told beneath what one of them made null.
 */
function expectAlike(one: Settled, other: Settled, asksAlike: boolean): void {
  if ("failed" in one || "failed" in other) return void expect(one).toEqual(other);
  expect(plain(one.data)).toEqual(plain(other.data));
  const unfit = other.extensions?.["valueCompletion"] as readonly GraphQLFormattedError[] | undefined;
  const comparable = one.errors?.filter(({ extensions: { code } }) => {
    return code !== "DOWN" && !(other.errors && code === "INVALID_GRAPHQL");
  });
  const [told, wanted] = [pathsOf(comparable), pathsOf(other.errors ?? unfit)];
  if (asksAlike) expect(told).toEqual(wanted);
  else expect(unshared(told, wanted, one.data)).toEqual([]);
}

/** Paths of errors that one alone told, but for those in an object that is null, for something in it that each told. */
function unshared(told: readonly string[], wanted: readonly string[], data: unknown): string[] {
  const isIn = (parent: readonly string[]) => (path: string) => {
    const steps = path.split(".");
    return parent.every((step, at) => step === steps[at]);
  };
  const parents = [...told, ...wanted].map((path) => path.split(".").slice(0, -1));
  const nulled = parents.filter((parent) => {
    return isNullAt(data, parent) && told.some(isIn(parent)) && wanted.some(isIn(parent));
  });
  return [...told, ...wanted].filter((path) => {
    const isShared = told.includes(path) && wanted.includes(path);
    return !isShared && !nulled.some((parent) => isIn(parent)(path));
  });
}

function isNullAt(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (value === null || value === undefined) return true;
  if (step === undefined) return false;
  if (step === "#") return (value as readonly unknown[]).some((item) => isNullAt(item, rest));
  return isNullAt((value as Readonly<Record<string, unknown>>)[step], rest);
}

/** The operation as its variables have it: without conditions, and without what they leave out. */
function decided(operation: Operation): Operation {
  const { query, variables } = operation;
  if (!/@(skip|include)/.test(query)) return operation;
  const document = parse(query);
  const standard = new Map<string, boolean>();
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue?.kind === Kind.BOOLEAN) standard.set(variable.name.value, defaultValue.value);
    },
  });
  const holds = ({ value }: ArgumentNode) =>
    value.kind === Kind.VARIABLE
      ? (variables[value.name.value] ?? standard.get(value.name.value))
      : value.kind === Kind.BOOLEAN && value.value;
  const isOut = ({ name, arguments: [argument] = [] }: DirectiveNode) =>
    argument !== undefined && holds(argument) === (name.value === "skip");
  const selection = (node: FieldNode | InlineFragmentNode | FragmentSpreadNode) =>
    node.directives?.some(isOut) ? null : node.directives?.length ? { ...node, directives: [] } : undefined;
  const parts = visit(document, { Field: selection, InlineFragment: selection, FragmentSpread: selection });
  return { query: print(withoutUnused(parts)), variables };
}

/** Without the fragments and variables that are used no more, which would make it invalid. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(`...${name.value}`),
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(`$${name.value}`),
  });
  const left = visit(document, {
    FragmentDefinition: ({ name }) => (used.has(`...${name.value}`) ? undefined : null),
    VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null),
  });
  return left.definitions.length < document.definitions.length ? withoutUnused(left) : left;
}

async function settled<T>(answer: Promise<T>): Promise<T | { failed: string }> {
  return answer.catch((error: Error) => ({ failed: error.message }));
}

/** Without the null prototypes of Apollo's objects. */
function plain(data: unknown): unknown {
  return data && JSON.parse(JSON.stringify(data));
}

function pathsOf(errors: readonly Pick<GraphQLFormattedError, "path">[] | undefined): string[] {
  const paths = (errors ?? []).flatMap(({ path }) => (path?.length ? [path] : []));
  return paths.map((path) => path.map((step) => (typeof step === "number" ? "#" : step)).join(".")).toSorted();
}
