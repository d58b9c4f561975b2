import type { Reader } from "../../core/access/reader.ts";
import { Budget, type Limits } from "./budget.ts";
import type { Edges } from "./edges.ts";
import { LinkReads, type LinksAsked } from "./link-reads.ts";
import { NetworkWalk, type Reach } from "./network.ts";
import type { NetworkView } from "./view.ts";

export interface NetworkAsked extends LinksAsked, Reach {
  readonly of: readonly string[];
  readonly limits: Limits;
}

/**
 * What is linked to what, as one caller may see it: each link, and both its ends, at every hop. All that an answer shows is
 * disclosed; what a walk has only passed is not.
 */
export class GraphService {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async network(asked: NetworkAsked): Promise<NetworkView> {
    const [start, notFound] = await this.#seen(asked.of);
    const budget = new Budget(asked.limits);
    const walk = new NetworkWalk(new LinkReads(this.#reader, asked, budget), asked, budget);
    await walk.from(start);
    this.#disclose(walk.edges);
    return walk.view(notFound);
  }

  /** Which of the ids are of records that the caller sees, and which are not, each once. */
  async #seen(ids: readonly string[]): Promise<[seen: readonly string[], notFound: readonly string[]]> {
    const asked = [...new Set(ids)];
    const records = await this.#reader.nodes(asked);
    return [asked.filter((_, at) => records[at]).sort(), asked.filter((_, at) => !records[at])];
  }

  #disclose(edges: Edges): void {
    for (const { id, owner, from, fromOwner, to, toOwner } of edges.entries()) {
      this.#reader.disclose(owner, id);
      this.#reader.disclose(fromOwner, from);
      this.#reader.disclose(toOwner, to);
    }
  }
}
