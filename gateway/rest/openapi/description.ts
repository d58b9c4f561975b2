import { type GraphQLObjectType, type GraphQLSchema, Kind } from "graphql";
import { purposes } from "../../../core/access/purposes.ts";
import { needsPurpose } from "../../request/purpose-rule.ts";
import { type RestCall, rootFields } from "../calls.ts";
import { Answers } from "./answers.ts";
import type { JsonSchema } from "./json-schema.ts";
import { NamedTypes } from "./named-types.ts";
import { problemReferences, problemResponses, problemSchema } from "./problems.ts";
import { bodySchema, needsBody } from "./variables.ts";

const about = `Trusted documents of the hub's GraphQL schema as plain calls. Each has the rights, limits, costs and audit
entry of the query that it stands for, and answers its data. Values that have the form described here may still be
refused with \`BAD_USER_INPUT\`, such as a country code that no list has.`;

/** The calls in the words of OpenAPI 3.1, equal for equal calls and schema, and other paths `beside` them. */
export function openApiOf(
  calls: Iterable<RestCall>,
  schema: GraphQLSchema,
  beside: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  const named = new NamedTypes();
  const sorted = [...calls].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const paths = sorted.map((call) => [`/rest/${call.path}`, { post: operationOf(call, schema, named) }] as const);
  return {
    openapi: "3.1.1",
    info: {
      title: "Borderlink",
      version: "1",
      description: about,
      license: { name: "Not licensed", identifier: "LicenseRef-unlicensed" },
    },
    servers: [{ url: "/" }],
    security: [{ credential: [] }],
    tags: [
      { name: "query", description: "Looks, and changes nothing." },
      { name: "mutation", description: "Changes something, or is recorded as an act of its own." },
    ],
    paths: { ...Object.fromEntries(paths), ...beside },
    components: {
      securitySchemes: {
        credential: { type: "http", scheme: "bearer", description: "An API key, or the token of a sign-in." },
      },
      parameters,
      headers,
      responses: problemResponses,
      schemas: { ...named.schemas, Problem: problemSchema },
    },
  };
}

function operationOf(call: RestCall, schema: GraphQLSchema, named: NamedTypes): JsonSchema {
  const { trusted, operation, inBody } = call;
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const fields = rootFields(trusted.document, operation.selectionSet).map(({ name }) => name.value);
  const descriptions = new Set(fields.map((name) => root.getFields()[name]?.description));
  const answers = new Answers(schema, named, trusted.document);
  return {
    operationId: trusted.name,
    summary: inWords(trusted.name),
    description: operation.description?.value ?? [...descriptions].filter(Boolean).join("\n\n"),
    tags: [operation.operation],
    "x-trusted-document": trusted.id,
    parameters: parametersOf(call, fields),
    ...(inBody.length > 0 && {
      requestBody: {
        required: needsBody(call, schema),
        content: { "application/json": { schema: bodySchema(call, schema, named) } },
      },
    }),
    responses: {
      "200": {
        description: "The whole answer.",
        headers: { "Hub-Request": { $ref: "#/components/headers/Hub-Request" } },
        content: { "application/json": { schema: answers.of(root, [operation.selectionSet]) } },
      },
      ...problemReferences,
    },
  };
}

function parametersOf({ operation, keyVariable }: RestCall, fields: readonly string[]): readonly JsonSchema[] {
  const reference = (name: string) => ({ $ref: `#/components/parameters/${name}` });
  const key = operation.variableDefinitions?.find(({ variable }) => variable.name.value === keyVariable);
  return [
    ...(needsPurpose(fields) ? [reference("Hub-Purpose"), reference("Hub-Case")] : []),
    reference("X-Request-Id"),
    ...(key ? [{ ...idempotencyKey, required: key.type.kind === Kind.NON_NULL_TYPE && !key.defaultValue }] : []),
  ];
}

/** `FromPassport` as `From passport`. */
function inWords(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const parameters = {
  "Hub-Purpose": {
    name: "Hub-Purpose",
    in: "header",
    required: true,
    description: "Why you ask.",
    schema: { type: "string", enum: purposes },
  },
  "Hub-Case": {
    name: "Hub-Case",
    in: "header",
    description: "Your case reference, for the audit; required where your key is bound to operations.",
    schema: { type: "string" },
  },
  "X-Request-Id": {
    name: "X-Request-Id",
    in: "header",
    description: "Your own id of the request, for the audit.",
    schema: { type: "string" },
  },
};

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "Your own name for what you send: sent again under it, it has no second effect and gets the first outcome. Other contents under a used key are refused. Put nothing of a person into it.",
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{8,100}$" },
};

const headers = {
  "Hub-Request": {
    description: "The hub's id of the request.",
    required: true,
    schema: { type: "string" },
  },
  "Retry-After": { description: "Seconds after which it is worth asking again.", schema: { type: "string" } },
};
