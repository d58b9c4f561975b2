import type { Collection, Filter, PageRequest, StoredRecord, StoreSession } from "./port.ts";

const pageSize = 100;

export function checkedPage<Page extends PageRequest>(page: Page): Page {
  if (Number.isSafeInteger(page.first) && page.first >= 0) return page;
  throw new RangeError(`a page of ${page.first} records cannot be read`);
}

/**
 * Every row that meets the filter, page by page in the order of their ids: whoever decides on all of them must not decide
 * on a part. What is read may be gone before the next page is read.
 */
export async function* pagesOf<R extends StoredRecord>(
  session: Pick<StoreSession, "find">,
  collection: Collection<R>,
  filter: Filter,
  { first = pageSize, after = null }: Partial<PageRequest> = {},
): AsyncGenerator<R[]> {
  for (let last = after; ;) {
    const page: R[] = await session.find(collection, filter, { first, after: last });
    if (page.length > 0) yield page;
    if (page.length < first) return;
    last = page.at(-1)?.id ?? null;
  }
}
