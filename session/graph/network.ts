import { sides } from "../../core/record.ts";
import { kindOf, type Kind } from "../../records/kinds.ts";
import { type LinkKind, linkKinds } from "../../records/links/kinds.ts";
import { otherEnd } from "../../records/links/records.ts";
import type { Budget } from "./budget.ts";
import { Edges } from "./edges.ts";
import { type LinkEntry, type LinksRead, type OtherEnd, placeOf } from "./link-reads.ts";
import type { Degree, NetworkNode, NetworkView, Place } from "./view.ts";

/** How far a walk goes. */
export interface Reach {
  readonly depth: number;
  /** Most links of one kind that are followed from one record. */
  readonly perKind: number;
  /** Where the links of one kind of a single record go on, which alone are then followed from it. */
  readonly after: { readonly kind: LinkKind; readonly place: Place } | null;
}

/** Records whose lists are read together. */
const nodesAtOnce = 100;

/** Links at a side of a record up to which its list is read at once; beyond, it is read kind by kind. */
const shortList = 100;

/** Where counting the links of one kind of one record stops. */
const mostCounted = 1_000;

/** A place in the walk: what it has found about one record. */
interface Node {
  readonly id: string;
  readonly depth: number;
  degree: readonly Degree[] | null;
  /** Whether all its links were followed. */
  isExpanded: boolean;
  /** Whether all its links to other records that are shown have been met. */
  isWhole: boolean;
}

/** Links of one kind of one record, as far as they are followed. */
interface KindList {
  readonly entries: readonly LinkEntry[];
  readonly degree: Degree;
}

/**
 * A walk along links, level by level, in the order of ids. The same data brings the same answer: what is left out is so
 * by counting what the caller may see, or by time.
 */
export class NetworkWalk {
  readonly edges = new Edges();
  readonly #nodes = new Map<string, Node>();
  readonly #reads: LinksRead;
  readonly #reach: Reach;
  readonly #budget: Budget;

  constructor(reads: LinksRead, reach: Reach, budget: Budget) {
    this.#reads = reads;
    this.#reach = reach;
    this.#budget = budget;
  }

  async from(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#add(id, 0);
    await this.#budget.within(() => this.#expandAll());
    await this.#budget.within(() => this.#lookRound());
  }

  view(notFound: readonly string[]): NetworkView {
    const nodes = [...this.#nodes.values()].sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));
    const { stoppedBy } = this.#budget;
    return {
      nodes: nodes.map(({ id, depth, degree, isExpanded }): NetworkNode => {
        const unexpanded = depth < this.#reach.depth && !isExpanded;
        return { id, kind: kindOf(id) as Kind, depth, degree, unexpanded };
      }),
      edges: this.edges.list(),
      complete: stoppedBy === null,
      stoppedBy,
      notFound,
    };
  }

  #add(id: string, depth: number): Node {
    const node = { id, depth, degree: null, isExpanded: false, isWhole: false };
    this.#nodes.set(id, node);
    return node;
  }

