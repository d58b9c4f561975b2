import {
  type FieldNode,
  GraphQLError,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { collectFields, type Scope } from "./fields.ts";
import { generated, generatedWhenWorth, inCode, readInCode } from "./generated-code.ts";
import { leafTest } from "./leaves.ts";
import { held, isResultObject, type ResultObject, type ResultPath } from "./result-objects.ts";

/** The way to a value, last step first. */
interface Way {
  readonly before: Way | null;
  readonly step: string | number;
}

/**
 * Makes a value of the answer from what the fetches left; undefined where a null may not stand, so that what holds it
 * becomes null instead. The step is taken only where something has to be said about it.
 */
type Complete = (value: unknown, before: Way | null, step: string | number, told: Told) => unknown;

/** What is told while an answer is made. */
export interface Told {
  /** Values that do not fit the client's schema. */
  readonly faults: GraphQLError[];
  /** Told the characters of each object, about, as it is made; what it throws gives the answer up. */
  readonly weigh: ((characters: number) => void) | null;
}

interface Field {
  readonly name: string;
  readonly complete: Complete;
}

/** The client's answer from the merged places. */
export type Shape = (root: ResultObject, told: Told) => ResultObject | null;

/** Compiles the shape of an operation's answer. */
export function compileShape(scope: Scope, type: GraphQLObjectType, selection: SelectionSetNode): Shape {
  const make = objectMaker(fieldsOf(scope, type, [selection]));
  return (root, told) => make(root, null, told);
}

/** Makes the answer's object; null where one of its fields cannot be null but is. */
type Make = (place: ResultObject, way: Way | null, told: Told) => ResultObject | null;

function objectMaker(fields: readonly Field[]): Make {
  return generatedWhenWorth<ResultObject, Way | null, Told, ResultObject | null>(
    (place, way, told) => shaped(fields, place, way, told),
    () => generatedMaker(fields),
  );
}

function shaped(fields: readonly Field[], place: ResultObject, way: Way | null, told: Told): ResultObject | null {
  const answer: ResultObject = {};
  let characters = 2;
  for (const { name, complete } of fields) {
    const value = complete(held(place, name), way, name, told);
    if (value === undefined) return null;
    answer[name] = value;
    characters += name.length + (typeof value === "string" ? value.length + 6 : 8);
  }
  told.weigh?.(characters);
  return answer;
}

/** `shaped` with the fields written out. */
function generatedMaker(fields: readonly Field[]): Make {
  const completes = fields.map(({ complete }) => complete);
  const characters = fields.reduce((sum, { name }) => sum + name.length + 8, 2);
  const steps = fields.map(
    ({ name }, at) => `
      const v${at} = complete${at}(${readInCode("place", name)}, way, ${inCode(name)}, told);
      if (v${at} === undefined) return null;
      if (typeof v${at} === "string") characters += v${at}.length - 2;`,
  );
  const properties = fields.map(({ name }, at) => `${inCode(name)}: v${at}`);
  return generated(
    { held, ...Object.fromEntries(completes.map((complete, at) => [`complete${at}`, complete])) },
    `(place, way, told) => {
      let characters = ${characters};${steps.join("")}
      told.weigh?.(characters);
      return { ${properties.join(", ")} };
    }`,
  );
}

function fieldsOf(scope: Scope, type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Field[] {
  return [...collectFields(scope, type, sets)].map(([name, nodes]) => ({
    name,
    complete: completeField(scope, type, nodes),
  }));
}

function completeField(scope: Scope, type: GraphQLCompositeType, nodes: readonly FieldNode[]): Complete {
  const field = nodes[0]?.name.value ?? "";
  if (field === "__typename") return isObjectType(type) ? () => type.name : () => undefined;
  // What the schema tells of itself was answered in its final form.
  if (field === "__schema" || field === "__type") return (value) => value ?? null;
  const definition = "getFields" in type ? type.getFields()[field] : undefined;
  if (!definition) throw new Error(`${type.name} has no field ${field}`);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return completeType(scope, definition.type, sets);
}

function completeType(scope: Scope, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Complete {
  if (!isNonNullType(type)) return completeNullable(scope, type, sets);
  const complete = completeNullable(scope, type.ofType, sets);
  return (value, before, step, told) => {
    const earlier = told.faults.length;
    const completed = complete(value, before, step, told);
    if (completed !== null) return completed;
    if (told.faults.length === earlier)
      told.faults.push(fault("Cannot return null for a field that cannot be null.", { before, step }));
    return undefined;
  };
}

function completeNullable(scope: Scope, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Complete {
  if (isListType(type)) return completeList(completeType(scope, type.ofType, sets));
  if (isLeafType(type)) {
    const fits = leafTest(type);
    const { name } = type;
    return (value, before, step, told) => {
      if (value == null) return null;
      if (fits(value)) return value;
      told.faults.push(fault(`A subgraph answered something else than ${name}.`, { before, step }));
      return null;
    };
  }
  if (isCompositeType(type))
    return isAbstractType(type) ? completeAbstract(scope, type, sets) : completeObject(fieldsOf(scope, type, sets));
  throw new Error(`${String(type)} is no type of an answer`);
}

function completeList(complete: Complete): Complete {
  return (value, before, step, told) => {
    if (value == null) return null;
    const way = { before, step };
    if (!Array.isArray(value)) {
      told.faults.push(fault("A subgraph answered something else than a list.", way));
      return null;
    }
    const items: unknown[] = [];
    let characters = 2;
    for (let index = 0; index < value.length; index += 1) {
      const item = complete(value[index], way, index, told);
      if (item === undefined) return null;
      items.push(item);
      if (typeof item === "string") characters += item.length + 3;
    }
    told.weigh?.(characters);
    return items;
  };
}

function completeObject(fields: readonly Field[]): Complete {
  const make = objectMaker(fields);
  return (value, before, step, told) => {
    if (value == null) return null;
    const way = { before, step };
    if (isResultObject(value)) return make(value, way, told);
    told.faults.push(fault("A subgraph answered something else than an object.", way));
    return null;
  };
}

/** The fields of a thing of an abstract type are compiled when one of its types is first met. */
function completeAbstract(scope: Scope, type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Complete {
  const made = new Map<unknown, Complete | null>();
  const completeAs = (typename: unknown): Complete | null => {
    const known = typename === undefined ? type : scope.schema.getType(String(typename));
    return isCompositeType(known) ? completeObject(fieldsOf(scope, known, sets)) : null;
  };
  return (value, before, step, told) => {
    if (value == null) return null;
    const typename = isResultObject(value) ? (value["__typename"] ?? undefined) : undefined;
    let complete = made.get(typename);
    if (complete === undefined) made.set(typename, (complete = completeAs(typename)));
    if (complete) return complete(value, before, step, told);
    told.faults.push(fault(`A subgraph answered something else than ${type.name}.`, { before, step }));
    return null;
  };
}

function fault(message: string, last: Way): GraphQLError {
  const path: (string | number)[] = [];
  for (let way: Way | null = last; way; way = way.before) path.unshift(way.step);
  return new GraphQLError(message, { path: path satisfies ResultPath, extensions: { code: "INVALID_GRAPHQL" } });
}
