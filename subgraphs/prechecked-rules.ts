import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Caller } from "../core/access/caller.ts";
import { type Beneath, passes, type Rule } from "./shield.ts";

/**
 * The rules that a query would meet, each once. They look at the caller alone, so who passes them all is refused
 * nothing in it: the query then runs on the schema beneath the guard. Whoever fails one is left to the guard itself,
 * which says what is refused and what not.
 */
export class PrecheckedRules {
  readonly open: GraphQLSchema;
  readonly #rules: readonly Rule[];
  /** A rule looks at the caller alone, and a caller stays one object while its key does not change. */
  readonly #free = new WeakMap<Caller, boolean>();

  constructor(document: DocumentNode, { open, ruleOf }: Beneath) {
    this.open = open;
    const rules = new Set<Rule>();
    const types = new TypeInfo(open);
    const field = ({ name }: { readonly name: { readonly value: string } }) => {
      // The guard does not stand before these either: they tell of the schema.
      if (name.value.startsWith("__")) return;
      const parent = types.getParentType();
      const possible = isAbstractType(parent) ? open.getPossibleTypes(parent) : isObjectType(parent) ? [parent] : [];
      for (const type of possible) rules.add(ruleOf(type.name, name.value));
    };
    visit(document, visitWithTypeInfo(types, { Field: field }));
    this.#rules = [...rules];
  }

  isFree(caller: Caller): boolean {
    let free = this.#free.get(caller);
    if (free === undefined) this.#free.set(caller, (free = this.#rules.every((rule) => passes(rule, caller))));
    return free;
  }
}
