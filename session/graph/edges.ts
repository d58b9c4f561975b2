import type { LinkEntry } from "./link-reads.ts";
import type { GraphEdge, LinkStatement } from "./view.ts";

/** Links as edges: those of one kind, from one node to another, are one edge, each link once. */
export class Edges {
  readonly #nodeOf: (id: string) => string;
  readonly #byEnds = new Map<string, LinkEntry[]>();
  readonly #links = new Map<string, LinkEntry>();

  /** Of which node a record is, where that is not the record itself. */
  constructor(nodeOf: (id: string) => string = (id) => id) {
    this.#nodeOf = nodeOf;
  }

  has(link: string): boolean {
    return this.#links.has(link);
  }

  /** False where that would be one edge more than so many. */
  add(entry: LinkEntry, most = Infinity): boolean {
    if (this.#links.has(entry.id)) return true;
    const name = `${entry.kind} ${this.#nodeOf(entry.from)} ${this.#nodeOf(entry.to)}`;
    const edge = this.#byEnds.get(name);
    if (!edge && this.#byEnds.size >= most) return false;
    if (edge) edge.push(entry);
    else this.#byEnds.set(name, [entry]);
    this.#links.set(entry.id, entry);
    return true;
  }

  /** Every link, for the audit. */
  entries(): Iterable<LinkEntry> {
    return this.#links.values();
  }

  /** By kind, from and to. */
  list(): GraphEdge[] {
    const edges = [...this.#byEnds].sort(([one], [other]) => (one < other ? -1 : 1));
    return edges.map(([, entries]) => this.#edgeOf(entries));
  }

  #edgeOf(entries: readonly LinkEntry[]): GraphEdge {
    const { kind, from, to } = entries[0] as LinkEntry;
    const statements = entries.map(({ id, owner, since, until }): LinkStatement => ({ id, owner, since, until }));
    if (statements.length > 1) statements.sort((one, other) => (one.id < other.id ? -1 : 1));
    return { kind, from: this.#nodeOf(from), to: this.#nodeOf(to), statements };
  }
}
