import { dayOf } from "../core/lifetime/days.ts";
import type { SubgraphContext } from "./context.ts";

/** When the request came: RFC 3339, UTC. */
export function stampOf({ claims }: Pick<SubgraphContext, "claims">): string {
  return new Date(claims.arrived).toISOString();
}

/** The day of that. */
export function todayOf(context: Pick<SubgraphContext, "claims">): string {
  return dayOf(stampOf(context));
}
