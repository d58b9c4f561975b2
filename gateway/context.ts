import type { Logger } from "pino";
import type { Disclosures } from "../core/access/disclosures.ts";
import type { ErrorCode } from "../core/errors.ts";
import type { SubgraphContext } from "../subgraphs/context.ts";
import type { Budget } from "./limits/budget.ts";

/** One request's context: what resolvers see of it, and what the gateway keeps for the answer and the audit. */
export interface RequestContext extends SubgraphContext {
  /** The `Hub-Purpose` header as it was sent: what is not a purpose is refused only where data is asked for. */
  readonly statedPurpose: string | null;
  readonly caseReference: string | null;
  readonly disclosures: Disclosures;
  readonly log: Logger;
  readonly notes: Notes;
  readonly budget: Budget;
  /** Ends when the client has left. */
  readonly signal: AbortSignal | undefined;
}

/** What becomes known of a request on its way. An object of its own, as Apollo Server copies the context. */
export interface Notes {
  /** What was asked, as far as it was understood. */
  operation: { readonly name: string | null; readonly fields: readonly string[] };
  /** Codes of the errors in the answer. */
  codes: readonly ErrorCode[];
  /** Whether the operation was run; false where it was refused before. */
  answered: boolean;
  /** Seconds after which it is worth asking again, where that is known. */
  retryAfter?: number;
}
