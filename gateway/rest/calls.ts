import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from "graphql";
import type { TrustedDocument } from "../trusted-documents/manifest.ts";

/** A trusted document as a plain call. */
export interface RestCall {
  /** Its name in kebab case, under `/rest/`. */
  readonly path: string;
  readonly trusted: TrustedDocument;
  readonly operation: OperationDefinitionNode;
  /** Names of the variables that the body may hold. */
  readonly inBody: readonly string[];
  /** The variable that the header `Idempotency-Key` fills, where there is one. */
  readonly keyVariable: string | null;
}

/**
 * The calls by their path. Documents that share a path have none: which of them was meant cannot be told. A subscription is
 * no call, as it is answered by a stream.
 */
export function callsOf(all: readonly TrustedDocument[]): ReadonlyMap<string, RestCall> {
  const answered = all.filter(({ type }) => type !== "subscription");
  const byPath = Map.groupBy(answered.map(callOf), ({ path }) => path);
  return new Map([...byPath].flatMap(([path, [call, ...more]]) => (call && more.length === 0 ? [[path, call]] : [])));
}

function callOf(trusted: TrustedDocument): RestCall {
  const operation = getOperationAST(trusted.document, trusted.name) as OperationDefinitionNode;
  const keyVariable = keyVariableOf(trusted.document, operation);
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const inBody = names.filter((name) => name !== keyVariable);
  return { path: kebab(trusted.name), trusted, operation, inBody, keyVariable };
}

/** `checkSLTDReport2` as `check-sltd-report2`. */
export function kebab(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3-$2")
    .replaceAll(/_+/g, "-")
    .replaceAll(/^-+|-+$|-(?=-)/g, "")
    .toLowerCase();
}

/** The variable that is every idempotency key of a mutation; null where there are several or none. */
function keyVariableOf(document: DocumentNode, { operation, selectionSet }: OperationDefinitionNode): string | null {
  if (operation !== OperationTypeNode.MUTATION) return null;
  const given = rootFields(document, selectionSet)
    .flatMap((field) => field.arguments ?? [])
    .filter(({ name }) => name.value === "idempotencyKey")
    .map(({ value }) => (value.kind === Kind.VARIABLE ? value.name.value : null));
  const [only, ...more] = new Set(given);
  return more.length === 0 ? (only ?? null) : null;
}

/** The fields that the whole document asks for first, fragments followed. It was found valid: none names itself. */
export function rootFields(document: DocumentNode, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, fragment.selectionSet) : [];
  });
}
