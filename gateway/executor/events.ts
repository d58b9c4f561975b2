import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from "graphql";
import type { EntityTypes } from "./entity-types.ts";
import type { Fetch, Path, PlanNode } from "./plan.ts";
import { isResultObject, type ResultObject } from "./result-objects.ts";

/** What an event of a subscription tells by itself, in the schema's names: leaves, and of an entity its type and key. */
export type Event = Readonly<Record<string, unknown>>;

/** How the events of a subscription are answered. */
export interface EventPlan {
  /** The one field that is subscribed to. */
  readonly field: FieldNode;
  /** Completes what an event tells by itself, by queries alone. */
  readonly node: PlanNode;
  /** The event as the answer's root, in the client's names. */
  readonly root: (event: Event) => ResultObject;
}

type Place = (value: unknown) => unknown;

/**
 * Plans a subscription's events. Who runs it follows the source of the events itself, so of the primary fetch nothing is
 * asked but the entities that an event names: each by a query of the moment, like all that the plan fetches after it.
 */
export function planEvents(types: EntityTypes, primary: Fetch, rest: PlanNode | null): EventPlan {
  const document = parse(primary.text, { noLocation: true });
  const { selectionSet } = getOperationAST(document) as OperationDefinitionNode;
  const [field] = fieldsOf(selectionSet).values().next().value ?? [];
  if (!types.subscription || !field) throw new Error("a subscription was planned where there is none");
  const fetches: PlanNode[] = [];

  /** Notes the fetches of the entities below. */
  const place = (of: string, set: SelectionSetNode, path: Path): Place => {
    const key = types.keyOf(primary.subgraph, of);
    if (key) {
      const names = ["__typename", ...key];
      fetches.push(entityFetch(primary, document, { of, set, names, path }));
      return (value) => (isResultObject(value) ? pick(value, names) : null);
    }
    const places = [...fieldsOf(set)].flatMap(([response, nodes]): (readonly [string, string, Place])[] => {
      const [{ name }] = nodes;
      const sets = nodes.flatMap((one) => one.selectionSet?.selections ?? []);
      if (sets.length === 0) return [[response, name.value, (value) => value]];
      const inner = types.objectOf(of, name.value);
      if (!inner) throw new Error(`${of}.${name.value} is nothing that an event can hold`);
      const steps = inner.isList ? [...path, response, "@"] : [...path, response];
      const one = place(inner.type, { kind: Kind.SELECTION_SET, selections: sets }, steps);
      return [[response, name.value, inner.isList ? each(one) : one]];
    });
    return (value) =>
      isResultObject(value) ? Object.fromEntries(places.map(([to, from, part]) => [to, part(value[from])])) : null;
  };

  const root = place(types.subscription, selectionSet, []);
  const entities: PlanNode = { kind: "Parallel", nodes: fetches };
  return {
    field,
    node: { kind: "Sequence", nodes: rest ? [entities, rest] : [entities] },
    root: (event) => root(event) as ResultObject,
  };
}

/** Of each in a list; what the schema says is one, and not null, stands as it is. */
function each(place: Place): Place {
  return (value) => (Array.isArray(value) ? value.map(place) : place(value));
}

/** Fields by their names in the answer. Conditions are not looked at: what they leave out is not shown in the end. */
function fieldsOf({ selections }: SelectionSetNode): Map<string, [FieldNode, ...FieldNode[]]> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const follow = (set: SelectionSetNode["selections"]) => {
    for (const one of set) {
      // The plan's texts have their fragments inline, and the answer's form knows each type's name.
      if (one.kind === Kind.INLINE_FRAGMENT) follow(one.selectionSet.selections);
      if (one.kind !== Kind.FIELD || one.name.value === "__typename") continue;
      const name = (one.alias ?? one.name).value;
      const known = fields.get(name);
      if (known) known.push(one);
      else fields.set(name, [one]);
    }
  };
  follow(selections);
  return fields;
}

function pick(value: ResultObject, names: readonly string[]): ResultObject {
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

interface EntityPlace {
  readonly of: string;
  readonly set: SelectionSetNode;
  readonly names: readonly string[];
  readonly path: Path;
}

/** What the primary fetch would have told of an entity, asked for by its key. */
function entityFetch(primary: Fetch, document: DocumentNode, { of, set, names, path }: EntityPlace): Fetch {
  const { variableDefinitions: declared = [] } = getOperationAST(document) as OperationDefinitionNode;
  const used = new Set<string>();
  visit(set, { Variable: ({ name }) => void used.add(name.value) });
  const definitions = declared.filter(({ variable }) => used.has(variable.name.value)).map((one) => print(one));
  const text = `query(${["$representations:[_Any!]!", ...definitions].join(",")}){_entities(representations:$representations){...on ${of}${print(set)}}}`;
  const [asked] = primary.parts;
  return {
    ...primary,
    text,
    variables: [...used],
    parts: [
      {
        entities: {
          field: "_entities",
          variable: "representations",
          requires: [
            {
              kind: "Fragment",
              type: of,
              selections: names.map((name) => ({ kind: "Field", name, as: name, selections: null })),
            },
          ],
          inputRewrites: [],
          contextRewrites: [],
        },
        paths: [path],
        outputRewrites: (asked?.outputRewrites ?? [])
          .filter((one) => path.every((step, at) => one.path[at] === step))
          .map((one) => ({ ...one, path: one.path.slice(path.length) })),
      },
    ],
  };
}
