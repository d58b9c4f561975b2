import type { LinkKind } from "../../records/links/kinds.ts";
import type { LinkEntry } from "./link-reads.ts";
import type { GraphEdge, LinkStatement } from "./view.ts";

/** Links as edges: those of one kind, from one record to another, are one edge, each link once. */
export class Edges {
  readonly #byEnds = new Map<string, { readonly first: LinkEntry; readonly links: Map<string, LinkEntry> }>();

  get size(): number {
    return this.#byEnds.size;
  }

  has(entry: LinkEntry): boolean {
    return this.#byEnds.has(nameOf(entry));
  }

  add(entry: LinkEntry): void {
    const edge = this.#byEnds.getOrInsertComputed(nameOf(entry), () => ({ first: entry, links: new Map() }));
    edge.links.set(entry.id, entry);
  }

  /** Every link, for the audit. */
  *entries(): Generator<LinkEntry> {
    for (const { links } of this.#byEnds.values()) yield* links.values();
  }

  /** By kind, from and to. */
  list(): GraphEdge[] {
    const names = [...this.#byEnds.keys()].sort();
    return names.flatMap((name) => {
      const edge = this.#byEnds.get(name);
      return edge ? [edgeOf(edge.first, [...edge.links.values()])] : [];
    });
  }
}

function nameOf({ kind, from, to }: LinkEntry): string {
  return `${kind} ${from} ${to}`;
}

function edgeOf({ kind, from, to }: LinkEntry, entries: readonly LinkEntry[]): GraphEdge {
  const statements = entries.map(({ id, owner, since, until }): LinkStatement => ({ id, owner, since, until }));
  return {
    kind: kind as LinkKind,
    from,
    to,
    statements: statements.sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
