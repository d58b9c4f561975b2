import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { RequestContext } from "./context.ts";
import { rowsRule } from "./limits/rows.ts";
import { purposeRule } from "./purpose-rule.ts";

/** A valid operation that is about to run. */
export interface ResolvedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the document holds several and none was named. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What every operation has to meet each time it runs, whichever way it came: throws the error to answer with. */
export type Rule = (asked: ResolvedOperation, context: RequestContext) => void;

const rules: readonly Rule[] = [purposeRule, rowsRule()];

export const obeyRules: Rule = (asked, context) => {
  for (const rule of rules) rule(asked, context);
};
