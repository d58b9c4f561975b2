import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { Kind } from "graphql";
import { purposes } from "../core/access/purposes.ts";
import { hubError } from "../core/errors.ts";
import type { RequestContext } from "./context.ts";

/** Root fields that tell of the caller or the schema, not of any record. */
const dataless: ReadonlySet<string> = new Set(["__typename", "__schema", "__type", "me"]);

/** Refuses an operation that asks for data without saying why; notes for the audit what was asked. */
export const purposeRule: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, operationName, contextValue }) {
        const fields = rootFields(document, operation);
        contextValue.notes.operation = { name: operationName, fields };
        const { purpose, statedPurpose, caller } = contextValue;
        if (fields.every((field) => dataless.has(field))) return;
        if (!purpose) throw refusal(statedPurpose, purposes);
        if (caller.purposes && !caller.purposes.includes(purpose)) throw refusal(statedPurpose, caller.purposes);
      },
    };
  },
};

function refusal(stated: string | null, allowed: readonly string[]) {
  const what = stated === null ? "The header Hub-Purpose is missing" : "Hub-Purpose is not one your key may state";
  return hubError("PURPOSE_REQUIRED", `${what}: say why you ask, with one of ${allowed.join(", ")}.`);
}

/** Names of the root fields, fragments followed. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode | undefined): string[] {
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
        if (fragment) follow(fragment.selectionSet);
      }
    }
  };
  if (operation) follow(operation.selectionSet);
  return [...names];
}
