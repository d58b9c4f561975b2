import type { DocumentNode } from "graphql";
import { conditionVariables } from "../fields.ts";
import type { Plan, Planner, PlanNode } from "../plan.ts";
import { plannable } from "./plannable.ts";

/** Variables of conditions for each of whose values a plan is made; each more doubles the plans of a document. */
const mostDecided = 3;

/**
 * Has a document planned for each case of its conditions, as if it were written without them. Planners make mistakes where a
 * condition stands: Apollo's leaves out what else needs the same fetch, Hive's asks for what was left out. Where there are
 * more, and in subscriptions, the planner's own conditions are taken.
 */
export function perCondition(planner: Planner): Planner {
  const whole = async (document: DocumentNode | null): Promise<Plan> =>
    document ? planner.plan(document) : { node: null, subscription: null };
  const cases = async (
    document: DocumentNode,
    [variable, ...rest]: readonly string[],
    said: Readonly<Record<string, boolean>>,
  ): Promise<PlanNode | null> => {
    if (variable === undefined) return (await whole(plannable(document, said))).node;
    const met = await cases(document, rest, { ...said, [variable]: true });
    const unmet = await cases(document, rest, { ...said, [variable]: false });
    return { kind: "Condition", variable, met, unmet };
  };
  return {
    plan: async (document) => {
      const variables = conditionVariables(document);
      const isEvents = document.definitions.some((one) => "operation" in one && one.operation === "subscription");
      if (isEvents || variables.length > mostDecided) return whole(plannable(document));
      return { node: await cases(document, variables, {}), subscription: null };
    },
  };
}
