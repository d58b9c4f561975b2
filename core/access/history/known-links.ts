import { tombstoneCollection } from "../../lifetime/collections.ts";
import type { Ends, JoiningDataset } from "../../record.ts";
import type { Filter, PageRequest } from "../../store/port.ts";
import type { StoreReads } from "../../store/reading.ts";
import { meteredReads } from "../metered-reads.ts";
import type { Rows } from "../reader.ts";
import { visible } from "../row-filter.ts";
import type { ShownVersion } from "./shown-version.ts";
import type { VersionReader, VersionReaderOptions } from "./version-reader.ts";

/** A link as it was known at a moment, and what stood at its ends then. */
export interface KnownLink {
  readonly id: string;
  readonly link: ShownVersion;
  readonly from: ShownVersion;
  readonly to: ShownVersion;
}

/** Links that one look at the store brings of each record. */
const atOnce = 100;

/**
 * The links of records as they were known at a moment: those that stand, found as they are now, since what a link joins never
 * changes; and of those that were withdrawn since the caller's own, found by the ends that they left.
 */
export class KnownLinks {
  readonly #options: VersionReaderOptions;
  readonly #store: StoreReads;
  readonly #versions: VersionReader;
  readonly #links: JoiningDataset;

  constructor(options: VersionReaderOptions, versions: VersionReader, links: JoiningDataset) {
    this.#options = options;
    this.#links = links;
    this.#store = meteredReads(options.store, options.spending, "what is shown");
    this.#versions = versions;
  }

  /**
   * A page for each of the records, in the order of the links' ids; of the kinds named, or of all. Those of none are absent.
   * What `goesOn` throws, between two reads, gives it up.
   */
  async of(
    records: readonly string[],
    moment: string,
    kinds: readonly string[] | null,
    { first, after = null }: PageRequest,
    goesOn: () => void = () => {},
  ): Promise<Map<string, Rows<KnownLink>>> {
    const found = new Map<string, KnownLink[]>();
    let open = new Map(records.map((record) => [record, after]));
    while (open.size > 0) {
      goesOn();
      const next: typeof open = new Map();
      for (const [place, some] of Map.groupBy(open, ([, last]) => last)) {
        const stretches = await this.#stretches(
          some.map(([record]) => record),
          kinds,
          { first: Math.min(first + 1, atOnce), after: place },
        );
        const known = await this.#knownOn(
          [...stretches.values()].flatMap(({ ids }) => ids),
          moment,
          kinds,
        );
        for (const [record, { ids, more }] of stretches) {
          const of = found.getOrInsertComputed(record, () => []);
          of.push(...ids.flatMap((id) => known.get(id) ?? []));
          if (more && of.length <= first) next.set(record, ids.at(-1) ?? null);
        }
      }
      open = next;
    }
    return new Map(
      [...found]
        .filter(([, links]) => links.length > 0)
        .map(([record, links]) => [record, { records: links.slice(0, first), more: links.length > first }]),
    );
  }

  /** Ids of links that may have been known, in order, each stretch whole as far as it goes. */
  async #stretches(records: readonly string[], kinds: readonly string[] | null, page: PageRequest) {
    const { caller } = this.#options;
    const links = this.#links;
    const view = await this.#options.view();
    const asked: Filter = kinds ? { kind: { $in: [...kinds] } } : {};
    const lists = [await this.#store.findEach(links, "end", records, visible(view, links, asked, "end"), page)] as Map<
      string,
      { readonly id: string }[]
    >[];
    if (view.whole !== null) {
      const own = { owner: view.whole, test: caller.test };
      lists.push(await this.#store.findEach(tombstoneCollection, "end", records, own, page));
    }
    return new Map(
      records.map((record) => [
        record,
        joined(
          lists.map((list) => (list.get(record) ?? []).map(({ id }) => id)),
          page.first,
        ),
      ]),
    );
  }

  async #knownOn(
    ids: readonly string[],
    moment: string,
    kinds: readonly string[] | null,
  ): Promise<Map<string, KnownLink>> {
    const known = await this.#versions.asKnownOn(this.#links, ids, moment);
    const joins = (link: ShownVersion) => link.shown as typeof link.shown & Ends & { readonly kind: string };
    const ends = await this.#versions.nodesAsKnownOn(
      [...known.values()].flatMap((link) => [joins(link).from, joins(link).to]),
      moment,
    );
    const found = new Map<string, KnownLink>();
    for (const [id, link] of known) {
      const [from, to] = [ends.get(joins(link).from), ends.get(joins(link).to)];
      if (from && to && (!kinds || kinds.includes(joins(link).kind))) found.set(id, { id, link, from, to });
    }
    return found;
  }
}

/** In order, as far as every list goes that has more. */
function joined(lists: readonly string[][], most: number): { readonly ids: readonly string[]; readonly more: boolean } {
  const longer = lists.filter((list) => list.length === most).map((list) => list.at(-1) as string);
  const [horizon] = longer.toSorted();
  const ids = [...new Set(lists.flat())].toSorted();
  return { ids: horizon === undefined ? ids : ids.filter((id) => id <= horizon), more: horizon !== undefined };
}
