import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { Kind, visit } from "graphql";
import type { Caller } from "../../core/access/caller.ts";
import { purposes } from "../../core/access/purposes.ts";
import { hubError } from "../../core/errors.ts";
import { isCheck } from "../../records/checking/marked.ts";
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
  "grants",
  "accessOn",
  "revokeGrant",
]);

/** Refuses a check beside something else, and what asks for data without saying why; notes for the audit what was asked. */
export const purposeRule: QueryRule = ({ document, operation, operationName }, context) => {
  if (!operation) throw hubError("OPERATION_RESOLUTION_FAILURE");
  const fields = rootFields(document, operation);
  refuseBesideScreening(fields, context.caller);
  const literals = fields.some(isCheck) ? literalsIn(document) : [];
  context.notes.operation = { name: operationName, fields, literals };
  if (fields.some(isCheck) && !fields.every((field) => isCheck(field) || field === "__typename"))
    throw notAlone(fields);
  if (needsPurpose(fields)) requirePurpose(context);
};

/**
 * A sector's key has its documents screened, and not even what tells of no record: whatever is added to the hub later is
 * refused to it before it runs.
 */
function refuseBesideScreening(fields: readonly string[], { sector }: Pick<Caller, "sector">): void {
  if (sector !== undefined && fields.some((field) => field !== "screenDocuments" && field !== "__typename"))
    throw besideScreening();
}

/** What a sector's key is told that asks anything else. */
export const besideScreening = () =>
  hubError("FORBIDDEN", "A sector's key has documents screened (screenDocuments), and asks nothing else.");

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

/** What is asked beside a check would leave the audit as early as the check does. */
function notAlone(fields: readonly string[]) {
  const others = fields.filter((field) => !isCheck(field)).join(", ");
  return hubError("BAD_USER_INPUT", `A check stands alone in its request: ask for ${others} in another.`);
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

const literalsKnown = new WeakMap<DocumentNode, readonly string[]>();

/** Texts and numbers that stand in the document itself, among them defaults of variables. */
function literalsIn(document: DocumentNode): readonly string[] {
  const read = literalsKnown.get(document);
  if (read) return read;
  const literals: string[] = [];
  const keep = ({ value }: { readonly value: string }) => void literals.push(value);
  visit(document, { StringValue: keep, IntValue: keep, FloatValue: keep });
  literalsKnown.set(document, literals);
  return literals;
}
