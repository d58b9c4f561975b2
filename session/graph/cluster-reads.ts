import type { Side } from "../../core/record.ts";
import type { Kind } from "../../records/kinds.ts";
import type { LinkKind } from "../../records/links/kinds.ts";
import type { AsOne } from "./as-one.ts";
import type { LinkEntry, LinkList, LinksRead, OtherEnd } from "./link-reads.ts";
import { byPlace, isBeyond, type Place, placeOf } from "./places.ts";

/** Reads the links of nodes that stand for several records: those of each of them, but for those that join two of them. */
export class ClusterReads implements LinksRead {
  readonly #reads: LinksRead;
  readonly #asOne: AsOne;
  readonly #within = new Map<string, Promise<readonly LinkEntry[]>>();

  constructor(reads: LinksRead, asOne: AsOne) {
    this.#reads = reads;
    this.#asOne = asOne;
  }

  async lists(nodes: readonly string[], first: number): Promise<Map<string, LinkList>> {
    const found = await this.#reads.lists(this.#members(nodes), first);
    return this.#each(nodes, (node, members) => {
      const lists = members.flatMap((id) => found.get(id) ?? []);
      const entries = lists.flatMap((list) => list.entries).filter((entry) => this.#leadsOut(entry));
      if (members.length > 1)
        entries.sort((one, other) => byPlace(this.#placeOf(one, node), this.#placeOf(other, node)));
      return { entries, isWhole: lists.every((list) => list.isWhole) };
    });
  }

  async otherEnds(nodes: readonly string[], first: number) {
    const found = await this.#reads.otherEnds(this.#members(nodes), first);
    return this.#each(nodes, (node, members) => {
      const lists = members.flatMap((id) => found.get(id) ?? []);
      const leadsOut = ({ other }: OtherEnd) => this.#asOne.nodeOf(other) !== node;
      return {
        rows: lists.flatMap(({ rows }) => rows).filter(leadsOut),
        isWhole: lists.every(({ isWhole }) => isWhole),
      };
    });
  }

  async ofKind(nodes: readonly string[], kind: LinkKind, first: number, after: Place | null = null) {
    const found = new Map<string, LinkEntry[]>();
    for (const node of nodes) found.set(node, await this.#ofNode(node, kind, first, after));
    return found;
  }

  async between(side: Side, nodes: readonly string[], others: readonly string[], first: number): Promise<LinkEntry[]> {
    const within = await Promise.all(nodes.map((node) => this.#linksWithin(node)));
    const most = Math.max(...within.map((entries) => entries.length));
    const found = await this.#reads.between(side, this.#members(nodes), this.#members(others), first + most);
    return found.filter((entry) => this.#leadsOut(entry));
  }

  async count(nodes: readonly string[], kind: LinkKind, atMost: number): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const node of nodes) {
      const within = (await this.#linksWithin(node)).filter((entry) => entry.kind === kind).length;
      const counts = await this.#reads.count(this.#asOne.membersOf(node), kind, atMost + 2 * within);
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      // Of those within, each has two ends here.
      found.set(node, Math.min(all - 2 * within, atMost));
    }
    return found;
  }

  kindsOf(of: Kind | null): readonly LinkKind[] {
    return this.#reads.kindsOf(of);
  }

  /** The lists of all its records as one, in the order of one. */
  async #ofNode(node: string, kind: LinkKind, first: number, after: Place | null): Promise<LinkEntry[]> {
    const members = this.#asOne.membersOf(node);
    const found: LinkEntry[] = [];
    for (let place = after; ;) {
      const lists = await this.#reads.ofKind(members, kind, first, place);
      const cut = members.flatMap((id) => {
        const last = lists.get(id)?.[first - 1];
        return last ? [placeOf(last, id)] : [];
      });
      // Beyond it some list was not read.
      const [end = null] = cut.toSorted(byPlace);
      const placed = [...lists].flatMap(([id, entries]) => entries.map((entry) => ({ entry, at: placeOf(entry, id) })));
      const read = placed.filter(({ at }) => end === null || !isBeyond(at, end)).sort((a, b) => byPlace(a.at, b.at));
      found.push(...read.map(({ entry }) => entry).filter((entry) => this.#leadsOut(entry)));
      if (end === null || found.length >= first) return found.slice(0, first);
      place = end;
    }
  }

  #linksWithin(node: string): Promise<readonly LinkEntry[]> {
    return this.#within.getOrInsertComputed(node, async () => {
      const members = this.#asOne.membersOf(node);
      return members.length > 1 ? this.#reads.between("from", members, members, Infinity) : [];
    });
  }

  #members(nodes: readonly string[]): string[] {
    return nodes.flatMap((node) => this.#asOne.membersOf(node));
  }

  #each<T>(nodes: readonly string[], make: (node: string, members: readonly string[]) => T): Map<string, T> {
    return new Map(nodes.map((node) => [node, make(node, this.#asOne.membersOf(node))]));
  }

  #placeOf(entry: LinkEntry, node: string): Place {
    return placeOf(entry, node, this.#asOne.nodeOf.bind(this.#asOne));
  }

  #leadsOut({ from, to }: LinkEntry): boolean {
    return this.#asOne.nodeOf(from) !== this.#asOne.nodeOf(to);
  }
}
