import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  separateOperations,
  Source,
} from "graphql";
import { extractLiterals } from "./literals.ts";
import type { Answer, Operation, Question, Subscribed } from "./operation.ts";

type Values = Readonly<Record<string, unknown>>;

/** What one client's text has of its own. It names its operation and does not hold it, as that is kept by its own use. */
export interface NormalizedText {
  /** As the client wrote it. */
  readonly text: string;
  /** What is left of it without layout, names and values: equal for all variants of one query. */
  readonly plain: string;
  readonly values: Values;
  readonly name: string | null;
  /** Where the client's variables are declared in its text. */
  readonly declared: ReadonlyMap<string, number>;
}

/** Reads a valid document. Throws where it does not say which of its operations is meant. */
export function normalizedTextOf(
  schema: GraphQLSchema,
  text: string,
  document: DocumentNode,
  operationName: string | undefined,
): NormalizedText {
  const definition = getOperationAST(document, operationName);
  if (!definition)
    throw new GraphQLError("Say in `operationName` which query to run.", {
      extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
    });
  const name = definition.name?.value ?? null;
  const alone = separateOperations(document)[name ?? ""] as DocumentNode;
  const unnamed = {
    ...alone,
    definitions: alone.definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? { ...one, name: undefined } : one,
    ),
  };
  const { document: lifted, values } = extractLiterals(schema, unnamed);
  return { text, plain: print(lifted), values, name, declared: declaredIn(definition) };
}

function declaredIn({ variableDefinitions = [] }: OperationDefinitionNode): ReadonlyMap<string, number> {
  return new Map(variableDefinitions.map(({ variable, loc }) => [variable.name.value, loc?.start ?? 0]));
}

/** An operation as one client words it: texts that differ in layout, names and values have one operation. */
export class QueryVariant<C> {
  readonly operation: Operation<C>;
  readonly #words: NormalizedText;

  constructor(words: NormalizedText, operation: Operation<C>) {
    this.#words = words;
    this.operation = operation;
  }

  get name(): string | null {
    return this.#words.name;
  }

  /** What rules are to look at, with `variables`. */
  get document(): DocumentNode {
    return this.operation.document;
  }

  get definition(): OperationDefinitionNode {
    return this.operation.definition;
  }

  /** The values in the text beside those that were sent with it. */
  variables(sent: Values | null | undefined): Values {
    return { ...sent, ...this.#words.values };
  }

  /** See `Operation.subscribed`. */
  subscribed(sent: Values | null | undefined): Subscribed {
    return this.operation.subscribed(this.variables(sent));
  }

  async run({ variables, ...question }: Question<C>): Promise<Answer> {
    const answer = await this.operation.run({ variables: this.variables(variables), ...question });
    if (answer.data !== undefined || !answer.errors) return answer;
    return { errors: answer.errors.map((error) => this.#placed(error)) };
  }

  /** A fault of a variable at its place in the client's text, which the operation does not know. */
  #placed(error: GraphQLError): GraphQLError {
    const { text, declared } = this.#words;
    const [node] = error.nodes ?? [];
    const start = node?.kind === Kind.VARIABLE_DEFINITION ? declared.get(node.variable.name.value) : undefined;
    if (start === undefined) return error;
    const { message, extensions } = error;
    return new GraphQLError(message, { source: new Source(text), positions: [start], extensions });
  }
}
