import { checkedValue, fields } from "./declaration.ts";
import { type Condition, conditionsOn } from "./filter.ts";
import type { Collection, PageRequest, Scalar, StoredRecord } from "./port.ts";

/**
 * An order of rows by one field, whose values are all of one type. Rows of one value come in the order of their ids, the
 * other way round where it descends; rows without a value come last in either, in the order of their ids.
 */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

export interface OrderedPage extends PageRequest {
  /** Left out, the order of ids. In another one `after` is the place of the last row of the page before: see `placeOf`. */
  readonly order?: Order | null;
}

/** Where a row stands in an order. */
export interface Place {
  readonly value: Scalar | null;
  readonly id: string;
}

/** The place of a record in an order, as text for `after`. It holds what the record says in that field. */
export function placeOf<R extends StoredRecord>(collection: Collection<R>, { by }: Order, record: R): string {
  const column = collection.columns[by];
  const value = column ? column(record) : ((record as Readonly<Record<string, unknown>>)[by] ?? null);
  return JSON.stringify([checkedValue(value, `${collection.name}.${by}`), record.id]);
}

export function placeFrom(text: string): Place {
  const [value, id] = JSON.parse(text) as [Scalar | null, string];
  return { value, id };
}

/** Negative where the one comes before the other. */
export function comparePlaces({ descending }: Order, one: Place, other: Place): number {
  if (one.value === null || other.value === null) {
    const last = Number(one.value === null) - Number(other.value === null);
    return last || compareTexts(one.id, other.id);
  }
  const order = compareValues(one.value, other.value) || compareTexts(one.id, other.id);
  return descending ? -order : order;
}

function compareValues(one: Scalar, other: Scalar): number {
  return typeof one === "string" ? compareTexts(one, String(other)) : Number(one) - Number(other);
}

/** By the bytes of their UTF-8, as both stores compare. */
function compareTexts(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Throws where the collection declares no such field, or one of many values. */
export function checkOrder(collection: Collection, { by }: Order): void {
  if (fields(collection).get(by) !== "one") throw new TypeError(`${collection.name} has no order by "${by}"`);
}

/** Whether rows without a value in the field can meet all parts. */
export function admitsNone(parts: readonly Condition[], field: string): boolean {
  return conditionsOn(parts, field).every(({ tests }) =>
    tests.every((test) => (test.op === "$in" ? test.values.includes(null) : test.op === "$eq" && test.value === null)),
  );
}
