import type { Reader, Rows } from "../core/access/reader.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Filter, PageRequest } from "../core/store/port.ts";
import { takenAlong } from "../session/offline/kinds.ts";
import { isInFirstLine } from "./first-answers.ts";
import { lookUpText } from "./look-up-text.ts";
import type { PackState } from "./open.ts";

/**
 * Reads a pack as a check reads the hub through its caller's reader: what that might see is in it, and no more, so nothing
 * is left to filter but what has ended since. What the first line does not know is looked up no further.
 */
export class PackReader implements Pick<Reader, "byIds" | "find" | "findEach" | "seen"> {
  readonly #pack: Pick<PackState, "firstLine" | "secondLine">;
  readonly #now: number;

  /** `now`: milliseconds since 1970. */
  constructor(pack: Pick<PackState, "firstLine" | "secondLine">, now: number) {
    this.#pack = pack;
    this.#now = now;
  }

  async byIds<R extends HubRecord>(dataset: Dataset<R>, ids: readonly string[]): Promise<(R | null)[]> {
    return ids.map((id) => this.#pack.secondLine.get(dataset, id, this.#now));
  }

  async findEach<R extends HubRecord>(
    dataset: Dataset<R>,
    field: string,
    values: readonly string[],
    filter: Filter,
    { first, after = null }: PageRequest,
  ): Promise<Map<string, Rows<R>>> {
    const rows = new Map<string, Rows<R>>();
    for (const value of this.#known(dataset, field, [...new Set(values)])) {
      const all = this.#pack.secondLine.find(dataset, field, value, this.#now);
      const met = all.filter((record) => meets(dataset, record, filter) && (after === null || record.id > after));
      if (met.length > 0) rows.set(value, { records: met.slice(0, first), more: met.length > first });
    }
    return rows;
  }

  /** Those that have the values, of which one is of a column that the pack finds the kind by. */
  async find<R extends HubRecord>(dataset: Dataset<R>, filter: Filter, page: PageRequest): Promise<Rows<R>> {
    const { by = [] } = takenAlong.find(({ dataset: { name } }) => name === dataset.name) ?? {};
    const [field, value] = Object.entries(filter).find(([column]) => by.includes(column)) ?? [];
    if (field === undefined || typeof value !== "string")
      throw new TypeError(`a pack does not find ${dataset.name} by ${Object.keys(filter)}`);
    const found = await this.findEach(dataset, field, [value], filter, page);
    return found.get(value) ?? { records: [], more: false };
  }

  /** Persons who may be found by name. */
  async seen<R extends HubRecord>(
    dataset: Dataset<R>,
    ids: readonly string[],
    by: string,
  ): Promise<ReadonlySet<string>> {
    if (by !== "name") throw new TypeError(`a pack does not say what may be found by "${by}"`);
    return new Set(ids.filter((id) => this.#pack.secondLine.isNamed(dataset, id, this.#now)));
  }

  #known(dataset: Dataset, field: string, values: readonly string[]): readonly string[] {
    if (!isInFirstLine(dataset.name, field)) return values;
    const found = this.#pack.firstLine.find(values.map((value) => lookUpText(dataset, field, value)));
    return values.filter((_, at) => found[at] !== null);
  }
}

/** Of filters those that checks have: that a column has a value, or one of several. */
function meets<R extends HubRecord>(dataset: Dataset<R>, record: R, filter: Filter): boolean {
  return Object.entries(filter).every(([column, wanted]) => {
    const value = dataset.columns[column]?.(record);
    const among = typeof wanted === "object" && wanted ? (wanted as { readonly $in?: unknown }).$in : [wanted];
    if (!Array.isArray(among) || value === undefined) throw new TypeError(`a pack does not filter by "${column}" so`);
    return among.includes(value);
  });
}
