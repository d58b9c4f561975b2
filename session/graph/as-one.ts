import type { IdentityClusters, SeenCluster, Trusted } from "../identity/clusters.ts";
import type { Budget } from "./budget.ts";

/** Which records a walk takes for one: the node has the id of the first of them. */
export interface AsOne {
  /** Finds out about these records; null where nothing has to be read. Of others it is not known that they are not alone. */
  find(ids: () => Iterable<string>): Promise<void> | null;
  nodeOf(id: string): string;
  /** In the order of their ids. */
  membersOf(node: string): readonly string[];
  /** Null of a record that is alone. */
  clusterOf(node: string): SeenCluster | null;
}

/** Each record is a node of its own. */
export const eachItself: AsOne = {
  find: () => null,
  nodeOf: (id) => id,
  membersOf: (node) => [node],
  clusterOf: () => null,
};

/** Records whose clusters are looked up at once: so few that a cluster of the largest size is followed beside them. */
const atOnce = 100;

/** Records are one by judgements that somebody trusts, as far as they and the judgements are seen. */
export class JudgedAsOne implements AsOne {
  readonly #clusters: Pick<IdentityClusters, "clustersOf">;
  readonly #trusted: Trusted;
  readonly #budget: Budget;
  readonly #found = new Map<string, SeenCluster>();

  constructor(clusters: Pick<IdentityClusters, "clustersOf">, trusted: Trusted, budget: Budget) {
    this.#clusters = clusters;
    this.#trusted = trusted;
    this.#budget = budget;
  }

  find(ids: () => Iterable<string>): Promise<void> | null {
    const unknown = [...new Set(ids())].filter((id) => !this.#found.has(id));
    return unknown.length > 0 ? this.#find(unknown) : null;
  }

  nodeOf(id: string): string {
    return this.#found.get(id)?.records[0] ?? id;
  }

  membersOf(node: string): readonly string[] {
    return this.#found.get(node)?.records ?? [node];
  }

  clusterOf(node: string): SeenCluster | null {
    const cluster = this.#found.get(node);
    return cluster && cluster.records.length > 1 ? cluster : null;
  }

  async #find(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = ids.slice(at, at + atOnce).filter((id) => !this.#found.has(id));
      const clusters = await this.#clusters.clustersOf(some, this.#trusted, this.#budget.check);
      for (const cluster of new Set(clusters.values())) this.#take(cluster);
    }
  }

  /** Of one that was not followed to its end another part may be known: no record is in two nodes. */
  #take(cluster: SeenCluster): void {
    const records = cluster.records.filter((id) => !this.#found.has(id));
    const taken = records.length < cluster.records.length ? { ...cluster, records } : cluster;
    for (const id of records) this.#found.set(id, taken);
  }
}
