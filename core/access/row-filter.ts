import type { RecordClass } from "../field-classes.ts";
import type { Dataset } from "../record.ts";
import type { Within } from "../within.ts";
import { equivalentCodes } from "../standards/countries.ts";
import { type Filter, frozen, isFrozen } from "../store/port.ts";
import { type Caller, kindsGranted, may } from "./caller.ts";
import type { View } from "./policies/book.ts";
import type { FieldClass } from "./policies/policy.ts";
import type { ShownClasses } from "./policies/shown.ts";
import { admitsRecordClass, coversRecordClass } from "./record-class.ts";

const joined = new WeakMap<View, WeakMap<Filter, Map<Dataset, Map<string, Filter>>>>();

/**
 * Rows of the dataset that meet the filter and that the caller may see, where every field that is asked about (`field`
 * beside those of the filter) may be. With a frozen filter it is made once a view, for the store to keep what it makes
 * of it.
 */
export function visible(view: View, dataset: Dataset, asked: Filter, field = ""): Filter {
  if (!isFrozen(asked)) return makeVisible(view, dataset, asked, field);
  return joined
    .getOrInsertComputed(view, () => new WeakMap())
    .getOrInsertComputed(asked, () => new Map())
    .getOrInsertComputed(dataset, () => new Map())
    .getOrInsertComputed(field, () => frozen(makeVisible(view, dataset, asked, field)));
}

function makeVisible(view: View, dataset: Dataset, asked: Filter, field: string): Filter {
  return { $and: [asked, rowFilter(view, dataset, [field, ...fieldsOf(asked)])] };
}

const made = new WeakMap<View, Map<string, Filter>>();

/**
 * Rows of the dataset that the caller may see, where the named fields may be asked about. Made once a view and frozen,
 * so that the store reads it once as well.
 */
function rowFilter(view: View, dataset: Dataset, fields: readonly string[]): Filter {
  const needed = fields.flatMap((field) => dataset.searched[field] ?? []);
  return made
    .getOrInsertComputed(view, () => new Map())
    .getOrInsertComputed([dataset.name, ...needed].join(" "), () => frozen(makeRowFilter(view, dataset, needed)));
}

const nothing: Filter = { _id: { $in: [] } };

function makeRowFilter(view: View, dataset: Dataset, needed: readonly FieldClass[]): Filter {
  const { caller } = view;
  if (!may(caller, dataset.name, "read")) return nothing;
  const { classes } = caller.bounds;
  const owners = ownersOf(caller);
  if (classes && !needed.every((one) => classes.includes(one))) return nothing;
  const rows = {
    test: caller.test,
    ...(owners && { owner: { $in: [...wholeOf(view), ...owners] } }),
    $or: [...wholeOf(view).map((owner) => ({ owner })), ...othersRows(view, dataset, needed)],
  };
  const { recordClass, joins, within } = dataset;
  const covered = recordClass && !coversRecordClass(caller, recordClass) ? [without(recordClass)] : [];
  const ends = (joins ?? []).map((side) => endFilter(view, side));
  const ofOperation = within ? [withinFilter(view, within)] : [];
  const ofGrant = dataset.underGrant ? underGrant(view, dataset.underGrant) : [];
  const also = [...covered, ...ends, ...ofOperation, ...ofGrant];
  return also.length > 0 ? { ...rows, $and: also } : rows;
}

/** Of another bureau's is none: where it checked may be withheld, and would be told by what is found. */
function underGrant(view: View, rowsOf: NonNullable<Dataset["underGrant"]>): Filter[] {
  const { grant, bounds } = view.caller;
  if (!grant) return [];
  const [named = ""] = bounds.operations ?? [];
  return [{ owner: { $in: wholeOf(view) } }, rowsOf(named, grant.places)];
}

