import { type Clock, timestamp } from "../clock.ts";
import { StartRefused } from "../start.ts";
import type { Collection, Store, StoredRecord, StoreSession } from "../store/port.ts";

/** What a collection's rows are derived to. Only says again what the rows themselves are, so it has no history. */
interface FormsRow extends StoredRecord {
  /** The `forms` of the declaration that every row was derived by. */
  readonly forms: number;
  /** Where rows are being derived by another one: which, and the last id that was. */
  readonly towards: { readonly forms: number; readonly after: string } | null;
}

export const formsCollection: Collection<FormsRow> = {
  name: "forms",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

export interface Derivation {
  readonly store: Store;
  readonly collections: Iterable<Collection>;
  readonly clock: Clock;
  /** Told how many rows of a collection are derived; first before the first of them. */
  readonly told?: Told;
  /** Rows a transaction: on SQLite nobody else writes meanwhile. */
  readonly atOnce?: number;
  /** What else is brought forward of the rows of a transaction, by their ids. */
  readonly also?: (session: StoreSession, collection: Collection, ids: readonly string[]) => Promise<void>;
}

export type Told = (collection: string, done: number, all: number) => void;

/** One line of the log a collection, before it begins. */
export function loggedTo(log: { info(facts: object, message: string): void }): Told {
  const begun = new Set<string>();
  return (collection, done, all) => {
    if (begun.has(collection)) return;
    begun.add(collection);
    log.info({ collection, done, all }, "columns and keys are derived anew; the hub is ready when that is done");
  };
}

/**
 * Brings every row to the columns and keys that its collection declares now; done before anybody reads, since a search
 * by new keys does not find what is filed under old ones. Each batch and how far it came are one transaction: a process
 * that is killed loses none of it, and those that start together share the work without waiting for one another.
 * Throws `StartRefused`, and has changed nothing, where a newer hub has derived some row.
 */
export async function deriveAnew({
  collections,
  told = () => {},
  atOnce = 500,
  also = async () => {},
  ...on
}: Derivation): Promise<void> {
  const declared = [...collections];
  const kept = await on.store.getMany(formsCollection, declared.map(rowId));
  const behind = declared.filter((collection) => isBehind(collection, kept.get(rowId(collection))));
  for (const collection of behind) await bringForward({ ...on, told, atOnce, also }, collection);
}

async function bringForward(
  { store, clock, told, atOnce, also }: Required<Omit<Derivation, "collections">>,
  collection: Collection,
): Promise<void> {
  const all = await store.count(collection, {});
  const derived = (after: string | null) => (after === null ? 0 : store.count(collection, { _id: { $lte: after } }));
  const next = () =>
    store.transaction((session) => nextBatch(session, collection, { atOnce, also, at: timestamp(clock) }));
  const before = (await store.getMany(formsCollection, [rowId(collection)])).get(rowId(collection));
  let done = await derived(lastDerived(collection, before));
  if (all > 0) told(collection.name, done, all);
  for (let after = await next(); after !== null; after = await next()) told(collection.name, (done += atOnce), all);
  if (all > 0) told(collection.name, all, all);
}

/** The last id that is derived, by whichever process; null where all are. */
async function nextBatch(
  session: StoreSession,
  collection: Collection,
  { atOnce: first, also, at }: Pick<Required<Derivation>, "atOnce" | "also"> & { readonly at: string },
): Promise<string | null> {
  const id = rowId(collection);
  const kept = (await session.getMany(formsCollection, [id])).get(id);
  if (!isBehind(collection, kept)) return null;
  const ids = await session.rederive(collection, { first, after: lastDerived(collection, kept) });
  await also(session, collection, ids);
  const after = ids.length < first ? null : (ids.at(-1) ?? null);
  const row = { id, owner: "", policy: "", test: false, version: 1, created: at, updated: at };
  const forms = after === null ? formsOf(collection) : (kept?.forms ?? 1);
  const towards = after === null ? null : { forms: formsOf(collection), after };
  await session.project(formsCollection, [{ ...row, forms, towards }]);
  return after;
}

/** Rows of before there were numbers were derived by the first forms. */
function isBehind(collection: Collection, kept: FormsRow | undefined): boolean {
  const ours = formsOf(collection);
  const newest = Math.max(kept?.forms ?? 1, kept?.towards?.forms ?? 1);
  if (newest > ours) {
    throw new StartRefused(
      `Columns and keys of ${collection.name} were derived by a newer hub (forms ${newest}, this hub knows up to ${ours}):` +
        " searches would miss records without a word.\n" +
        "Start the newer hub on this store, or restore a backup that this one has made. Nothing was changed.",
    );
  }
  return (kept?.forms ?? 1) < ours;
}

/** Null where the next row is the first. Where an earlier hub was on the way to other forms, all begins anew. */
function lastDerived(collection: Collection, kept: FormsRow | undefined): string | null {
  return kept?.towards?.forms === formsOf(collection) ? kept.towards.after : null;
}

function formsOf({ forms = 1 }: Collection): number {
  return forms;
}

function rowId({ name }: Collection): string {
  return `FORMS-${name}`;
}
