import { type Kind, kindOf } from "../../records/kinds.ts";
import type { Budget } from "./budget.ts";
import { Edges } from "./edges.ts";
import type { LinkEntry, LinkReads } from "./link-reads.ts";
import { otherEnd } from "../../records/links/records.ts";
import type { GraphPath, PathsView } from "./view.ts";

export interface PathsWanted {
  readonly from: string;
  readonly to: string;
  readonly maxDepth: number;
  readonly most: number;
  /** Kinds of the records that a way may pass; null for any. */
  readonly through: ReadonlySet<Kind> | null;
}

/** Links at a side of one record that are followed. */
const widest = 1_000;

/** Records whose lists are read together. */
const nodesAtOnce = 50;

/** Steps of the enumeration between two looks at the clock. */
const stepsAtOnce = 1_000;

/** One end of the search: which records it has reached, in how many steps, and which of them are to be expanded next. */
interface Front {
  readonly reached: Map<string, number>;
  next: readonly string[];
  radius: number;
}

/**
 * The shortest ways from one record to another along links, none of which passes a record twice. Two searches go towards
 * each other, level by level, the one with fewer records to expand first. Of ways of so many steps as both have gone
 * together all links are known, so that those of each length can be listed before the next level is read.
 */
export class PathSearch {
  readonly #reads: LinkReads;
  readonly #wanted: PathsWanted;
  readonly #budget: Budget;
  /** Every link that was met, by both its ends. */
  readonly #links = new Map<string, Map<string, Map<string, LinkEntry>>>();
  readonly #found: string[][] = [];
  #kept = 0;

  constructor(reads: LinkReads, wanted: PathsWanted, budget: Budget) {
    this.#reads = reads;
    this.#wanted = wanted;
    this.#budget = budget;
  }

  async search(): Promise<void> {
    await this.#budget.within(() => this.#searchAll());
  }

