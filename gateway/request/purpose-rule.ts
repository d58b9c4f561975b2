import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { Kind } from "graphql";
import { purposes } from "../../core/access/purposes.ts";
import { hubError } from "../../core/errors.ts";
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

/** Refuses what asks for data without saying why; notes for the audit what was asked. */
export const purposeRule: QueryRule = ({ document, operation, operationName }, context) => {
  if (!operation) throw hubError("OPERATION_RESOLUTION_FAILURE");
  const fields = rootFields(document, operation);
  context.notes.operation = { name: operationName, fields };
  const { purpose, statedPurpose, caller } = context;
  if (fields.every((field) => dataless.has(field))) return;
  if (!purpose) throw refusal(statedPurpose, purposes);
  if (caller.purposes && !caller.purposes.includes(purpose)) throw refusal(statedPurpose, caller.purposes);
  const { operations } = caller.bounds;
  if (operations && !operations.includes(context.claims.caseReference ?? "")) throw hubError("CASE_REQUIRED");
};

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
