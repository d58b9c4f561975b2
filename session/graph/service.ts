import type { Clock } from "../../core/clock.ts";
import type { Reader, Rows } from "../../core/access/reader.ts";
import type { PageRequest } from "../../core/store/port.ts";
import { type Kind, kindOf } from "../../records/kinds.ts";
import { Budget, type Limits } from "./budget.ts";
import { commonRecord, sharedBy } from "./common.ts";
import type { HistoryService } from "../history/service.ts";
import type { IdentityClusters, Trusted } from "../identity/clusters.ts";
import { eachItself, JudgedAsOne } from "./as-one.ts";
import { ClusterReads } from "./cluster-reads.ts";
import { type LinkEntry, LinkReads, type LinksAsked, type LinksRead } from "./link-reads.ts";
import { NetworkWalk, type Reach } from "./network.ts";
import { PastLinkReads } from "./past-links.ts";
import { PathSearch, type PathsWanted } from "./paths.ts";
import type { CommonRecord, NetworkNode, NetworkView, PathsView } from "./view.ts";

export interface NetworkAsked extends LinksAsked, Reach {
  /** As the hub knew it at this moment (RFC 3339, UTC); left out or null, as it stands. */
  readonly asKnownOn?: string | null;
  /** Takes records for one by judgements that are trusted; left out or null, each for itself. Not of an earlier moment. */
  readonly asOne?: { readonly trusted: Trusted } | null;
  readonly of: readonly string[];
  readonly limits: Limits;
}

export interface PathsAsked extends LinksAsked, Omit<PathsWanted, "through"> {
  readonly limits: Limits;
}

export interface CommonAsked extends LinksAsked {
  readonly of: readonly string[];
  /** To how many of them; null for all. */
  readonly atLeast: number | null;
}

/** A page of them, and how many there are. */
export interface CommonPage extends Rows<CommonRecord> {
  readonly count: number;
}

/**
 * What is linked to what, as one caller may see it: each link, and both its ends, at every hop. All that an answer shows is
 * disclosed; what a walk has only passed is not.
 */
export class GraphService {
  readonly #reader: Reader;
  readonly #clock: Pick<Clock, "now">;
  readonly #history: () => HistoryService;
  readonly #clusters: () => IdentityClusters;

  constructor(
    reader: Reader,
    clock: Pick<Clock, "now">,
    history: () => HistoryService,
    clusters: () => IdentityClusters,
  ) {
    this.#reader = reader;
    this.#clock = clock;
    this.#history = history;
    this.#clusters = clusters;
  }

  async network(asked: NetworkAsked): Promise<NetworkView> {
    const [start, notFound] = await this.#seen(asked.of, asked.asKnownOn ?? null);
    const budget = new Budget(asked.limits, this.#clock);
    const reads = this.#reads(asked, budget);
    const asOne = asked.asOne && new JudgedAsOne(this.#clusters(), asked.asOne.trusted, budget);
    const walk = asOne
      ? new NetworkWalk(new ClusterReads(reads, asOne), asked, budget, asOne)
      : new NetworkWalk(reads, asked, budget, eachItself);
    await walk.from(start);
    this.#disclose(walk.edges.entries());
    const view = walk.view(notFound);
    return asOne ? { ...view, nodes: await this.#withClusters(view.nodes) } : view;
  }

  /** With what judgements say by now, which are disclosed, and what they join. */
  async #withClusters(nodes: readonly NetworkNode[]): Promise<NetworkNode[]> {
    const told = await this.#clusters().disclosed(nodes.flatMap(({ cluster }) => cluster ?? []));
    return nodes.map((node) => ({ ...node, cluster: node.cluster && (told.get(node.cluster) ?? null) }));
  }

  /** Null where the caller does not see both. */
  async paths({ from, to, types, ...asked }: PathsAsked): Promise<PathsView | null> {
    const [seen] = await this.#seen([from, to]);
    if (seen.length < 2) return null;
    const budget = new Budget(asked.limits, this.#clock);
    const ends = [from, to].map((id) => kindOf(id) as Kind);
    const reads = new LinkReads(this.#reader, { ...asked, types: types && [...types, ...ends] }, budget);
    const search = new PathSearch(reads, { ...asked, from, to, through: types && new Set(types) }, budget);
    await search.search();
    const { view, edges } = search.view();
    this.#disclose(edges.entries());
    return view;
  }

  /** Null where the caller does not see all of them. */
  async common({ of, atLeast, ...asked }: CommonAsked, { first, after }: PageRequest): Promise<CommonPage | null> {
    const [seen, notFound] = await this.#seen(of);
    if (notFound.length > 0) return null;
    const budget = new Budget({ nodes: Infinity, edges: Infinity, milliseconds: Infinity }, this.#clock);
    const shared = await sharedBy(new LinkReads(this.#reader, asked, budget), seen, atLeast ?? seen.length, budget);
    const left = shared.filter(([id]) => after == null || id > after);
    const page = left.slice(0, first);
    for (const [, by] of page) for (const entries of by.values()) this.#disclose(entries);
    return { records: page.map(commonRecord), more: left.length > page.length, count: shared.length };
  }

  #reads(asked: NetworkAsked, budget: Budget): LinksRead {
    const now = new LinkReads(this.#reader, asked, budget);
    if (asked.asKnownOn == null) return now;
    return new PastLinkReads(this.#history().passing(), asked.asKnownOn, asked, now, budget);
  }

  /** Which of the ids are of records that the caller sees, as they stand or stood, and which are not, each once. */
  async #seen(
    ids: readonly string[],
    moment: string | null = null,
  ): Promise<[seen: readonly string[], notFound: readonly string[]]> {
    const asked = [...new Set(ids)];
    if (moment !== null) {
      const then = await this.#history().seenThen(asked, moment);
      return [asked.filter((id) => then.has(id)).sort(), asked.filter((id) => !then.has(id))];
    }
    const records = await this.#reader.nodes(asked);
    return [asked.filter((_, at) => records[at]).sort(), asked.filter((_, at) => !records[at])];
  }

  #disclose(entries: Iterable<LinkEntry>): void {
    for (const { id, owner, from, fromOwner, to, toOwner } of entries) {
      this.#reader.disclose(owner, id);
      this.#reader.disclose(fromOwner, from);
      this.#reader.disclose(toOwner, to);
    }
  }
}
