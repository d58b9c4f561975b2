import { type DocumentNode, GraphQLError, parse } from "graphql";
import type { Caller } from "../../core/access/caller.ts";
import { documentExcess, type Excess, mostTokens } from "./document.ts";

/** Documents within the limits that are remembered, and the longest text of one: together a few megabytes. */
const mostRemembered = 1000;
const longestRemembered = 8 * 1024;

/** What is to be known of a document that is within the limits. */
interface Passed {
  readonly introspects: boolean;
}

/**
 * Stands before Apollo's pipeline and planner: `validate` would run its quadratic rules first, and has no hook that could
 * refuse before them. A text that passed is not measured again.
 */
export class Gate {
  readonly #passed = new Map<string, Passed>();

  /** Why this caller's query is refused, or null. What is no GraphQL at all passes: Apollo says so. */
  excess(query: unknown, caller: Pick<Caller, "role">): Excess | null {
    if (typeof query !== "string") return null;
    const known = this.#passed.get(query) ?? measured(query);
    if (!known) return null;
    if ("code" in known) return known;
    this.#remember(query, known);
    if (known.introspects && caller.role === "partner") {
      return {
        code: "INTROSPECTION_REFUSED",
        message: "Your key may not ask for the schema: take it from the manual.",
      };
    }
    return null;
  }

  /** The one used longest ago makes room. */
  #remember(query: string, passed: Passed): void {
    if (query.length > longestRemembered) return;
    this.#passed.delete(query);
    this.#passed.set(query, passed);
    if (this.#passed.size <= mostRemembered) return;
    const [oldest = ""] = this.#passed.keys();
    this.#passed.delete(oldest);
  }
}

function measured(query: string): Passed | Excess | null {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: mostTokens, noLocation: true });
  } catch (error) {
    // The parser has no code for it, only this sentence.
    const tooMany = error instanceof GraphQLError && error.message.endsWith("tokens. Parsing aborted.");
    return tooMany ? { code: "TOKEN_LIMIT", message: `A query has at most ${mostTokens} tokens.` } : null;
  }
  const found = documentExcess(document);
  return "code" in found ? found : { introspects: found.introspectionDepth > 0 };
}
