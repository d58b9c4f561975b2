import {
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLScalarType,
} from "graphql";
import { described, eitherOf, type JsonSchema, objectOf, orNull } from "./json-schema.ts";

/** GraphQL's own scalars as it reads and writes them. */
const ownScalars: Readonly<Record<string, JsonSchema>> = {
  Int: { type: "integer", format: "int32", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  Float: { type: "number", format: "double" },
  String: { type: "string" },
  Boolean: { type: "boolean" },
  ID: { type: "string" },
};

/** The scalars, enums and input objects that calls use, each under its name. */
export class NamedTypes {
  readonly #schemas = new Map<string, JsonSchema>();

  /** All of them that were referred to, by name. */
  get schemas(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#schemas].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** A scalar or enum as an answer holds it, or anything that a variable may be. */
  of(type: GraphQLNamedInputType): JsonSchema {
    const own = ownScalars[type.name];
    if (own) return own;
    if (!this.#schemas.has(type.name)) {
      // Before its fields are looked at: an input object may hold its own type.
      this.#schemas.set(type.name, {});
      this.#schemas.set(type.name, this.#schemaOf(type));
    }
    return referenceTo(type);
  }

  /** What a variable or field of this type takes. */
  input(type: GraphQLInputType): JsonSchema {
    if (isNonNullType(type)) return this.#notNull(type.ofType);
    return orNull(this.#notNull(type));
  }

  #notNull(type: GraphQLInputType): JsonSchema {
    if (isNonNullType(type)) throw new GraphQLError("A type is non-null once.");
    if (isListType(type)) return this.#list(type.ofType);
    return type.name === "ID" ? { type: ["string", "integer"] } : this.of(type);
  }

  /** As GraphQL has it, one item stands for a list of it. */
  #list(item: GraphQLInputType): JsonSchema {
    const one = isNonNullType(item) ? item.ofType : item;
    return eitherOf({ type: "array", items: this.input(item) }, this.#notNull(one as GraphQLInputType));
  }

  #schemaOf(type: GraphQLNamedInputType): JsonSchema {
    if (isEnumType(type)) return enumSchema(type);
    return isInputObjectType(type) ? this.#objectSchema(type) : scalarSchema(type);
  }

  #objectSchema(type: GraphQLInputObjectType): JsonSchema {
    const fields = Object.values(type.getFields());
    const properties = fields.map((field) => {
      const { description, deprecationReason, defaultValue } = field;
      const schema = this.input(field.type);
      return [
        field.name,
        {
          ...schema,
          ...described(description),
          ...(defaultValue !== undefined && { default: defaultValue }),
          ...(deprecationReason && { deprecated: true }),
        },
      ] as const;
    });
    return {
      ...described(type.description),
      ...objectOf(
        Object.fromEntries(properties),
        fields.filter(isRequiredInputField).map(({ name }) => name),
      ),
      ...(type.isOneOf && { minProperties: 1, maxProperties: 1 }),
    };
  }
}

function referenceTo({ name }: GraphQLNamedType): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Of the hub's own scalars every one is a text. */
function scalarSchema({ description }: GraphQLScalarType): JsonSchema {
  return { ...described(description), type: "string" };
}

/** JSON Schema has no place for what a value means but the description of all. */
function enumSchema(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues();
  const meanings = values.flatMap(({ name, description }) => (description ? [`- \`${name}\`: ${description}`] : []));
  return {
    ...described(
      [type.description, ...(meanings.length > 0 ? [meanings.join("\n")] : [])].filter(Boolean).join("\n\n"),
    ),
    type: "string",
    enum: values.map(({ name }) => name),
  };
}
