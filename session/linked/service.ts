import { type Caller, may } from "../../core/access/caller.ts";
import type { Reader, Rows } from "../../core/access/reader.ts";
import { lacksScope } from "../../core/errors.ts";
import type { Dataset, HubRecord } from "../../core/record.ts";
import type { Filter, PageRequest } from "../../core/store/port.ts";
import type { Kind } from "../../records/kinds.ts";
import { type Condition, conditionsOf, kindsRead, type LinkedAsked } from "./conditions.ts";
import { type Limits, Looked, refusalOf, TooMany, usualLimits } from "./looked.ts";
import { chunksOf, type Edge, type Shown, type Walking } from "./steps.ts";

/** A list of one kind, of what meets a filter and is linked as asked. */
export interface LinkedList<R extends HubRecord> {
  readonly dataset: Dataset<R>;
  readonly filter: Filter;
  readonly linked: LinkedAsked;
}

/** A record of the list, and what told that it meets the conditions. */
type Found = readonly [id: string, shows: readonly Shown[]];

const mostInChunk = 500;

/**
 * Lists by what is linked, in the order of ids. Whatever lies on the way, links and records, counts only where the caller
 * sees it, and may ask about it; so the answer, and what it costs, is the same as if the rest were not there.
 */
export class LinkedService {
  readonly #caller: Caller;
  readonly #reader: Reader;
  /** A walk looks at more than it shows. */
  readonly #silent: Reader;
  readonly #limits: Limits;

  constructor({ caller, reader }: { readonly caller: Caller; readonly reader: Reader }, limits = usualLimits) {
    this.#caller = caller;
    this.#reader = reader;
    this.#silent = reader.silent();
    this.#limits = limits;
  }

  /** A page, and what is disclosed by it: the records, and of each one way that leads to what was asked. */
  async page<R extends HubRecord>(list: LinkedList<R>, { first, after }: PageRequest): Promise<Rows<R>> {
    const found = await this.#found(list, first + 1, after ?? null, first + 1);
    const shown = found.slice(0, first);
    for (const [, shows] of shown) for (const [owner, id] of shows) this.#reader.disclose(owner, id);
    const ids = shown.map(([id]) => id);
    const records = (await this.#reader.byIds(list.dataset, ids)).filter((record) => record !== null);
    return { records, more: found.length > first };
  }

  /** How many there are. Counting stops at `atMost`. */
  async count<R extends HubRecord>(list: LinkedList<R>, atMost: number): Promise<number> {
    return (await this.#found(list, atMost, null, mostInChunk)).length;
  }

  async #found<R extends HubRecord>(list: LinkedList<R>, most: number, after: string | null, size: number) {
    this.#checkRights(list.linked);
    const found: Found[] = [];
    const { walking, conditions } = this.#walk(list);
    try {
      for await (const ids of this.#near(list, walking, after, size)) {
        found.push(...(await metBy(conditions, ids)));
        if (found.length >= most) break;
      }
    } catch (error) {
      throw refusalOf(error, this.#limits);
    }
    return found.slice(0, most);
  }

  #walk<R extends HubRecord>({ dataset, linked }: LinkedList<R>) {
    const walking: Walking = { reader: this.#silent, looked: new Looked(this.#limits.lookedAt) };
    return { walking, conditions: conditionsOf(walking, dataset.name as Kind, linked) };
  }

  /** Ids of records that may meet the conditions, in order and chunk by chunk, from whichever side has fewer. */
  async *#near<R extends HubRecord>(
    list: LinkedList<R>,
    { looked }: Walking,
    after: string | null,
    size: number,
  ): AsyncGenerator<readonly string[]> {
    const { dataset, filter } = list;
    const candidates = await this.#candidates(list);
    if (candidates) {
      const beyond = candidates.filter((id) => after === null || id > after).sort();
      for (const ids of chunksOf(beyond, Math.max(size, 20))) {
        looked.at(ids.length);
        const seen = await this.#silent.seen(dataset, ids, "", filter);
        yield ids.filter((id) => seen.has(id));
      }
      return;
    }
    for (let [last, first] = [after, size]; ; first = Math.min(2 * first, mostInChunk)) {
      const { records, more } = await this.#silent.find(dataset, filter, { first, after: last });
      looked.at(records.length);
      yield records.map(({ id }) => id);
      if (!more) return;
      last = records.at(-1)?.id ?? null;
    }
  }

  /** All that the rarest condition leads back to; null where the list itself has fewer, or that is too many. */
  async #candidates<R extends HubRecord>(list: LinkedList<R>): Promise<string[] | null> {
    const { conditions } = this.#walk(list);
    const { far } = this.#limits;
    const counts = await Promise.all(conditions.map(({ count }) => count(far + 1)));
    const fewest = Math.min(...counts);
    const own = await this.#silent.count(list.dataset, list.filter, Math.min(fewest, far) + 1);
    const rarest = conditions[counts.indexOf(fewest)];
    if (!rarest || fewest > far || own <= fewest) return null;
    try {
      let ids = await rarest.far();
      for (const { back } of rarest.steps.toReversed()) ids = unique((await back(ids)).map(({ near }) => near));
      return [...ids];
    } catch (error) {
      if (error instanceof TooMany) return null;
      throw error;
    }
  }

  /** An answer without what a scope does not cover would read as "none". */
  #checkRights(linked: LinkedAsked): void {
    const needed = Object.keys(linked).flatMap((name) => kindsRead[name as keyof LinkedAsked]);
    const lacking = ["link" as const, ...needed].find((kind) => !may(this.#caller, kind, "read"));
    if (lacking) throw lacksScope(`${lacking}:read`);
  }
}

async function metBy(conditions: readonly Condition[], ids: readonly string[]): Promise<Found[]> {
  let left = new Map<string, readonly Shown[]>(ids.map((id) => [id, []]));
  for (const condition of conditions) {
    const ways = await waysTo(condition, [...left.keys()]);
    left = new Map(
      [...left].filter(([id]) => ways.has(id)).map(([id, shows]) => [id, [...shows, ...(ways.get(id) ?? [])]]),
    );
  }
  return [...left];
}

/** Of each record that meets the condition, one way that leads there. */
async function waysTo({ steps, among }: Condition, ids: readonly string[]) {
  const levels: Edge[][] = [];
  let reached = ids;
  for (const { forth } of steps) {
    const edges = await forth(reached);
    levels.push(edges);
    reached = unique(edges.map(({ far }) => far));
  }
  let ways = new Map<string, readonly Shown[]>([...(await among(reached))].map((id) => [id, []]));
  for (const edges of levels.toReversed()) {
    const before = new Map<string, readonly Shown[]>();
    for (const { near, far, shows } of edges) {
      const way = ways.get(far);
      if (way && !before.has(near)) before.set(near, [...shows, ...way]);
    }
    ways = before;
  }
  return ways;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
