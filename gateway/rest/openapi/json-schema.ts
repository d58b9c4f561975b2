/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The same, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  if (typeof type === "string" && !("enum" in schema) && !("const" in schema))
    return { ...schema, type: [type, "null"] };
  const { description, ...rest } = schema;
  return { ...described(description), ...eitherOf(rest, { type: "null" }) };
}

/** What is one or the other of two schemas; forms that one of them has already are not nested. */
export function eitherOf(one: JsonSchema, other: JsonSchema): JsonSchema {
  return { anyOf: [one, other].flatMap((schema) => formsOf(schema) ?? [schema]) };
}

/** Null where it says more than that it has one of these forms. */
function formsOf({ anyOf, ...rest }: JsonSchema): readonly JsonSchema[] | null {
  return Array.isArray(anyOf) && Object.keys(rest).length === 0 ? (anyOf as readonly JsonSchema[]) : null;
}

/** A member `description`, where there is one. */
export function described(description: unknown): JsonSchema {
  return description ? { description } : {};
}

/** An object of exactly these properties. */
export function objectOf(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return {
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
