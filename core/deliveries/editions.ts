import type { Collection, Store, StoredRecord } from "../store/port.ts";

/** An edition of a published list as it was taken in. */
export interface EditionRow extends StoredRecord {
  /** RFC 3339 in UTC, or a day: when it was published, as it says itself. */
  readonly published: string;
  /** RFC 3339: when it was taken in. */
  readonly imported: string;
}

export const editionCollection: Collection<EditionRow> = {
  name: "edition",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** Of which list, and whose records it was taken for. */
export interface EditionName {
  readonly list: string;
  readonly owner: string;
}

export async function lastEdition(
  store: Pick<Store, "getMany">,
  name: EditionName,
): Promise<Pick<EditionRow, "published" | "imported"> | null> {
  const id = idOf(name);
  return (await store.getMany(editionCollection, [id])).get(id) ?? null;
}

export async function noteEdition(
  store: Pick<Store, "project">,
  name: EditionName,
  { published, imported }: Pick<EditionRow, "published" | "imported">,
): Promise<void> {
  const stamps = { version: 1, created: imported, updated: imported };
  const row = { id: idOf(name), owner: name.owner, test: false, policy: "", published, imported };
  await store.project(editionCollection, [{ ...row, ...stamps }]);
}

function idOf({ list, owner }: EditionName): string {
  return `EDN-${list}-${owner}`;
}