/** Rows of others under policies that show these classes; of a class of their own as well where they are of one. */
function othersRows(view: View, { recordClass }: Dataset, needed: readonly FieldClass[]): Filter[] {
  const under = underShowing(view, "policy", needed);
  if (!recordClass) return under;
  const admitted = admitsRecordClass(view.purpose, recordClass);
  const alsoNeeded = [...needed, recordClass.class];
  // Where no policy shows the one without the other, nothing is asked of a row that was not before.
  if (admitted && showsAlike(view, needed, alsoNeeded)) return under;
  const ofAny = admitted ? underShowing(view, "policy", alsoNeeded) : [];
  return [...ofAny, { ...without(recordClass), $or: under }];
}

function without({ column, values }: RecordClass): Filter {
  return { [column]: { $not: { $in: values } } };
}

function showsAlike({ shown: { base, changed } }: View, ...classes: readonly (readonly FieldClass[])[]): boolean {
  const alike = (shown: Classes) => new Set(classes.map((needed) => listShowing(shown, needed).length)).size === 1;
  return alike(base) && alike(changed);
}

/** An end of a link is visible as the record it names would be. Whoever may read every kind need not be asked which. */
function endFilter(view: View, side: string): Filter {
  const readable = kindsGranted(view.caller, "read");
  const owners = ownersOf(view.caller);
  return {
    ...(owners && { [`${side}Owner`]: { $in: [...wholeOf(view), ...owners] } }),
    ...(readable && { [`${side}Kind`]: { $in: readable } }),
    $or: [...wholeOf(view).map((owner) => ({ [`${side}Owner`]: owner })), ...underShowing(view, `${side}Policy`, [])],
  };
}

/** What is said within another record is visible as that would be, and to its own owner. */
function withinFilter(view: View, { kind }: Within): Filter {
  const owners = ownersOf(view.caller);
  const own = wholeOf(view).map((owner) => ({ owner }));
  if (!may(view.caller, kind, "read")) return { $or: [...own, nothing] };
  const handled = [
    ...wholeOf(view).map((owner) => ({ withinOwner: owner })),
    ...underShowing(view, "withinPolicy", []),
  ];
  const shown = owners ? { withinOwner: { $in: [...wholeOf(view), ...owners] }, $or: handled } : { $or: handled };
  return { $or: [...own, shown] };
}

function wholeOf({ whole }: View): readonly string[] {
  return whole === null ? [] : [whole];
}

/** The owners to whose records the caller is bound, under each of their codes; null where it is not. */
function ownersOf({ bounds }: Caller): readonly string[] | null {
  return bounds.owners && bounds.owners.flatMap(equivalentCodes);
}

/**
 * That the field names a policy which shows these classes: as was judged at first, but for what is otherwise since, and
 * what has come. The long list stays one object, so that the store keeps what it makes of it when one policy ends.
 */
function underShowing({ shown: { base, changed } }: View, field: string, needed: readonly FieldClass[]): Filter[] {
  const before = listShowing(base, needed);
  if (changed.size === 0) return [{ [field]: { $in: before } }];
  const unchanged = { $in: before, $not: { $in: [...changed.keys()] } };
  return [{ [field]: unchanged }, { [field]: { $in: listShowing(changed, needed) } }];
}

type Classes = ReadonlyMap<string, ShownClasses | undefined>;

const showing = new WeakMap<Classes, Map<string, readonly string[]>>();

/** One list for all the callers of an owner and all their filters, so that the store keeps it once. */
function listShowing(shown: Classes, needed: readonly FieldClass[]): readonly string[] {
  return showing
    .getOrInsertComputed(shown, () => new Map())
    .getOrInsertComputed(needed.join(" "), () => Object.freeze(idsShowing(shown, needed)));
}

function idsShowing(shown: Classes, needed: readonly FieldClass[]): string[] {
  const ids: string[] = [];
  for (const [id, classes] of shown) {
    if (classes === null || (classes && needed.every((one) => classes.has(one)))) ids.push(id);
  }
  return ids;
}

/** Every field a filter puts a condition on, however deep. */
function fieldsOf(filter: Filter): string[] {
  return Object.entries(filter).flatMap(([name, condition]) =>
    name === "$and" || name === "$or" ? (condition as Filter[]).flatMap(fieldsOf) : [name],
  );
}
