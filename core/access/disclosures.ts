/** What one request disclosed, grouped by owner: each record once, however often the answer names it. */
export class Disclosures {
  readonly #byOwner = new Map<string, Set<string>>();

  add(owner: string, id: string): void {
    const ids = this.#byOwner.get(owner);
    if (ids) ids.add(id);
    else this.#byOwner.set(owner, new Set([id]));
  }

  /** In the order of first disclosure; plain data, as it goes into the audit and, from a remote subgraph, to the gateway. */
  list(): { owner: string; records: string[] }[] {
    return [...this.#byOwner].map(([owner, ids]) => ({ owner, records: [...ids] }));
  }
}
