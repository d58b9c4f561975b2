import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { FrequencyCache } from "../../core/frequency-cache.ts";
import type { Event, EventPlan } from "./events.ts";
import { located, type Run, type Stop } from "./fetch.ts";
import { collectFields, conditionVariables, type Scope } from "./fields.ts";
import { introspect, isIntrospection } from "./introspection.ts";
import { isResultObject, type ResultObject } from "./result-objects.ts";
import type { Step } from "./compile.ts";
import { compileShape, type Shape, type Told } from "./shape.ts";
import type { SafeNames } from "./safe-names.ts";
import { unexplained } from "./unexplained.ts";
import { refusedVariables } from "./variable-faults.ts";

/** What a client sends with an operation's text. */
export interface Question<C> {
  /** Raw, as they came. */
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Handed to the fetcher as it is. */
  readonly context: C;
  /** Ends a query's run, which rejects with what it throws. What a mutation began, it finishes. */
  readonly stop?: Stop | undefined;
  /**
   * Told the size of the answer in characters, about, part by part as it is made. What it throws a query's run rejects
   * with; of a mutation the outcomes are answered, and what was selected below them is cut with that error.
   */
  readonly weigh?: ((characters: number) => void) | undefined;
  /** Of a subscription: the event to answer. */
  readonly event?: Event | undefined;
}

/** What a subscription asks to be told of. */
export interface Subscribed {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A GraphQL answer; without `data` where the operation was not run. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLError[];
}

export interface OperationParts<C> {
  readonly schema: GraphQLSchema;
  /** Of one operation. */
  readonly document: DocumentNode;
  /** The same document as it is run. */
  readonly safe: SafeNames;
  /** Runs the plan. */
  readonly fill: Step<C>;
  /** Of a subscription. */
  readonly events: EventPlan | undefined;
}

/** An answer's form for one set of truths of the operation's conditions. */
interface Form {
  readonly shape: Shape;
  readonly introspected: readonly FieldNode[];
}

/** Forms kept of one operation; a client decides what its conditions say, so it must not decide how many are kept. */
const maxForms = 16;

/** An operation that was planned and compiled once, and runs any number of times. */
export class Operation<C> {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly #parts: OperationParts<C>;
  readonly #definition: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #forms = new FrequencyCache<Form>(maxForms);

  constructor(parts: OperationParts<C>) {
    const { document } = parts.safe;
    this.document = parts.document;
    this.definition = definitionIn(parts.document);
    this.#parts = parts;
    this.#definition = definitionIn(document);
    const fragments = document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [one] : []));
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
    this.#conditions = conditionVariables(document);
  }

  get schema(): GraphQLSchema {
    return this.#parts.schema;
  }

  /** What a subscription asks to be told of. Throws where variables do not fit. */
  subscribed(variables: Question<C>["variables"]): Subscribed {
    const { schema, safe, events } = this.#parts;
    if (!events) throw new Error("nothing but a subscription is told of events");
    const { errors: faults, coerced } = this.#coerced(safe.variables(variables ?? {}));
    if (faults) throw safe.answer({ errors: [refusedVariables(faults)] }).errors?.[0];
    const { name } = events.field;
    const field = schema.getSubscriptionType()?.getFields()[name.value];
    return { field: name.value, args: field ? getArgumentValues(field, events.field, coerced) : {} };
  }

  async run({ variables, context, stop, weigh = undefined, event = {} }: Question<C>): Promise<Answer> {
    const { schema, safe, fill, events } = this.#parts;
    const sent = safe.variables(variables ?? {});
    const { errors: faults, coerced } = this.#coerced(sent);
    if (faults) return safe.answer({ errors: [refusedVariables(faults)] });
    const { shape, introspected } = this.#form(coerced);
    const run: Run<C> = {
      root: events?.root(event) ?? {},
      errors: [],
      variables: sent,
      coerced,
      context,
      stop: this.#definition.operation === OperationTypeNode.MUTATION ? undefined : stop,
    };
    await fill(run);
    if (introspected.length > 0) {
      Object.assign(run.root, introspect(schema, safe.document, this.#definition, introspected, sent));
    }
    try {
      return safe.answer(answerOf(shape, run, weigh ?? null));
    } catch (error) {
      if (this.#definition.operation !== OperationTypeNode.MUTATION) throw error;
      cutBelowOutcomes(run, error as Error);
      return safe.answer(answerOf(shape, run, null));
    }
  }

  #coerced(sent: Readonly<Record<string, unknown>>) {
    return getVariableValues(this.#parts.schema, this.#definition.variableDefinitions ?? [], sent);
  }

  #form(conditions: Scope["conditions"]): Form {
    const key = this.#conditions.map((name) => (conditions[name] === true ? "1" : "0")).join("");
    return this.#forms.get(key) ?? this.#forms.set(key, this.#makeForm(conditions), 1);
  }

  #makeForm(conditions: Scope["conditions"]): Form {
    const { schema } = this.#parts;
    const type = schema.getRootType(this.#definition.operation);
    if (!type) throw new GraphQLError(`The schema has no ${this.#definition.operation}.`);
    const scope = { schema, fragments: this.#fragments, conditions };
    const { selectionSet } = this.#definition;
    const root = [...collectFields(scope, type, [selectionSet]).values()].flat();
    return { shape: compileShape(scope, type, selectionSet), introspected: root.filter(isIntrospection) };
  }
}

function definitionIn(document: DocumentNode): OperationDefinitionNode {
  return getOperationAST(document) as OperationDefinitionNode;
}

function answerOf(shape: Shape, { root, errors }: Pick<Run<unknown>, "root" | "errors">, weigh: Told["weigh"]): Answer {
  const faults: GraphQLError[] = [];
  const data: ResultObject | null = shape(root, { faults, weigh });
  const all = faults.length > 0 ? [...errors, ...unexplained(faults, errors)] : errors;
  return all.length > 0 ? { errors: all, data } : { data };
}

/** Leaves of each outcome, or of each of a list of them, what it says itself: what was done is told in any case. */
function cutBelowOutcomes({ root, errors }: Pick<Run<unknown>, "root" | "errors">, error: Error): void {
  for (const [field, value] of Object.entries(root)) {
    for (const [at, outcome] of [value].flat().entries()) {
      if (!isResultObject(outcome)) continue;
      for (const [name, below] of Object.entries(outcome)) {
        if (typeof below !== "object" || below === null) continue;
        outcome[name] = null;
        errors.push(located(error, Array.isArray(value) ? [field, at, name] : [field, name]));
      }
    }
  }
}
