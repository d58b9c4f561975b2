import type { Logger } from "pino";
import type { Disclosures } from "../core/access/disclosures.ts";
import type { SubgraphContext } from "../subgraphs/context.ts";

/** One request's context: what resolvers see of it, and what the gateway keeps for the answer and the audit. */
export interface RequestContext extends SubgraphContext {
  /** The `Hub-Purpose` header as it was sent: what is not a purpose is refused only where data is asked for. */
  readonly statedPurpose: string | null;
  readonly caseReference: string | null;
  readonly disclosures: Disclosures;
  readonly log: Logger;
  /** What was asked, filled in as far as it is understood. */
  asked: { readonly name: string | null; readonly fields: readonly string[] };
  /** Codes of the errors in the answer. */
  codes: readonly string[];
}
