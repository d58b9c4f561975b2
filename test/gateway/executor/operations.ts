import fc, { type Arbitrary } from "fast-check";
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  isUnionType,
  parse,
  validate,
} from "graphql";
import type { Operation } from "./both-ways.ts";

/** Names that a plain object already knows, beside harmless ones. */
const aliases = ["a", "b", "constructor", "toString", "hasOwnProperty"];
const conditions = ["c0", "c1"];

/** Values for the arguments of a schema, by argument name. */
export type ArgumentValues = Readonly<Record<string, readonly (string | number | null)[]>>;

/** Draws a whole number from 0 to the given one. */
type Draw = (most: number) => number;

/** Valid operations over a schema: aliases, fragments, conditions, variables, types of every sort, mutations. */
export function operations(schema: GraphQLSchema, values: ArgumentValues, depth = 5): Arbitrary<Operation> {
  // Each choice takes a number off a tape, the last ones 0: so fast-check shortens the tape to shorten an operation.
  return fc
    .array(fc.nat({ max: 9_999 }), { minLength: 4, maxLength: 160, size: "max" })
    .map((tape) => {
      let at = 0;
      const draw: Draw = (most) => (tape[(at += 1) - 1] ?? 0) % (most + 1);
      return new Writer(schema, values, draw).write(depth);
    })
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

/** Writes one operation. */
export class Writer {
  readonly #schema: GraphQLSchema;
  readonly #values: ArgumentValues;
  readonly #draw: Draw;
  readonly #fragments: { readonly on: string; readonly text: string }[] = [];
  readonly #declared = new Map<string, string>();
  readonly #variables: Record<string, unknown> = {};

  constructor(schema: GraphQLSchema, values: ArgumentValues, draw: Draw) {
    this.#schema = schema;
    this.#values = values;
    this.#draw = draw;
  }

  write(depth: number): Operation {
    const { mutation, query } = { mutation: this.#schema.getMutationType(), query: this.#schema.getQueryType() };
    const asked = mutation && this.#draw(9) === 9 ? mutation : query;
    if (!asked) throw new Error("a schema without Query");
    const selection = this.#selection(asked, depth);
    const declared = [...this.#declared].map(([name, type]) => `$${name}: ${type}`).join(", ");
    const head = `${asked === mutation ? "mutation" : "query"} Asked${declared && `(${declared})`} `;
    const fragments = this.#fragments.map(({ on, text }, at) => ` fragment F${at} on ${on} ${text}`).join("");
    return { query: head + selection + fragments, variables: this.#variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const taken = new Map<string, string>();
    // One part has no condition: Apollo's planner takes an object of which nothing is asked for null.
    const parts = Array.from({ length: 1 + this.#draw(3) }, (_, at) => this.#part(type, depth, taken, at > 0));
    return `{ ${parts.filter(Boolean).join(" ") || "__typename"} }`;
  }

  #part(type: GraphQLCompositeType, depth: number, taken: Map<string, string>, conditional: boolean): string {
    const kind = this.#draw(9);
    // Apollo's gateway takes mutations that stand in fragments out of their turn.
    if (kind >= 8 && depth > 0 && type !== this.#schema.getMutationType())
      return this.#fragment(type, depth - 1, { isNamed: kind === 9, conditional });
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const field = fields[this.#draw(fields.length)];
    if (!field || (depth <= 0 && isCompositeType(getNamedType(field.type)))) return this.#named("__typename", taken);
    const asked = this.#named(`${field.name}${this.#arguments(field)}`, taken);
    if (!asked) return "";
    const text = asked + (conditional ? this.#condition() : "");
    const of = getNamedType(field.type);
    return isCompositeType(of) ? `${text} ${this.#selection(of, depth - 1)}` : text;
  }

  /** The field under a name that nothing else in this selection has. */
  #named(text: string, taken: Map<string, string>): string {
    const name = text.split("(")[0] ?? "";
    // Apollo's planner asks a subgraph for another name of a type, where ours needs not ask: then only one meets its errors.
    const wanted =
      name === "__typename"
        ? [name]
        : this.#draw(3) === 3
          ? [aliases[this.#draw(aliases.length - 1)] ?? name, name]
          : [name, ...aliases];
    const free = wanted.find((one) => (taken.get(one) ?? text) === text);
    if (!free) return "";
    taken.set(free, text);
    return free === name ? text : `${free}: ${text}`;
  }

  #fragment(
    type: GraphQLCompositeType,
    depth: number,
    { isNamed, conditional }: { readonly isNamed: boolean; readonly conditional: boolean },
  ): string {
    const possible = this.#narrower(type);
    const on = possible[this.#draw(possible.length - 1)] ?? type;
    const text = this.#selection(on, depth);
    const condition = conditional ? this.#condition() : "";
    if (!isNamed) return `... on ${on.name}${condition} ${text}`;
    return `...F${this.#fragments.push({ on: on.name, text }) - 1}${condition}`;
  }

  /** The type and what belongs to it. (Apollo's gateway loses fields where a fragment widens the type again.) */
  #narrower(type: GraphQLCompositeType): GraphQLCompositeType[] {
    return isAbstractType(type) ? [type, ...this.#schema.getPossibleTypes(type)] : [type];
  }

  #arguments({ args }: GraphQLField<unknown, unknown>): string {
    const given = args
      .filter((one) => isNonNullType(one.type) || this.#draw(1) === 1)
      .flatMap((one) => this.#argument(one) ?? []);
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  #argument({ name, type }: GraphQLArgument): string | undefined {
    const named = getNamedType(type);
    const possible = this.#values[name] ?? (isEnumType(named) ? named.getValues().map((one) => one.name) : []);
    const value = possible[this.#draw(possible.length - 1)];
    if (value === undefined || (value === null && isNonNullType(type))) return undefined;
    if (this.#draw(1) === 0) return `${name}: ${isEnumType(named) ? value : JSON.stringify(value)}`;
    return `${name}: $${this.#variable(name, type, value)}`;
  }

  #variable(name: string, type: GraphQLInputType, value: unknown): string {
    const variable = `${name}${this.#declared.size}`;
    const left = !isNonNullType(type) && this.#draw(3) === 0;
    if (!left) this.#variables[variable] = value;
    const standard = left && typeof value === "number" ? ` = ${value}` : "";
    this.#declared.set(variable, `${String(type)}${standard}`);
    return variable;
  }

  #condition(): string {
    const kind = this.#draw(11);
    if (kind < 9) return "";
    const directive = kind === 9 ? "skip" : "include";
    if (this.#draw(2) === 0) return ` @${directive}(if: ${this.#draw(1) === 0})`;
    const name = conditions[this.#draw(conditions.length - 1)] ?? "c0";
    if (!this.#declared.has(name)) {
      const standard = this.#draw(2) === 0;
      this.#declared.set(name, standard ? "Boolean! = true" : "Boolean!");
      if (!standard) this.#variables[name] = this.#draw(1) === 0;
    }
    return ` @${directive}(if: $${name})`;
  }
}
