import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { FrequencyCache } from "../../core/frequency-cache.ts";
import { hubError } from "../../core/errors.ts";
import { refusedVariables } from "../../gateway/executor/variable-faults.ts";
import { documentExcess, maxTokens, parserExcess } from "../../gateway/limits/document.ts";
import { nullsRule } from "../../gateway/request/nulls-rule.ts";

/** What a pack answers: the checks, cards, and what says how something that was read is to be understood. */
const answered: ReadonlySet<string> = new Set([
  "checkDocument",
  "checkVehicle",
  "checkPerson",
  "checkTraveller",
  "quickCheckCard",
  "readMrz",
  "readVin",
  "__typename",
]);

/** Fields of these that lead to records, or to what is made at the hub alone. */
const atTheHub: Readonly<Record<string, ReadonlySet<string>>> = {
  CheckCandidate: new Set(["record", "hit"]),
  CheckAnomaly: new Set(["specimen"]),
};

const cacheBytes = 4 * 1024 * 1024;

/** A query that is answered, as it was read. */
interface Answered {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Which queries a pack answers. What it does not is refused before it runs, not answered with nothing. */
export class AnsweredQueries {
  readonly #schema: GraphQLSchema;
  readonly #read = new FrequencyCache<GraphQLError | Answered>(cacheBytes);
  readonly #refuseNulls = nullsRule();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Throws in words of the catalogue, as the hub says it: what runs has none of a client's faults left. */
  refuseOther(query: unknown, variables: unknown, operationName: unknown): asserts query is string {
    if (typeof query !== "string") throw hubError("BAD_REQUEST");
    if (typeof (operationName ?? "") !== "string") throw hubError("BAD_REQUEST", `"operationName" is a string.`);
    const read = this.#read.get(query) ?? this.#read.set(query, this.#judged(query), 2_000 + 60 * query.length);
    if (read instanceof GraphQLError) throw read;
    if (operationName != null && operationName !== read.operation.name?.value)
      throw hubError("OPERATION_RESOLUTION_FAILURE");
    if (!isObject(variables)) throw hubError("BAD_REQUEST", `"variables" is an object.`);
    const { errors } = getVariableValues(this.#schema, read.operation.variableDefinitions ?? [], variables);
    if (errors) throw refusedVariables(errors);
    this.#refuseNulls({ schema: this.#schema, ...read, operationName: null, variables });
  }

  #judged(query: string): GraphQLError | Answered {
    let document: DocumentNode;
    let excess: ReturnType<typeof documentExcess> | null;
    try {
      document = parse(query, { maxTokens, noLocation: true });
      excess = documentExcess(document);
    } catch (error) {
      excess = parserExcess(error);
      return excess ? hubError(excess.code, excess.message) : hubError("GRAPHQL_PARSE_FAILED");
    }
    if ("code" in excess) return hubError(excess.code, excess.message);
    const [operation, second] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    if (!operation || second)
      return hubError("OPERATION_RESOLUTION_FAILURE", "Without the hub, a request holds one operation and no more.");
    return this.#beyond(document) ?? this.#invalid(document) ?? { document, operation };
  }

  #invalid(document: DocumentNode): GraphQLError | null {
    const [fault] = validate(this.#schema, document, specifiedRules, { maxErrors: 1 });
    return fault ? hubError("GRAPHQL_VALIDATION_FAILED", fault.message) : null;
  }

  #beyond(document: DocumentNode): GraphQLError | null {
    const types = new TypeInfo(this.#schema);
    const roots = [this.#schema.getQueryType(), this.#schema.getMutationType(), this.#schema.getSubscriptionType()];
    let beyond: string | null = null;
    const Field = ({ name: { value } }: { readonly name: { readonly value: string } }) => {
      const parent = types.getParentType();
      const isAnswered = roots.includes(parent as never)
        ? answered.has(value)
        : !(parent && atTheHub[parent.name]?.has(value));
      if (!isAnswered) beyond ??= value;
    };
    visit(document, visitWithTypeInfo(types, { Field }));
    return (
      beyond && hubError("BAD_USER_INPUT", `"${beyond}" is answered by the hub alone: a pack checks, and makes cards.`)
    );
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
