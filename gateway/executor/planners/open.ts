import { GraphQLError } from "graphql";
import type { Planner } from "../plan.ts";
import { contextFeature } from "../supergraph-features.ts";
import { perCondition } from "./conditions.ts";
import { hivePlanner } from "./hive.ts";
import { planInThread } from "./thread.ts";

export type PlannerName = "hive" | "apollo";

export interface OpenedPlanner {
  readonly planner: Planner;
  readonly name: PlannerName;
  /** Why it is another than the one that was asked for; null where it is that one. */
  readonly instead: string | null;
}

/**
 * Opens a planner of a supergraph: Hive's, or Apollo's where that is asked for, where Hive's has no binding for the platform,
 * and for supergraphs with `@fromContext`, which Hive's passes over. What Hive's gives up is planned by Apollo's.
 */
export async function openPlanner(supergraphSdl: string, wanted: PlannerName): Promise<OpenedPlanner> {
  const apollo = async (instead: string | null): Promise<OpenedPlanner> => {
    const { apolloPlanner } = await import("./apollo.ts");
    return { planner: perCondition(apolloPlanner(supergraphSdl)), name: "apollo", instead };
  };
  if (wanted === "apollo") return apollo(null);
  if (supergraphSdl.includes(contextFeature)) return apollo("the supergraph uses @fromContext");
  try {
    const binding = await import("@graphql-hive/router-query-planner");
    const planner = orElse(hivePlanner(binding, supergraphSdl), planInThread(supergraphSdl));
    return { planner: perCondition(planner), name: "hive", instead: null };
  } catch (error) {
    return apollo(`Hive's planner cannot be loaded on this machine (${(error as Error).message})`);
  }
}

/** The planner that is used unless another is asked for, opened with the first document that it plans. */
export function plannerAtFirstUse(supergraphSdl: string): Planner {
  let opened: Promise<OpenedPlanner> | null = null;
  return { plan: async (document) => (await (opened ??= openPlanner(supergraphSdl, "hive"))).planner.plan(document) };
}

/** Has the second planner plan what the first gives up; what the first refuses stays refused. */
export function orElse(first: Planner, second: Planner): Planner {
  return {
    plan: (document) => {
      try {
        return first.plan(document);
      } catch (error) {
        if (error instanceof GraphQLError) throw error;
        return second.plan(document);
      }
    },
  };
}
