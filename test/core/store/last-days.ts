import { expect } from "vitest";
import { tombstoneCollection } from "../../../core/lifetime/collections.ts";
import { type Kind, kindOf } from "../../../records/kinds.ts";
import type { Collection, Store, StoredRecord } from "../../../core/store/port.ts";
import { datasetOf } from "../../world.ts";
import { stamp } from "./world.ts";

const kinds = ["person", "document", "link"] as const;
const now: readonly Collection[] = [...kinds.map(datasetOf), tombstoneCollection];

/** The collections as layout 1 had them: no record has a last day, and nothing is noted of withdrawn ones. */
export const before: readonly Collection[] = kinds.map(datasetOf).map((dataset) => ({
  ...dataset,
  carried: dataset.carried.filter((name) => name !== "due"),
  indexes: dataset.indexes.filter((names) => !names.includes("due")),
}));

const id = (prefix: string, number: number) => `${prefix}-${"ABCD".charAt(number).padStart(26, "A")}`;
const [persons, documents, links] = before as [Collection, Collection, Collection];

/** What a hub of layout 1 had recorded: of each kind one that stands, and a person and a link that were withdrawn. */
export async function recordThen(store: Store): Promise<void> {
  const record = (of: string, said: object = {}) => {
    const dataset = datasetOf(kindOf(of) as Kind);
    const fields = { reviewBy: null, ...dataset.content.parse(said) };
    return {
      record: { id: of, owner: "UTO", policy: "POL", test: false, ...fields, ...said } as unknown as StoredRecord,
    };
  };
  const made = stamp();
  await store.upsert(
    persons,
    [id("PER", 1), id("PER", 2)].map((one) => record(one)),
    made,
  );
  await store.upsert(persons, [record(id("PER", 3), { reviewBy: "2027-02" })], made);
  await store.upsert(documents, [record(id("DOC", 1), { type: "PASSPORT" })], made);
  const link = { kind: "HOLDER_OF", from: id("PER", 2), to: id("DOC", 1), source: "a register" };
  await store.upsert(links, [record(id("LNK", 1), link)], made);
  await store.remove(persons, [{ id: id("PER", 2) }], stamp(1));
  await store.remove(links, [{ id: id("LNK", 1) }], stamp(1));
}

/** Opens that store as the hub of now does, and looks at the last days. */
export async function expectLastDays(open: (collections: readonly Collection[]) => Promise<Store>): Promise<void> {
  const store = await open(now);
  const [person, document] = now as [Collection, Collection];
  const due = async (collection: Collection, day: string) =>
    (await store.find(collection, { due: day, owner: "UTO" }, { first: 9 })).map((record) => record.id);
  expect(await due(person, "2031-03-01")).toEqual([id("PER", 1)]);
  expect(await due(person, "2027-02-28")).toEqual([id("PER", 3)]);
  expect(await due(document, "2036-03-01")).toEqual([id("DOC", 1)]);
  expect(await due(tombstoneCollection, "2031-03-01")).toEqual([id("LNK", 1), id("PER", 2)]);
  expect(
    (await store.find(tombstoneCollection, { end: id("DOC", 1) }, { first: 9 })).map((record) => record.id),
  ).toEqual([id("LNK", 1)]);
  await store.close();
}