  /** What was found, and the links of it. */
  view(): { readonly view: PathsView; readonly edges: Edges } {
    const edges = new Edges();
    const paths = this.#found.map((nodes): GraphPath => {
      const steps = nodes.slice(1).map((to, at) => {
        const between = new Edges();
        for (const entry of this.#links
          .get(nodes[at] as string)
          ?.get(to)
          ?.values() ?? []) {
          between.add(entry);
          edges.add(entry);
        }
        return between.list();
      });
      return { nodes, steps };
    });
    const { stoppedBy } = this.#budget;
    const none = stoppedBy === null ? "NONE_WITHIN_DEPTH" : "NONE_WITHIN_BUDGET";
    const result = paths.length > 0 ? "FOUND" : none;
    return { view: { result, paths, complete: stoppedBy === null, stoppedBy }, edges };
  }

  async #searchAll(): Promise<void> {
    const { from, to, maxDepth, most } = this.#wanted;
    const ahead: Front = { reached: new Map([[from, 0]]), next: [from], radius: 0 };
    const back: Front = { reached: new Map([[to, 0]]), next: [to], radius: 0 };
    for (let length = 1; length <= maxDepth && this.#found.length < most; length += 1) {
      while (this.#mayExpand(ahead, back) && ahead.radius + back.radius < length)
        await (ahead.next.length <= back.next.length ? this.#expand(ahead, back, to) : this.#expand(back, ahead, from));
      await this.#list(length, ahead, back);
    }
  }

  /** Where one search has met all that it can reach, every way is known. */
  #mayExpand(ahead: Front, back: Front): boolean {
    return ahead.next.length > 0 && back.next.length > 0 && !this.#isStopped;
  }

  get #isStopped(): boolean {
    const { stoppedBy } = this.#budget;
    return stoppedBy !== null && stoppedBy !== "DEGREE";
  }

  /** Takes one end a level further. `end` is passed through by no way. */
  async #expand(front: Front, other: Front, end: string): Promise<void> {
    const next: string[] = [];
    for (let at = 0; at < front.next.length; at += nodesAtOnce) {
      const lists = await this.#reads.lists(front.next.slice(at, at + nodesAtOnce), widest);
      for (const [id, { entries, isWhole }] of lists) {
        if (!isWhole) this.#budget.stop("DEGREE");
        await this.#budget.giveWay();
        for (const entry of entries) {
          const neighbour = otherEnd(entry, id);
          if (!this.#isWanted(neighbour)) continue;
          if (!this.#keep(entry)) return this.#budget.stop("EDGES");
          if (front.reached.has(neighbour)) continue;
          if (front.reached.size + other.reached.size >= this.#budget.limits.nodes) return this.#budget.stop("NODES");
          front.reached.set(neighbour, front.radius + 1);
          if (neighbour !== end) next.push(neighbour);
        }
      }
    }
    front.next = next.sort();
    front.radius += 1;
  }

  #isWanted(id: string): boolean {
    const { from, to, through } = this.#wanted;
    return through === null || id === from || id === to || through.has(kindOf(id) as Kind);
  }

  #keep(entry: LinkEntry): boolean {
    const between = this.#links.getOrInsertComputed(entry.from, () => new Map()).get(entry.to);
    if (between?.has(entry.id)) return true;
    if (this.#kept >= this.#budget.limits.edges) return false;
    this.#kept += 1;
    for (const [one, other] of [
      [entry.from, entry.to],
      [entry.to, entry.from],
    ] as const)
      this.#links
        .getOrInsertComputed(one, () => new Map())
        .getOrInsertComputed(other, () => new Map())
        .set(entry.id, entry);
    return true;
  }

  /** Takes in the ways of that length, in the order of their ids, until there are as many as are wanted. */
  async #list(length: number, ahead: Front, back: Front): Promise<void> {
    for (const way of this.#ways(this.#placesOf(length, ahead, back))) {
      if (way) this.#found.push(way);
      if (this.#found.length >= this.#wanted.most) return;
      await this.#budget.giveWay();
    }
  }

  /**
   * Which records may stand at each place of a way of that length: those from which as many steps as are left lead to its
   * end, as many as were gone lead to from its beginning.
   */
  #placesOf(length: number, ahead: Front, back: Front): ReadonlySet<string>[] {
    const { from, to } = this.#wanted;
    const places: ReadonlySet<string>[] = [new Set([to])];
    for (let left = 1; left < length; left += 1) {
      const place = new Set<string>();
      for (const id of places[0] as ReadonlySet<string>) {
        for (const other of this.#links.get(id)?.keys() ?? []) {
          const isBetween = other !== from && other !== to;
          if (isBetween && leastTo(ahead, other) <= length - left && leastTo(back, other) <= left) place.add(other);
        }
      }
      places.unshift(place);
    }
    return places;
  }

  /** The ways, depth first; null now and then, where whoever takes them may look at the clock. */
  *#ways(places: readonly ReadonlySet<string>[]): Generator<string[] | null> {
    const way = [this.#wanted.from];
    const choices = [this.#choicesAfter(way, places)];
    for (let steps = 1; choices.length > 0; steps += 1) {
      if (steps % stepsAtOnce === 0) yield null;
      const chosen = choices.at(-1)?.shift();
      if (chosen === undefined) {
        choices.pop();
        way.pop();
      } else if (choices.length === places.length) yield [...way, chosen];
      else {
        way.push(chosen);
        choices.push(this.#choicesAfter(way, places));
      }
    }
  }

  #choicesAfter(way: readonly string[], places: readonly ReadonlySet<string>[]): string[] {
    const place = places[way.length - 1];
    const neighbours = this.#links.get(way.at(-1) as string)?.keys() ?? [];
    return [...neighbours].filter((id) => place?.has(id) && !way.includes(id)).sort();
  }
}

/** In how many steps a search reaches a record at the least, as far as it has gone. */
function leastTo({ reached, next, radius }: Front, id: string): number {
  return reached.get(id) ?? (next.length > 0 ? radius + 1 : Infinity);
}
