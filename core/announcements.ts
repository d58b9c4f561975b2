import type { Reader } from "./access/reader.ts";
import type { About } from "./lifetime/collections.ts";
import type { Dataset } from "./record.ts";
import type { Collection, Filter } from "./store/port.ts";

/**
 * What the hub tells of a record that nobody wrote, such as that a moment has come: an entry of the change log, to which
 * whoever follows that comes in its turn. It is erased with its record.
 */
export interface Announcement extends About {
  /** Kind of the record. */
  readonly kind: string;
  /** What is told, a word in capitals. */
  readonly says: string;
  /** Condition on the record. Who may ask for it is told, as long as it is met: what is so no more is no news. */
  readonly condition: Filter;
}

export const announcementCollection: Collection<Announcement> = {
  name: "announcement",
  columns: { record: ({ record }) => record },
  // When whoever made it has something to look at again (RFC 3339); null where that is over.
  carried: ["next"],
  keys: {},
  indexes: [["record"], ["next"]],
};

/** Whether the reader's caller is told of it now. That the record is there is disclosed with it. */
export async function isNews(
  reader: Pick<Reader, "find">,
  dataset: Dataset,
  { record, condition }: Pick<Announcement, "record" | "condition">,
): Promise<boolean> {
  const { records } = await reader.find(dataset, { $and: [{ _id: record }, condition] }, { first: 1 });
  return records.length > 0;
}
