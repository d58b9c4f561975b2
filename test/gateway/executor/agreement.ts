import { expect } from "vitest";
import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLFormattedError,
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import type { BothWays, Operation, Told } from "./both-ways.ts";
import type { Trouble } from "./border.ts";

type Fault = Pick<GraphQLFormattedError, "path" | "extensions">;

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
 * Both executors answer the operation with the same data. Every null that failures made of our answer is explained by an
 * error at it, above or beneath it, so one that is missing is found whatever Apollo's gateway tells. Where they ask the
 * subgraphs in the same words, they tell errors at the same paths, and none of a part that is there as a whole. Other plans
 * ask other subgraphs for a field that several know, and meet other failures; then
 * - a failure that both met is told by both, at the same paths; one of them may tell it of a part besides that is there
 *   as a whole, for which it asked another subgraph too;
 * - of a failure that one alone met, the other tells nothing, and nothing is told that no subgraph answered.
 *
 * Where Apollo's gateway departs from the specification it is not followed:
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
  const nullsAlone: Trouble = (where) => (trouble(where) === "null" ? "null" : null);
  const [one, other, healthy] = await Promise.all([
    settled(ours(operation, trouble)),
    settled(apollo(plainly, trouble)),
    settled(ours(operation, nullsAlone)),
  ]);
  if ("failed" in one || "failed" in other) return void expect(one).toEqual(other);
  expect(plain(one.data)).toEqual(plain(other.data));
  const made = "failed" in healthy ? [] : nullsMade(healthy.data, one.data);
  expect(made.filter((path) => !one.errors?.some((error) => explains(error, path)))).toEqual([]);
  expectErrorsAlike(one, other, asksAlike);
}

/**
 * Of several errors for which one object becomes null, a subgraph tells those that it met until then, which depends on how
 * it was asked; so where it is asked in other words, it is not compared how many errors are at a path, nor which others
 * are told beneath what one of them made null.
 */
function expectErrorsAlike(one: Told, other: Told, asksAlike: boolean): void {
  const unfit = other.extensions?.["valueCompletion"] as readonly GraphQLFormattedError[] | undefined;
  const comparable = one.errors?.filter(({ extensions: { code } }) => {
    return code !== "DOWN" && !(other.errors && code === "INVALID_GRAPHQL");
  });
  const [ours, theirs] = [comparable ?? [], other.errors ?? unfit ?? []];
  const [told, wanted] = [pathsOf(ours), pathsOf(theirs)];
  const metBy = ({ failures }: Told, { extensions }: Fault) => {
    const where = extensions?.["where"];
    return where === undefined || failures.has(String(where));
  };
  const isIdle = ({ path = [] }: Fault) => isAnswered(one.data, path);
  if (asksAlike) {
    expect(told).toEqual(wanted);
    expect(one.errors?.filter(isIdle) ?? []).toEqual([]);
    return;
  }
  expect(one.errors?.filter((error) => !metBy(one, error)) ?? []).toEqual([]);
  const ofBoth = [
    ...pathsOf(ours.filter((error) => metBy(other, error) && !isIdle(error))),
    ...pathsOf(theirs.filter((error) => metBy(one, error))),
  ];
  expect(unshared(ofBoth, told, wanted, one.data)).toEqual([]);
}

/** Of these the paths of errors that one alone told, but for those in an object that is null, for something in it that each told. */
function unshared(
  paths: readonly string[],
  told: readonly string[],
  wanted: readonly string[],
  data: unknown,
): string[] {
  const isIn = (parent: readonly string[]) => (path: string) => {
    const steps = path.split(".");
    return parent.every((step, at) => step === steps[at]);
  };
  const parents = [...told, ...wanted].map((path) => path.split(".").slice(0, -1));
  const nulled = parents.filter((parent) => {
    return isNullAt(data, parent) && told.some(isIn(parent)) && wanted.some(isIn(parent));
  });
  return paths.filter((path) => {
    const isShared = told.includes(path) && wanted.includes(path);
    return !isShared && !nulled.some((parent) => isIn(parent)(path));
  });
}

type ResultPath = readonly (string | number)[];

/** Where the answer has a null and would have none had nothing failed. */
function nullsMade(healthy: unknown, value: unknown, path: ResultPath = []): ResultPath[] {
  if (healthy === null || healthy === undefined) return [];
  if (value === null || value === undefined) return [path];
  if (typeof healthy !== "object" || typeof value !== "object") return [];
  return Object.entries(healthy).flatMap(([name, inner]) => {
    const step = Array.isArray(healthy) ? Number(name) : name;
    return nullsMade(inner, (value as Readonly<Record<string, unknown>>)[name], [...path, step]);
  });
}

function explains({ path = [] }: Fault, made: ResultPath): boolean {
  return path.slice(0, made.length).every((step, at) => step === made[at]);
}

/** Whether all that belongs there stands there: then no error has a place at that path. */
function isAnswered(value: unknown, [step, ...rest]: ResultPath): boolean {
  if (value === null || value === undefined) return false;
  if (step !== undefined) return isAnswered((value as Readonly<Record<string | number, unknown>>)[step], rest);
  return typeof value !== "object" || Object.values(value).every((inner) => isAnswered(inner, []));
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

function pathsOf(errors: readonly Fault[]): string[] {
  const paths = errors.flatMap(({ path }) => (path?.length ? [path] : []));
  return paths.map((path) => path.map((step) => (typeof step === "number" ? "#" : step)).join(".")).toSorted();
}
