import { parse } from "graphql";
import type { Caller } from "../../core/access/caller.ts";
import { FrequencyCache } from "../../core/frequency-cache.ts";
import { documentExcess, type Excess, maxTokens, parserExcess } from "./document.ts";

/** Bytes of documents within the limits that are remembered. */
const maxRemembered = 4 * 1024 * 1024;

/** What is to be known of a document that is within the limits. */
interface Passed {
  readonly introspects: boolean;
}

/**
 * Stands before Apollo's pipeline and planner: `validate` would run its quadratic rules first, and has no hook that could
 * refuse before them. A text that passed is not measured again.
 */
export class QueryLimits {
  readonly #passed = new FrequencyCache<Passed>(maxRemembered);

  /** Why this caller's query is refused, or null. What breaks the grammar passes: Apollo says where. */
  excess(query: unknown, caller: Pick<Caller, "role">): Excess | null {
    if (typeof query !== "string") return null;
    const known = this.#passed.get(query) ?? this.#measure(query);
    if (!known) return null;
    if ("code" in known) return known;
    if (known.introspects && caller.role === "partner") {
      return {
        code: "INTROSPECTION_REFUSED",
        message: "Your key may not ask for the schema: the hub gives you the part that it can use as schema.graphql.",
      };
    }
    return null;
  }

  #measure(query: string): Passed | Excess | null {
    const found = measured(query);
    return found && !("code" in found) ? this.#passed.set(query, found, 200 + 2 * query.length) : found;
  }
}

function measured(query: string): Passed | Excess | null {
  try {
    const found = documentExcess(parse(query, { maxTokens, noLocation: true }));
    return "code" in found ? found : { introspects: found.introspectionDepth > 0 };
  } catch (error) {
    return parserExcess(error);
  }
}
