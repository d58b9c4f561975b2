import { canonicalCode } from "../standards/countries.ts";
import type { Collection, Stamp, StoredRecord, StoreSession } from "../store/port.ts";

/** Whose records of what kind a source delivers, live or test. */
export interface SourceName {
  readonly owner: string;
  readonly kind: string;
  readonly test: boolean;
}

/** A source that the operator has declared, as was agreed with its owner. */
export interface SourceRecord extends StoredRecord {
  readonly kind: string;
  /** So long after one delivery the next is due. */
  readonly everyHours: number;
  /** RFC 3339: when it was first declared. What came before is not known of. */
  readonly since: string;
  /** RFC 3339: when its owner said last that it has delivered; null where it never did. */
  readonly confirmed: string | null;
}

/** When a source last delivered records. Without history: a source may deliver each minute. */
export interface DeliveryRow extends StoredRecord {
  readonly at: string;
  /** Of an edition of a published list, what it was. */
  readonly edition?: DeliveredEdition | null;
}

/** An edition of a published list as a delivery: it is as fresh as it says itself, whenever it came. */
export interface DeliveredEdition {
  /** RFC 3339 in UTC, or a day. */
  readonly published: string;
  /** How many records of that kind came with it, and how many entries of the file were rejected. */
  readonly records: number;
  readonly rejected: number;
}

export const sourceCollection: Collection<SourceRecord> = {
  name: "source",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

export const deliveryCollection: Collection<DeliveryRow> = {
  name: "delivery",
  columns: {},
  carried: [],
  keys: {},
  indexes: [],
};

/** One and the same under each code of its owner; the id of the source and of its delivery. */
export function sourceId({ owner, kind, test }: SourceName): string {
  return `SRC-${kind}-${test ? "test" : "live"}-${canonicalCode(owner)}`;
}

/** **Our rule**: 90 days, as who delivers less often than that is not waited for. */
export const mostHours = 90 * 24;

type Session = Pick<StoreSession, "getMany" | "upsert">;

/** Has the source deliver every so many hours. Declared again, it keeps what is known of its deliveries. */
export async function declareSource(
  session: Session,
  name: SourceName,
  everyHours: number,
  stamp: Stamp,
): Promise<SourceRecord["id"]> {
  const id = sourceId(name);
  const before = await standing(session, id);
  // By a clock that was ahead it may stand as declared in time to come.
  const since = before && before.since < stamp.at ? before.since : stamp.at;
  const confirmed = before?.confirmed ?? null;
  const record = { id, ...name, policy: "", everyHours, since, confirmed };
  await session.upsert(sourceCollection, [{ record }], stamp);
  return id;
}

/** Notes that the source has delivered, also where there was nothing new. Null where none is declared. */
export async function confirmSource(session: Session, name: SourceName, stamp: Stamp): Promise<SourceRecord | null> {
  const source = await standing(session, sourceId(name));
  if (!source) return null;
  const { version: _version, created: _created, updated: _updated, ...record } = source;
  await session.upsert(sourceCollection, [{ record: { ...record, confirmed: stamp.at } }], stamp);
  return { ...source, confirmed: stamp.at };
}

/** Waits for the source no longer. False where none was declared. */
export async function endSource(
  session: Pick<StoreSession, "remove" | "discard">,
  name: SourceName,
  stamp: Stamp,
): Promise<boolean> {
  const id = sourceId(name);
  const [outcome] = await session.remove(sourceCollection, [{ id }], stamp);
  await session.discard(deliveryCollection, { _id: id });
  return outcome?.result === "withdrawn";
}

async function standing(session: Pick<StoreSession, "getMany">, id: string): Promise<SourceRecord | undefined> {
  return (await session.getMany(sourceCollection, [id])).get(id);
}
