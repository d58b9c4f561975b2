import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { FrequencyCache } from "../../core/frequency-cache.ts";
import { hubError } from "../../core/errors.ts";
import { documentExcess, maxTokens } from "../../gateway/limits/document.ts";

/** What a pack answers: the checks, cards in words, and what says how something that was read is to be understood. */
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

/** Which queries a pack answers. What it does not is refused before it runs, not answered with nothing. */
export class AnsweredQueries {
  readonly #schema: GraphQLSchema;
  readonly #read = new FrequencyCache<GraphQLError | "answered">(cacheBytes);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Throws in words of the catalogue. */
  refuseOther(query: unknown): asserts query is string {
    if (typeof query !== "string") throw hubError("BAD_REQUEST");
    const read = this.#read.get(query) ?? this.#read.set(query, this.#judged(query), 500 + 2 * query.length);
    if (read !== "answered") throw read;
  }

  #judged(query: string): GraphQLError | "answered" {
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens, noLocation: true });
    } catch {
      return hubError("GRAPHQL_PARSE_FAILED");
    }
    const excess = documentExcess(document);
    if ("code" in excess) return hubError(excess.code, excess.message);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length !== 1)
      return hubError("OPERATION_RESOLUTION_FAILURE", "Without the hub, a request holds one operation and no more.");
    return this.#beyond(document) ?? this.#unmergeable(document) ?? "answered";
  }

  /** The executor leaves this rule to who takes in the client's own query. */
  #unmergeable(document: DocumentNode): GraphQLError | null {
    const [fault] = validate(this.#schema, document, [OverlappingFieldsCanBeMergedRule]);
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
