import { hubError } from "../core/errors.ts";
import type { Rows } from "../core/access/reader.ts";
import type { PageRequest } from "../core/store/port.ts";
import type { SubgraphContext } from "./context.ts";

/** More is refused, never cut: an analyst must not take a part for the whole. */
export const largestPage = 100;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A list of the graph: where it is asked and what tells it from other lists, which its cursors are bound to. */
export interface ListName {
  readonly field: string;
  readonly of: unknown;
}

export interface Edge<N> {
  readonly node: N;
  /** Id the cursor names: the node's own, or the link's that leads to it. */
  readonly id: string;
  readonly seal: (id: string) => string;
}

export interface Connection<N, E extends Edge<N> = Edge<N>> {
  readonly nodes: readonly N[];
  readonly edges: readonly E[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** How many there are, `mostCounted` and one more at most. */
  readonly count: () => Promise<number>;
}

/** Counting stops beyond: it is as dear as reading, and who asks how many of a million there are is told enough. */
export const mostCounted = 10_000;

/** The page to read. */
export function pageRequest(context: SubgraphContext, list: ListName, { first, after }: PageArguments): PageRequest {
  const size = first ?? 20;
  if (size < 1 || size > largestPage) {
    throw hubError("PAGE_SIZE", `A page has 1 to ${largestPage} items: "first" is ${size}.`);
  }
  return { first: size, after: after == null ? null : context.cursors.open(fingerprint(list), after) };
}

/**
 * The connection over the rows that `pageRequest` asked for. `edge` gives what an edge has beside its cursor. Of many pages
 * that one read has brought, such as those of an id that is asked for a hundred times, each few have a turn of their own.
 */
export async function connection<R extends { readonly id: string }, N, More extends object>(
  context: SubgraphContext,
  list: ListName,
  page: PageRequest,
  { records, more }: Rows<R>,
  edge: (row: R) => { node: N } & More,
  count: (atMost: number) => Promise<number>,
): Promise<Connection<N, Edge<N> & More>> {
  const waiting = context.spending.giveWay(records.length);
  if (waiting) await waiting;
  context.spending.charge("rows", records.length);
  return new RowsConnection({ context, list, records, edge, count }, more, page.after != null);
}

interface ListedRows<R, N, More> {
  readonly context: SubgraphContext;
  readonly list: ListName;
  readonly records: readonly R[];
  readonly edge: (row: R) => { node: N } & More;
  readonly count: (atMost: number) => Promise<number>;
}

/** What of a page is not asked for is not made: one request may have thousands of lists. */
class RowsConnection<R extends { readonly id: string }, N, More extends object> {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #rows: ListedRows<R, N, More>;
  #nodes: readonly N[] | null = null;
  #edges: readonly (Edge<N> & More)[] | null = null;

  constructor(rows: ListedRows<R, N, More>, hasNextPage: boolean, hasPreviousPage: boolean) {
    this.#rows = rows;
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
  }

  get nodes(): readonly N[] {
    const { records, edge } = this.#rows;
    return (this.#nodes ??= records.map((row) => edge(row).node));
  }

  get edges(): readonly (Edge<N> & More)[] {
    const { context, list, records, edge } = this.#rows;
    const sealed = new Map<string, string>();
    // A cursor costs 6 µs, and may be asked for under thirty aliases.
    const seal = (id: string) => sealed.getOrInsertComputed(id, () => context.cursors.seal(fingerprint(list), id));
    return (this.#edges ??= records.map((row) => ({ ...edge(row), id: row.id, seal })));
  }

  count(): Promise<number> {
    const { context, list, count } = this.#rows;
    return countOnce(context, fingerprint(list), () => count(mostCounted + 1));
  }
}

/** A list that is asked for again, under another alias or with another page, is counted once a request. */
function countOnce(context: SubgraphContext, list: string, count: () => Promise<number>): Promise<number> {
  const counts = context.loaders.getOrInsertComputed("counts", () => new Map()) as Map<string, Promise<number>>;
  return counts.getOrInsertComputed(list, count);
}

function fingerprint({ field, of }: ListName): string {
  return `${field}\0${JSON.stringify(of)}`;
}

/** Resolvers of every connection type. A total is counted only where a query asks for it. */
export const connectionResolvers = {
  nodes: <N>(page: Connection<N>) => page.nodes,
  pageInfo: <N>(page: Connection<N>) => page,
  totalCount: async <N>(page: Connection<N>) => {
    const found = await page.count();
    return found > mostCounted ? null : found;
  },
  totalCountAtLeast: async <N>(page: Connection<N>) => Math.min(await page.count(), mostCounted),
};

/** Cursors are sealed only where a query asks for them. */
export const pageInfoResolvers = {
  startCursor: <N>({ edges }: Connection<N>) => cursorOf(edges.at(0)),
  endCursor: <N>({ edges }: Connection<N>) => cursorOf(edges.at(-1)),
};

/** Resolvers of every edge type. */
export const edgeResolvers = {
  cursor: <N>({ id, seal }: Edge<N>) => seal(id),
};

function cursorOf<N>(edge: Edge<N> | undefined): string | null {
  return edge ? edge.seal(edge.id) : null;
}
