import {
  type DocumentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { elsewhere } from "./elsewhere.ts";
import { api } from "./schema.ts";

/** Which fields of the client schema have been answered with something, to somebody. */
export class Coverage {
  readonly #answered = new Set<string>();

  /** Notes what the answers to one query have, whose objects name their types. */
  note(query: string, answers: readonly (Readonly<Record<string, unknown>> | null)[]): void {
    const document = parse(query);
    const [operation] = document.definitions as [OperationDefinitionNode];
    const root = operation.operation === "mutation" ? "Mutation" : "Query";
    for (const selection of operation.selectionSet.selections) {
      if (selection.kind !== Kind.FIELD) continue;
      const name = selection.alias?.value ?? selection.name.value;
      if (answers.some((data) => data?.[name] != null)) this.#answered.add(`${root}.${selection.name.value}`);
    }
    this.#walk(answers);
    this.#noteInterfaces(document);
  }

  /** Every field that no case covers, with what to do. */
  missing(): string[] {
    const fields = Object.values(api.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith("__") || !(isObjectType(type) || isInterfaceType(type)) || type.name in elsewhere)
        return [];
      return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
    });
    return fields.filter((field) => !this.#answered.has(field) && !(field in elsewhere));
  }

  get size(): number {
    return this.#answered.size;
  }

  #walk(value: unknown): void {
    if (Array.isArray(value)) return value.forEach((item) => this.#walk(item));
    if (!value || typeof value !== "object") return;
    const { __typename: type } = value as { __typename?: string };
    for (const [field, inner] of Object.entries(value)) {
      if (inner === null || (Array.isArray(inner) && inner.length === 0)) continue;
      if (type) this.#answered.add(`${type}.${field}`);
      this.#walk(inner);
    }
  }

  /** An interface's fields have no values but those of its types. */
  #noteInterfaces(document: DocumentNode): void {
    const types = new TypeInfo(api);
    const Field = ({ name }: { readonly name: { readonly value: string } }) => {
      const parent = types.getParentType();
      if (isInterfaceType(parent)) this.#answered.add(`${parent.name}.${name.value}`);
    };
    visit(document, visitWithTypeInfo(types, { Field }));
  }
}
