import type { Logger } from "pino";
import type { RequestSession } from "../session/request.ts";
import type { Cursors } from "./cursors.ts";

/** What a resolver has to work with: made anew for each request, never shared between callers. */
export interface SubgraphContext extends Omit<
  RequestSession,
  "writer" | "idempotency" | "stamp" | "disclosures" | "checkReader" | "screenedReader"
> {
  readonly log: Pick<Logger, "error">;
  readonly cursors: Cursors;
  /** Loaders of this request by name; see `loader.ts`. */
  readonly loaders: Map<string, unknown>;
}
