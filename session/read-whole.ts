import type { Reader } from "../core/access/reader.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Filter, PageRequest } from "../core/store/port.ts";

/** Values that are asked for at once, rows of each, and rows of a list. */
const valuesOfRead = 200;
const rowsOfEach = 100;
const rowsOfList = 500;

/** All rows that meet the filter, page by page in the order of their ids: where a part would be taken for the whole. */
export async function* readAll<R extends HubRecord>(
  reader: Pick<Reader, "find">,
  dataset: Dataset<R>,
  filter: Filter,
  { first = rowsOfList, after = null }: Partial<PageRequest> = {},
): AsyncGenerator<readonly R[]> {
  for (let last = after; ;) {
    const { records, more } = await reader.find(dataset, filter, { first, after: last });
    yield records;
    if (!more) return;
    last = records.at(-1)?.id ?? null;
  }
}

/** The same of those that have one of these values in a column or key, each page with its value. */
export async function* readEach<R extends HubRecord>(
  reader: Pick<Reader, "findEach">,
  dataset: Dataset<R>,
  field: string,
  values: readonly string[],
  filter: Filter,
): AsyncGenerator<readonly [value: string, records: readonly R[]]> {
  for (let from = 0; from < values.length; from += valuesOfRead) {
    const some = values.slice(from, from + valuesOfRead);
    const pages = await reader.findEach(dataset, field, some, filter, { first: rowsOfEach });
    for (const [value, first] of pages)
      for (let page = first; ;) {
        yield [value, page.records];
        if (!page.more) break;
        const beyond = { first: rowsOfEach, after: page.records.at(-1)?.id ?? null };
        const next = (await reader.findEach(dataset, field, [value], filter, beyond)).get(value);
        if (!next) break;
        page = next;
      }
  }
}
