import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { GraphQLError, Kind, OperationTypeNode } from "graphql";
import { purposes } from "../../core/access/purposes.ts";
import { type ErrorCode, hubError } from "../../core/errors.ts";
import type { RequestContext } from "./context.ts";
import type { QueryRule } from "./query-rules.ts";

/** Root fields that tell of the caller, its keys or the schema, not of any record. */
const dataless: ReadonlySet<string> = new Set([
  "__typename",
  "__schema",
  "__type",
  "me",
  "keys",
  "createKey",
  "rotateKey",
  "revokeKey",
]);

/** Refuses a subscription, and what that asks for data without saying why; notes for the audit what was asked. */
export const purposeRule: QueryRule = ({ document, operation, operationName }, context) => {
  if (!operation) throw hubError("OPERATION_RESOLUTION_FAILURE");
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw notAsked(operation);
  const fields = rootFields(document, operation);
  context.notes.operation = { name: operationName, fields };
  if (needsPurpose(fields)) requirePurpose(context);
};

/** Throws where a request for data does not say why it asks, or not as its key may. */
export function requirePurpose({ purpose, statedPurpose, caller, claims }: PurposeStated): void {
  if (!purpose) throw refusal(statedPurpose, purposes);
  if (caller.purposes && !caller.purposes.includes(purpose)) throw refusal(statedPurpose, caller.purposes);
  const { operations } = caller.bounds;
  if (operations && !operations.includes(claims.caseReference ?? "")) throw hubError("CASE_REQUIRED");
}

type PurposeStated = Pick<RequestContext, "purpose" | "statedPurpose" | "caller" | "claims">;

/** Whether a query with these root fields asks for data. */
export function needsPurpose(fields: readonly string[]): boolean {
  return !fields.every((field) => dataless.has(field));
}

/** graphql-js 16 validates a definition of a type that the schema does not have. */
function notAsked(operation: OperationDefinitionNode): GraphQLError {
  const extensions = { code: "GRAPHQL_VALIDATION_FAILED" satisfies ErrorCode };
  return new GraphQLError(`The schema has no ${operation.operation}s.`, { nodes: operation, extensions });
}

function refusal(stated: string | null, allowed: readonly string[]) {
  const what = stated === null ? "The header Hub-Purpose is missing" : "Hub-Purpose is not one your key may state";
  return hubError("PURPOSE_REQUIRED", `${what}: say why you ask, with one of ${allowed.join(", ")}.`);
}

// A query that is kept is read once.
const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** Names of the root fields, fragments followed. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const read = known.get(operation);
  if (read) return read;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const names = new Set<string>();
  const follow = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) follow(selection.selectionSet);
      else {
        const fragment = fragments.get(selection.name.value);
        // Once is enough; fragments that each name two others would otherwise be followed without end.
        fragments.delete(selection.name.value);
        if (fragment) follow(fragment.selectionSet);
      }
    }
  };
  follow(operation.selectionSet);
  known.set(operation, [...names]);
  return [...names];
}
