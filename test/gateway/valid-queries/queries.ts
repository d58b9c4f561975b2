import fc from "fast-check";
import {
  getNamedType,
  getNullableType,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLOutputType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { api } from "../../access/schema.ts";
import { type Placed, seldom, valuesOf } from "./values.ts";

/** A request as a client sends it. */
export interface Sent {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A field that is asked for, on which condition, and what is asked of its answer. */
interface Chosen {
  readonly name: string;
  readonly composite: boolean;
  readonly given: Readonly<Record<string, Placed>>;
  /** `@include` or `@skip`, and what it says. */
  readonly condition: readonly [string, Placed] | null;
  readonly inner: readonly Chosen[];
  /** Where it is a field of one type among several. */
  readonly on: string | null;
}

const condition = { name: "if", type: new GraphQLNonNull(GraphQLBoolean) };

/** Levels below a root field. */
const deepest = 2;

/** Queries and mutations of every root field, its arguments of the right types; `ids` are of what stands in the store. */
export function queriesOf(ids: readonly string[]): fc.Arbitrary<Sent> {
  const roots = [
    ...fieldsOf(api.getQueryType()).map(({ field }) => ({ kind: "query", field }) as const),
    ...fieldsOf(api.getMutationType()).map(({ field }) => ({ kind: "mutation", field }) as const),
  ];
  const selections = new Map<string, fc.Arbitrary<readonly Chosen[]>>();
  return fc
    .constantFrom(...roots)
    .chain(({ kind, field }) => chosen(field, null, deepest).map((one) => new QueryText().sent(kind, one)));

  function chosen(field: GraphQLField<unknown, unknown>, on: string | null, levels: number): fc.Arbitrary<Chosen> {
    const required = field.args.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined);
    const given = Object.fromEntries(field.args.map((one) => [one.name, valuesOf(one, ids)]));
    const conditions = fc.tuple(fc.constantFrom("include", "skip"), valuesOf(condition, ids));
    return fc.record({
      name: fc.constant(field.name),
      composite: fc.constant(isCompositeType(getNamedType(field.type))),
      given: fc.record(given, { requiredKeys: required.map(({ name }) => name) }),
      condition: seldom(conditions, 5),
      inner: selectionOf(field.type, levels),
      on: fc.constant(on),
    });
  }

  function selectionOf(output: GraphQLOutputType, levels: number): fc.Arbitrary<readonly Chosen[]> {
    const type = getNamedType(output);
    if (!isCompositeType(type)) return fc.constant([]);
    const key = `${type.name} ${levels}`;
    const known = selections.get(key);
    if (known) return known;
    const fields = fieldsOf(type).filter(({ field }) => levels > 0 || !isCompositeType(getNamedType(field.type)));
    const made =
      fields.length === 0
        ? fc.constant([])
        : fc.array(
            fc.constantFrom(...fields).chain(({ field, on }) => chosen(field, on, levels - 1)),
            { maxLength: 3 },
          );
    selections.set(key, made);
    return made;
  }
}

/** The fields of a type; of one among several, those of each. */
function fieldsOf(
  type: GraphQLNamedType | null | undefined,
): { readonly field: GraphQLField<unknown, unknown>; readonly on: string | null }[] {
  if (isAbstractType(type))
    return api.getPossibleTypes(type).flatMap((one) => fieldsOf(one).map(({ field }) => ({ field, on: one.name })));
  return isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ field, on: null })) : [];
}

/** The text of a query while it is written, with the variables that come up. */
class QueryText {
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #aliases = 0;

  sent(kind: "query" | "mutation", root: Chosen): Sent {
    const field = this.#field(root, false);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(", ")})` : "";
    return { query: `${kind}${declared} { ${field} }`, variables: this.#variables };
  }

  #field({ name, composite, given, condition, inner, on }: Chosen, again: boolean): string {
    const values = Object.entries(given).map(([argument, placed]) => `${argument}: ${this.#value(placed)}`);
    const list = values.length > 0 ? `(${values.join(", ")})` : "";
    const said = condition ? ` @${condition[0]}(if: ${this.#value(condition[1])})` : "";
    // What has other arguments than another of its name has another name; all else is merged.
    const alias = again && list ? `a${(this.#aliases += 1)}: ` : "";
    const names = inner.map((one) => one.name);
    const below = inner.map((one, at) => this.#field(one, names.indexOf(one.name) < at)).join(" ");
    const text = `${alias}${name}${list}${said}${composite ? ` { __typename ${below} }` : ""}`;
    return on ? `... on ${on} { ${text} }` : text;
  }

  #value({ type, way, value, parts }: Placed): string {
    if (way === "text") return parts ? this.#parts(type, parts) : literal(type, value);
    const name = `v${this.#declared.length}`;
    // Beside a default a variable may be null where its place may not: the validator lets that pass.
    const defaults = way !== "variable" && value !== null;
    this.#declared.push(
      defaults ? `$${name}: ${String(getNullableType(type))} = ${literal(type, value)}` : `$${name}: ${String(type)}`,
    );
    if (way !== "default") this.#variables[name] = defaults ? null : value;
    return `$${name}`;
  }

  #parts(type: GraphQLInputType, parts: NonNullable<Placed["parts"]>): string {
    if (isListType(getNullableType(type))) return `[${parts.map(([, one]) => this.#value(one)).join(", ")}]`;
    return `{${parts.map(([name, one]) => `${name}: ${this.#value(one)}`).join(", ")}}`;
  }
}

function literal(type: GraphQLInputType, value: unknown): string {
  const inner = getNullableType(type);
  if (Array.isArray(value) && isListType(inner))
    return `[${value.map((one) => literal(inner.ofType, one)).join(", ")}]`;
  if (isInputObjectType(inner) && value !== null) {
    const fields = Object.entries(value as object).map(([name, one]) => {
      const field = inner.getFields()[name];
      return field ? `${name}: ${literal(field.type, one)}` : "";
    });
    return `{${fields.join(", ")}}`;
  }
  return isEnumType(inner) && typeof value === "string" ? value : JSON.stringify(value);
}
