import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  getNullableType,
} from "graphql";
import type { Chance } from "../../../demo/chance.ts";
import { api } from "../../access/schema.ts";

/** A field of a query as it is asked, or a fragment on a type. */
export interface Shape {
  /** The field, or `... on TYPE`. */
  readonly name: string;
  readonly type: GraphQLNamedType;
  args: Record<string, string>;
  inner: Shape[];
}

/** Literals to choose from, by name of argument. */
export type Literals = Readonly<Record<string, readonly string[]>>;

/** A query of several aliases of what is asked of `Query`. */
export function textOf(roots: readonly Shape[]): string {
  return `{ ${written(roots)} }`;
}

/** Each beside the others under a name of its own, so that one may stand there twice with other arguments. */
function written(shapes: readonly Shape[]): string {
  const taken = new Set<string>();
  return shapes
    .map(({ name, args, inner }) => {
      const given = Object.entries(args).map(([argument, value]) => `${argument}: ${value}`);
      const asked = `${name}${given.length > 0 ? `(${given.join(", ")})` : ""}`;
      const alias = name.startsWith("...") || !taken.has(name) ? "" : `a${taken.size}: `;
      taken.add(alias || name);
      return `${alias}${asked}${inner.length > 0 ? ` { ${written(inner)} }` : ""}`;
    })
    .join(" ");
}

/** Makes shapes over the schema of clients, and others from them. */
export class Shaper {
  readonly #literals: Literals;
  readonly #chance: Chance;

  constructor(literals: Literals, chance: Chance) {
    this.#literals = literals;
    this.#chance = chance;
  }

  root(): Shape {
    const fields = Object.values(api.getQueryType()?.getFields() ?? {});
    return this.field(this.#chance.pick(fields), 3);
  }

  /** The field with some of what is in it, at most so many levels. */
  field(field: GraphQLField<unknown, unknown>, levels: number): Shape {
    const type = getNamedType(field.type);
    const args = Object.fromEntries(field.args.flatMap((argument) => this.#argument(argument)));
    return { name: field.name, type, args, inner: isCompositeType(type) ? this.inside(type, levels) : [] };
  }

  inside(type: GraphQLNamedType, levels: number): Shape[] {
    const many = this.#chance.between(1, 3);
    const found = Array.from({ length: many }, () => this.one(type, levels)).flatMap((shape) => shape ?? []);
    return found.length > 0 ? found : [{ name: "__typename", type, args: {}, inner: [] }];
  }

  /** One thing to ask of the type; lists are asked rather than leaves while there are levels left. */
  one(type: GraphQLNamedType, levels: number): Shape | null {
    if (isInterfaceType(type) && this.#chance.odds(0.5)) {
      const on = this.#chance.pick(api.getPossibleTypes(type));
      return { name: `... on ${on.name}`, type: on, args: {}, inner: this.inside(on, levels) };
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return null;
    const fields = Object.values(type.getFields());
    const leading = fields.filter(({ type: of }) => isCompositeType(getNamedType(of)));
    const leaves = fields.filter((one) => !leading.includes(one));
    const deeper = levels > 0 && leading.length > 0 && (leaves.length === 0 || this.#chance.odds(0.75));
    const possible = deeper ? leading : leaves;
    return possible.length > 0 ? this.field(this.#chance.pick(possible), levels - 1) : null;
  }

  /** A copy with a few things changed: wider, deeper, asked twice, with other arguments or larger pages, less of it. */
  changed(roots: readonly Shape[]): Shape[] {
    const copies = roots.map(copied);
    const changes = this.#chance.between(1, 4);
    for (let change = 0; change < changes; change += 1) this.#change(copies);
    return copies;
  }

  #change(roots: Shape[]): void {
    const at = this.#chance.pick(roots.flatMap(inOrder));
    const turn = this.#chance.between(0, 7);
    if (turn === 0) roots.push(this.root());
    else if (turn === 1) roots.push(copied(this.#chance.pick(roots)));
    else if (turn === 2 && at.inner.length > 0) at.inner.push(copied(this.#chance.pick(at.inner)));
    else if (turn === 3) at.inner.push(...at.inner.slice(0, 8).map(copied));
    else if (turn === 4 && at.inner.length > 1) at.inner.splice(this.#chance.between(0, at.inner.length - 1), 1);
    else if (turn === 5) this.#askOtherwise(at);
    else if (turn === 6 && at.args["first"]) at.args["first"] = this.#chance.pick(["20", "50", "100"]);
    else if (isCompositeType(at.type)) at.inner.push(...this.inside(at.type, 2));
  }

  #askOtherwise(shape: Shape): void {
    for (const name of Object.keys(shape.args)) {
      const value = this.#literalFor(name);
      if (value !== undefined && this.#chance.odds(0.5)) shape.args[name] = value;
    }
  }

  #argument(argument: GraphQLArgument): [string, string][] {
    const { name, type } = argument;
    const wanted = name === "first" || (isNonNullType(type) && argument.defaultValue === undefined);
    if (!wanted && (name === "after" || this.#chance.odds(0.67))) return [];
    const named = getNamedType(type);
    const one = isEnumType(named) ? this.#chance.pick(named.getValues()).name : this.#literalFor(name);
    if (one === undefined) return [];
    return [[name, isListType(getNullableType(type)) && !one.startsWith("[") ? `[${one}]` : one]];
  }

  #literalFor(name: string): string | undefined {
    const possible = this.#literals[name];
    return possible && this.#chance.pick(possible);
  }
}

function copied(shape: Shape): Shape {
  return { ...shape, args: { ...shape.args }, inner: shape.inner.map(copied) };
}

function inOrder(shape: Shape): Shape[] {
  return [shape, ...shape.inner.flatMap(inOrder)];
}