  async #expandAll(): Promise<void> {
    for (let depth = 0; depth < this.#reach.depth; depth += 1) {
      const level = [...this.#nodes.values()].filter((node) => node.depth === depth);
      level.sort((one, other) => (one.id < other.id ? -1 : 1));
      for (const nodes of batches(level)) {
        const lists = await this.#listsOf(nodes.map(({ id }) => id));
        for (const node of nodes) {
          if (!this.#expand(node, lists.get(node.id) ?? [])) return;
          await this.#budget.giveWay();
        }
      }
    }
  }

  /** Takes in what the record is linked to. False where the budget does not admit all of it. */
  #expand(node: Node, lists: readonly KindList[]): boolean {
    node.degree = lists.map(({ degree }) => degree);
    for (const { entries } of lists) {
      for (const entry of entries) {
        const other = otherEnd(entry, node.id);
        const isNew = !this.#nodes.has(other);
        if (isNew && this.#nodes.size >= this.#budget.limits.nodes) return this.#stop("NODES");
        if (!this.#join(entry)) return this.#stop("EDGES");
        if (isNew) this.#add(other, node.depth + 1);
      }
    }
    node.isExpanded = node.isWhole = lists.every(({ degree }) => degree.after === null);
    if (!node.isExpanded) this.#budget.stop("DEGREE");
    return true;
  }

  #stop(by: "NODES" | "EDGES"): false {
    this.#budget.stop(by);
    return false;
  }

  #join(entry: LinkEntry): boolean {
    return this.edges.add(entry, this.#budget.limits.edges);
  }

  /** What joins the records that are shown, and how many links lead further from those that were not expanded. */
  async #lookRound(): Promise<void> {
    const left = [...this.#nodes.values()].filter(({ degree }) => degree === null);
    const missing: { readonly of: string; readonly end: OtherEnd }[] = [];
    for (const nodes of batches(left)) {
      const ids = nodes.map(({ id }) => id);
      const ends = await this.#reads.otherEnds(ids, shortList);
      for (const node of nodes) {
        const { rows, isWhole } = ends.get(node.id) ?? { rows: [], isWhole: true };
        for (const end of rows)
          if (this.#nodes.has(end.other) && !this.edges.has(end.link)) missing.push({ of: node.id, end });
        node.isWhole = isWhole;
        if (isWhole) node.degree = degreesOf(rows);
        await this.#budget.giveWay();
      }
    }
    // Most lead elsewhere: what a link says is read of those alone that join what is shown, at one of their ends.
    const once = [...new Map(missing.map((one) => [one.end.link, one])).values()];
    for (const side of sides) {
      const atSide = Map.groupBy(
        once.filter(({ end }) => end.side === side),
        ({ of }) => of,
      );
      for (let at = 0; at < atSide.size; at += nodesAtOnce) {
        const some = [...atSide].slice(at, at + nodesAtOnce);
        const others = new Set(some.flatMap(([, ones]) => ones.map(({ end }) => end.other)));
        const ids = some.map(([id]) => id);
        this.#joinShown(await this.#reads.between(side, ids, [...others], this.#budget.limits.edges));
        await this.#budget.giveWay();
      }
    }
    // Lists that were read whole have told of all but the links from one long list to another.
    const long = [...this.#nodes.values()].filter(({ isWhole }) => !isWhole);
    const ids = long.map(({ id }) => id);
    if (ids.length > 1) this.#joinShown(await this.#reads.between("from", ids, ids, this.#budget.limits.edges));
    for (const node of long) node.degree ??= await this.#counted(node.id);
  }

  #joinShown(entries: readonly LinkEntry[]): void {
    for (const entry of entries)
      if (this.#nodes.has(entry.from) && this.#nodes.has(entry.to) && !this.#join(entry)) this.#stop("EDGES");
  }

  async #counted(id: string): Promise<Degree[]> {
    const degree: Degree[] = [];
    for (const kind of this.#reads.kindsOf(kindOf(id))) {
      const count = (await this.#reads.count([id], kind, mostCounted)).get(id) ?? 0;
      if (count > 0) degree.push({ kind, count, atLeast: count === mostCounted, after: null });
    }
    return degree;
  }

  async #listsOf(ids: readonly string[]): Promise<Map<string, readonly KindList[]>> {
    const { perKind, after } = this.#reach;
    const [id = ""] = ids;
    if (after && this.#nodes.get(id)?.depth === 0)
      return new Map([[id, await this.#longList(id, [after.kind], after.place)]]);
    const found = new Map<string, readonly KindList[]>();
    for (const [id, { entries, isWhole }] of await this.#reads.lists(ids, Math.max(shortList, perKind + 1)))
      found.set(
        id,
        isWhole ? grouped(id, entries, perKind) : await this.#longList(id, this.#reads.kindsOf(kindOf(id))),
      );
    return found;
  }

  /** A list that is read kind by kind. */
  async #longList(id: string, kinds: readonly LinkKind[], place: Place | null = null): Promise<KindList[]> {
    const lists: KindList[] = [];
    for (const kind of kinds) {
      const found = (await this.#reads.ofKind([id], kind, this.#reach.perKind + 1, place)).get(id) ?? [];
      if (found.length === 0) continue;
      const isCut = found.length > this.#reach.perKind;
      const count = isCut || place ? ((await this.#reads.count([id], kind, mostCounted)).get(id) ?? 0) : found.length;
      lists.push(kindList(id, found, this.#reach.perKind, { count, atLeast: count === mostCounted }));
    }
    return lists;
  }
}

function* batches(nodes: readonly Node[]): Generator<readonly Node[]> {
  for (let at = 0; at < nodes.length; at += nodesAtOnce) yield nodes.slice(at, at + nodesAtOnce);
}

/** How many links of each kind there are, in the order of the kinds. */
function degreesOf(rows: readonly OtherEnd[]): Degree[] {
  const counts = new Map<LinkKind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return linkKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count, atLeast: false, after: null }] : [];
  });
}

/** A list that was read whole, by kind. */
function grouped(id: string, entries: readonly LinkEntry[], perKind: number): KindList[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  return linkKinds.flatMap((kind) => {
    const ofKind = byKind.get(kind);
    return ofKind ? [kindList(id, ofKind, perKind, { count: ofKind.length, atLeast: false })] : [];
  });
}

function kindList(
  id: string,
  found: readonly LinkEntry[],
  perKind: number,
  counted: Pick<Degree, "count" | "atLeast">,
): KindList {
  const entries = found.length > perKind ? found.slice(0, perKind) : found;
  const [last] = entries.slice(-1);
  const after = last && found.length > perKind ? placeOf(last, id) : null;
  return { entries, degree: { kind: (last as LinkEntry).kind, ...counted, after } };
}
