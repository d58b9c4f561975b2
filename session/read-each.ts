import type { Reader } from "../core/access/reader.ts";
import type { Dataset, HubRecord } from "../core/record.ts";
import type { Filter } from "../core/store/port.ts";

/** Values that are asked for at once, and rows of each. */
const valuesOfRead = 200;
const rowsOfRead = 100;

/**
 * All rows that have one of these values in a column or key, page by page for as many as have more: where a part would be
 * taken for the whole.
 */
export async function* readEach<R extends HubRecord>(
  reader: Pick<Reader, "findEach">,
  dataset: Dataset<R>,
  field: string,
  values: readonly string[],
  filter: Filter,
): AsyncGenerator<readonly R[]> {
  for (let from = 0; from < values.length; from += valuesOfRead) {
    const some = values.slice(from, from + valuesOfRead);
    const pages = await reader.findEach(dataset, field, some, filter, { first: rowsOfRead });
    for (const [value, first] of pages)
      for (let page = first; ;) {
        yield page.records;
        if (!page.more) break;
        const next = { first: rowsOfRead, after: page.records.at(-1)?.id ?? null };
        page = (await reader.findEach(dataset, field, [value], filter, next)).get(value) ?? {
          records: [],
          more: false,
        };
      }
  }
}
