import { displayNameOf } from "../../display-name.ts";
import { type Dataset, headerShape, type HubRecord } from "../../record.ts";
import { canonicalJson } from "../../store/content.ts";
import type { ShownClasses } from "../policies/shown.ts";
import { classesOfBoth, withhold } from "../withhold.ts";

/** One version of a record as far as a caller is shown it. */
export interface ShownVersion {
  /** Its number, as a text: what a page goes on from. */
  readonly id: string;
  readonly recordId: string;
  readonly owner: string;
  readonly version: number;
  /** Null where the hub's own stamps are withheld. */
  readonly recorded: string | null;
  readonly withdrawn: boolean;
  /** Null where it was withdrawn, and of what no owner hands in. */
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly displayName: string | null;
  /** Names of fields in which it differs from the version before that is shown; null where there is none. */
  readonly changed: () => readonly string[] | null;
  /** The record as the reader would show it; of a withdrawal, as it stood before. */
  readonly shown: HubRecord;
}

/** A version that the caller may see, and which classes it is shown of it. */
export interface AdmittedVersion {
  readonly record: HubRecord;
  readonly classes: ShownClasses;
  readonly own: boolean;
  /** Where it is a withdrawal of `record`: its number, and when it was recorded. */
  readonly withdrawal?: { readonly version: number; readonly at: string };
}

/** `before`: the version before it that the caller may see; null where there is none. */
export function shownVersion(
  dataset: Dataset,
  admitted: AdmittedVersion,
  before: AdmittedVersion | null,
): ShownVersion {
  const { record, classes, withdrawal } = admitted;
  const shown = withhold(dataset, record, classes);
  const version = withdrawal?.version ?? record.version;
  // A stamp that is withheld is null, whatever the type says.
  const recorded = shown.updated === null ? null : (withdrawal?.at ?? shown.updated);
  const about = { id: String(version), recordId: record.id, owner: record.owner, version, recorded, shown };
  if (withdrawal) return { ...about, withdrawn: true, record: null, displayName: null, changed: () => null };
  return {
    ...about,
    withdrawn: false,
    record: dataset.handedIn ? asHandedIn(dataset, shown) : null,
    displayName: displayNameOf(dataset, shown),
    changed: () => before && changedFields(dataset, admitted, before),
  };
}

/** In the form in which owners hand records in, every field of it, whatever the version holds or is shown of it. */
export function asHandedIn(dataset: Dataset, record: HubRecord): Readonly<Record<string, unknown>> {
  const values = fieldsOf(dataset).map((field) => [field, valueOf(record, field)]);
  return { record: dataset.name, ...Object.fromEntries(values) };
}

/** As far as both are shown: what one of them withholds says nothing of whether it has changed. */
function changedFields(dataset: Dataset, one: AdmittedVersion, other: AdmittedVersion): readonly string[] {
  const classes = classesOfBoth(one.classes, other.classes);
  const [now, before] = [one, other].map(({ record }) => withhold(dataset, record, classes)) as [HubRecord, HubRecord];
  const text = (record: HubRecord, field: string) => canonicalJson(valueOf(record, field));
  const changed = fieldsOf(dataset).filter((field) => text(now, field) !== text(before, field));
  // Who may see a record is for its owner alone to know.
  return one.own && one.record.policy !== other.record.policy ? [...changed, "handling"] : changed;
}

function fieldsOf(dataset: Dataset): string[] {
  const all = [...Object.keys(headerShape), ...Object.keys(dataset.content.shape)];
  return all.filter((field) => !Object.hasOwn(dataset.unshown, field));
}

function valueOf(record: HubRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field] ?? null;
}
