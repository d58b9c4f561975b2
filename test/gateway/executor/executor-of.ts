import type { Fetcher } from "../../../gateway/executor/fetch.ts";
import { openPlanner, type PlannerName } from "../../../gateway/executor/planners/open.ts";
import { createExecutor, type Executor } from "../../../gateway/executor/supergraph.ts";
import { plannerUnderTest } from "../../store.ts";

export type { PlannerName } from "../../../gateway/executor/planners/open.ts";

/** The executor of a supergraph, with the planner that the suite is run with where none is named. */
export async function executorOf<C>(
  supergraphSdl: string,
  fetcher: Fetcher<C>,
  wanted: PlannerName = plannerUnderTest ?? "hive",
  cacheBytes?: number,
): Promise<Executor<C>> {
  const { planner } = await openPlanner(supergraphSdl, wanted);
  return createExecutor<C>({ supergraphSdl, planner, fetcher, ...(cacheBytes && { cacheBytes }) });
}
