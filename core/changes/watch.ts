import type { Action } from "../access/caller.ts";
import { type Erasure, erasureCollection } from "../access/erasures.ts";
import { PastReader, type PastReading } from "../access/history/past-reader.ts";
import type { Reader } from "../access/reader.ts";
import { type Datasets, datasetOf } from "../datasets.ts";
import { hubError } from "../errors.ts";
import { type Dataset, endsOf, headerShape, type HubRecord } from "../record.ts";
import { includesCode } from "../standards/countries.ts";
import type { Change } from "../store/port.ts";
import { type JudgingChanges, lastShown, toldOf, type ToldChange, type WhatChanged } from "./told.ts";

/** What somebody watches: certain records, or all of some kinds, and under which conditions they are told of a change. */
export interface Watch {
  readonly ids?: readonly string[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  /** Of records of this owner alone. */
  readonly owner?: string | null | undefined;
  /** Of records that are linked to this one. */
  readonly linkedTo?: string | null | undefined;
  /** Of a change of one of these fields alone. */
  readonly fields?: readonly string[] | null | undefined;
  readonly what?: readonly WhatChanged[] | null | undefined;
  /** Also of links of these kinds that end in one of the ids. */
  readonly linkKinds?: readonly string[] | null | undefined;
}

/** With what changes are judged for somebody who watches: its reader, and all kinds of record. */
export interface Watching extends PastReading, Pick<JudgingChanges, "datasets"> {
  readonly reader: Pick<Reader, "seenNodes" | "countEach" | "view">;
  readonly links: Dataset;
}

interface JudgingWatch extends JudgingChanges {
  readonly reader: Watching["reader"];
  readonly links: Dataset;
}

/** **Our rule** */
export const mostWatched = 100;

/** Throws what is wrong with the watch. */
export function refuseWatch(watch: Watch, datasets: Datasets): void {
  const { ids, kinds, owner, linkedTo, fields, linkKinds } = watch;
  const wrong = (why: string) => hubError("BAD_USER_INPUT", `This cannot be watched: ${why}.`);
  if ((ids == null) === (kinds == null)) throw wrong('name either "ids" or "kinds"');
  if (ids && (ids.length < 1 || ids.length > mostWatched)) throw wrong(`"ids" has 1 to ${mostWatched} of them`);
  if (ids && (owner != null || linkedTo != null)) throw wrong('"owner" and "linkedTo" are for "kinds"');
  if (kinds && linkKinds != null) throw wrong('"linkKinds" are of links that end in one of the "ids"');
  const named = namedBy(watch, datasets);
  if (named.length === 0 || named.includes(null)) throw wrong("each names a record, or a kind of records, of the hub");
  const unknown = fields?.find((field) => !named.some((dataset) => dataset && isField(dataset, field)));
  if (unknown !== undefined) throw wrong(`none of its records has a field ${JSON.stringify(unknown)}`);
}

/** The kinds of record that the watch is told of. */
export function kindsWatched(watch: Watch, datasets: Datasets, links: Dataset): readonly Dataset[] {
  const named = namedBy(watch, datasets).flatMap((one) => one ?? []);
  return [...new Set(watch.linkKinds ? [...named, links] : named)];
}

function namedBy({ ids, kinds }: Watch, datasets: Datasets): (Dataset | null)[] {
  return ids ? ids.map((id) => datasetOf(datasets, id)) : (kinds ?? []).map((kind) => datasets.get(kind) ?? null);
}

/** Who watches kinds lists them; who watches records by their ids must be able to read them. */
export function scopesToWatch(watch: Watch, datasets: Datasets, links: Dataset): (readonly [string, Action])[] {
  const watched = kindsWatched(watch, datasets, links).map(({ name }) => name);
  const read = new Set(watch.linkedTo == null ? watched : [...watched, links.name]);
  const listed = new Set(watch.kinds ?? []);
  return [...[...read].map((kind) => [kind, "read"] as const), ...[...listed].map((kind) => [kind, "search"] as const)];
}

function isField(dataset: Dataset, field: string): boolean {
  return (Object.hasOwn(headerShape, field) || Object.hasOwn(dataset.content.shape, field)) && !dataset.unshown[field];
}

/** Those of some changes of the log that the watch is for, as the caller may be told of them now. It discloses nothing. */
export async function watchedAmong(
  watching: Watching,
  watch: Watch,
  changes: readonly Change[],
): Promise<ToldChange[]> {
  const { datasets, links, store, reader } = watching;
  const kinds = new Map(kindsWatched(watch, datasets, links).map((dataset) => [dataset.name, dataset]));
  const judging = { store, datasets: kinds, reader, past: new PastReader(reader, watching), links };
  const meant = changes.filter((change) => mayBeWatched(watch, change, links));
  return watchedOf(judging, watch, await toldOf(judging, meant));
}

/** Whether a change may be one that the watch is for, as far as its record need not be judged for that. */
function mayBeWatched({ ids, linkKinds }: Watch, { id, collection, record }: Change, links: Dataset): boolean {
  if (!ids || ids.includes(id)) return true;
  if (collection === links.name) return linkKinds != null;
  return collection === erasureCollection.name && record !== null && ids.includes((record as Erasure).record);
}

/** Those of the changes that the watch is for. Their fields are compared as far as the caller is shown them. */
async function watchedOf(judging: JudgingWatch, watch: Watch, told: readonly ToldChange[]): Promise<ToldChange[]> {
  const meant = told.filter((one) => !watch.what || watch.what.includes(one.what)).filter((one) => isAbout(watch, one));
  const linked = await linkedOf(judging, watch, meant);
  return withFields(judging, watch, linked);
}

function isAbout({ ids, owner, linkKinds }: Watch, { id, dataset, owner: of, shown }: ToldChange): boolean {
  if (!ids) return owner == null || includesCode([owner], of);
  if (ids.includes(id)) return true;
  const kind = (shown as { readonly kind?: string } | null)?.kind ?? "";
  return shown !== null && (linkKinds ?? []).includes(kind) && endsOf(dataset, shown).some((end) => ids.includes(end));
}

/** Nothing that is gone is linked to anything. */
async function linkedOf(
  { reader, links }: JudgingWatch,
  { linkedTo }: Watch,
  told: readonly ToldChange[],
): Promise<readonly ToldChange[]> {
  if (linkedTo == null || told.length === 0) return told;
  const ids = [...new Set(told.map(({ id }) => id))];
  const counts = await reader.countEach(links, "end", ids, { end: linkedTo }, 1);
  return told.filter(({ id }) => (counts.get(id) ?? 0) > 0);
}

async function withFields(
  judging: JudgingChanges,
  { fields }: Watch,
  told: readonly ToldChange[],
): Promise<ToldChange[]> {
  if (!fields) return [...told];
  const before = new Map<Change, HubRecord>();
  for (const [dataset, ofKind] of Map.groupBy(told, (one) => one.dataset)) {
    const changes = ofKind.filter(({ what }) => what === "CHANGED").map(({ change }) => change);
    const standing = await judging.past.standing(
      dataset,
      changes.map(({ id }) => id),
    );
    for (const [change, last] of await lastShown(judging, dataset, changes, standing)) before.set(change, last);
  }
  return told.filter(({ change, shown }) => {
    const last = before.get(change);
    return !last || fields.some((field) => differs(field, last, shown));
  });
}

function differs(field: string, one: object, other: object | null): boolean {
  const valueOf = (record: object | null) =>
    JSON.stringify((record as Record<string, unknown> | null)?.[field] ?? null);
  return valueOf(one) !== valueOf(other);
}
