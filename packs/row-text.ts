import { hash } from "node:crypto";
import type { Dataset, HubRecord } from "../core/record.ts";
import { takenAlong } from "../session/offline/kinds.ts";
import { type OfflineRecord, valuesOf } from "../session/offline/records.ts";
import { lookUpText, namedText } from "./look-up-text.ts";
import { PackRefused } from "./refused.ts";

/** A record as a row of a pack has it. */
export interface PackRow {
  readonly dataset: Dataset;
  /** Milliseconds since 1970 from which it is told no more; null where that does not come while the pack is good. */
  readonly until: number | null;
  /** The columns and keys by which it may be found. */
  readonly by: readonly string[];
  readonly record: HubRecord;
}

/** A row in JSON. The same row is the same text. */
export function rowText({ until, keys, record }: OfflineRecord): string {
  return JSON.stringify({ until, by: Object.keys(keys), record });
}

/** By which two texts of one row are told apart. */
export function digestOfRow(text: string): Buffer {
  return hash("sha256", text, "buffer").subarray(0, 16);
}

/** What `rowText` wrote. */
export function rowOf(text: string): PackRow {
  const { until, by, record } = JSON.parse(text) as Omit<PackRow, "dataset">;
  return { dataset: datasetOf(record.id), until, by, record };
}

const ofPrefix = new Map(takenAlong.map(({ dataset }) => [dataset.prefix, dataset]));

export function datasetOf(id: string): Dataset {
  const dataset = ofPrefix.get(id.slice(0, 3));
  if (!dataset) throw new PackRefused("damaged", "A row of the pack is of a kind that no pack holds.");
  return dataset;
}

/** All texts under which the row is found, beside its id. */
export function textsOf({ dataset, by, record }: Omit<PackRow, "until">): string[] {
  return by.flatMap((field) =>
    field === "name"
      ? [namedText(dataset)]
      : valuesOf(dataset, field, record).map((value) => lookUpText(dataset, field, value)),
  );
}

/** The numbers of derivation of all kinds: packs of others have keys that this program would not look up. */
export const formsOfKinds: Readonly<Record<string, number>> = Object.fromEntries(
  takenAlong.map(({ dataset }) => [dataset.name, dataset.forms]),
);

/** Of such numbers those of the kinds that may be in a pack. */
export function formsAmong(forms: typeof formsOfKinds, kinds: readonly string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(forms).filter(([kind]) => kinds.includes(kind)));
}
