import type { PastReader, Standing } from "../access/history/past-reader.ts";
import type { Datasets } from "../datasets.ts";
import { type Erasure, erasureCollection } from "../access/erasures.ts";
import type { Dataset, HubRecord } from "../record.ts";
import type { Following } from "../store/following.ts";
import type { Change } from "../store/port.ts";

/**
 * What became of a record, as somebody is told that may see it, or could. `GONE`: it was withdrawn, erased, or taken out of
 * their sight; which of them would tell that it still stands.
 */
export const whatChanged = ["CREATED", "CHANGED", "GONE"] as const;
export type WhatChanged = (typeof whatChanged)[number];

/** A change as a caller is told of it. */
export interface ToldChange {
  readonly change: Change;
  readonly dataset: Dataset;
  readonly id: string;
  readonly owner: string;
  readonly what: WhatChanged;
  /** The version that is told of, as the caller is shown it; of one that is gone the last that it could see, if any is left. */
  readonly shown: HubRecord | null;
}

/** By what changes are judged. */
export interface JudgingChanges {
  readonly store: Pick<Following, "versionsAt">;
  /** Of the kinds that are told of. */
  readonly datasets: Datasets;
  readonly past: PastReader;
}

/**
 * Those of the changes that the caller is told of, in their order, by what it may see now: a version where both it and
 * the record as it stands are shown, and that a record is gone where the version before was shown. Of what it is not shown
 * the time of, such as a hit whose bureau does not say when, it is told nothing: the log would tell. It discloses nothing.
 */
export async function toldOf(judging: JudgingChanges, changes: readonly Change[]): Promise<ToldChange[]> {
  const told = new Map<Change, ToldChange>();
  for (const [collection, ofKind] of Map.groupBy(changes, (change) => change.collection)) {
    const dataset = judging.datasets.get(collection);
    if (!dataset) continue;
    for (const one of await toldOfKind(judging, dataset, ofKind)) told.set(one.change, one);
  }
  for (const one of await toldOfErasures(judging, changes)) told.set(one.change, one);
  return changes.flatMap((change) => told.get(change) ?? []);
}

/** The versions before these changes, as far as the caller is shown them. */
export async function lastShown(
  { store, past }: Pick<JudgingChanges, "store" | "past">,
  dataset: Dataset,
  changes: readonly Change[],
  standing: Standing,
): Promise<Map<Change, HubRecord>> {
  const names = changes.map(({ collection, id, version }) => ({ collection, id, version: version - 1 }));
  const before = names.length > 0 ? await store.versionsAt(names) : [];
  const shown = byVersion(await past.shown(dataset, recordsOf(before), standing));
  return new Map(
    changes.flatMap((change) => {
      const last = shown.get(nameOf({ id: change.id, version: change.version - 1 }));
      return last ? [[change, last]] : [];
    }),
  );
}

async function toldOfKind(
  judging: JudgingChanges,
  dataset: Dataset,
  changes: readonly Change[],
): Promise<ToldChange[]> {
  const { past } = judging;
  const standing = await past.standing(
    dataset,
    changes.map(({ id }) => id),
  );
  const shownOwn = byVersion(await past.shown(dataset, recordsOf(changes), standing));
  const gone = changes.filter((change) => !standing.has(change.id) && !shownOwn.has(nameOf(change)));
  const shownBefore = await lastShown(judging, dataset, gone, standing);
  return changes.flatMap((change): ToldChange[] => {
    const { id, version } = change;
    const what = !standing.has(id) ? "GONE" : version === 1 ? "CREATED" : "CHANGED";
    const shown = what === "GONE" ? shownBefore.get(change) : shownOwn.get(nameOf(change));
    return shown ? [{ change, dataset, id, owner: shown.owner, what, shown }] : [];
  });
}

/** Of one that was recorded again since, who sees it is told then. */
async function toldOfErasures({ past, datasets }: JudgingChanges, changes: readonly Change[]): Promise<ToldChange[]> {
  const erasures = changes.flatMap((change) => {
    const note = change.collection === erasureCollection.name ? (change.record as Erasure | null) : null;
    const dataset = note && datasets.get(note.kind);
    return note && dataset ? [{ change, note, dataset }] : [];
  });
  const told: ToldChange[] = [];
  for (const [dataset, ofKind] of Map.groupBy(erasures, (one) => one.dataset)) {
    const standing = await past.standing(
      dataset,
      ofKind.map(({ note }) => note.record),
    );
    for (const { change, note } of ofKind)
      if (!standing.has(note.record) && (await past.couldSee(dataset, note)))
        told.push({ change, dataset, id: note.record, owner: note.owner, what: "GONE", shown: null });
  }
  return told;
}

function recordsOf(changes: readonly Change[]): HubRecord[] {
  return changes.flatMap(({ record }) => (record ? [record as HubRecord] : []));
}

function byVersion(records: readonly (HubRecord | null)[]): Map<string, HubRecord> {
  return new Map(records.flatMap((record) => (record ? [[nameOf(record), record]] : [])));
}

function nameOf({ id, version }: Pick<Change, "id" | "version">): string {
  return `${id} ${version}`;
}
