import { type Dataset, headerShape, type HubRecord } from "../../core/record.ts";
import type { Kind } from "../../records/kinds.ts";
import type { FollowedHandling } from "./handling.ts";

/**
 * What names a record in every hub: an id is one hub's own. Where the reference is withheld, the id stands in its place; null
 * of a link that is named by what it joins.
 */
export interface RecordName {
  readonly record: Kind;
  readonly owner: string;
  readonly reference: string | null;
}

/** A record as it stands and is shown. */
export interface RecordLine extends RecordName {
  readonly id: string;
  readonly version: number;
  /** Null of what is the feed's own organisation's. */
  readonly handling: FollowedHandling | null;
  /** What records are called whose ids stand in the body, where these are of kinds that the key may follow. */
  readonly names: Readonly<Record<string, RecordName>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** That a record is gone: withdrawn, erased or taken out of sight, whichever it is. */
export interface GoneLine {
  readonly gone: string;
  readonly record: Kind;
}

export type FeedLine = RecordLine | GoneLine;

export function nameOf(dataset: Dataset, record: HubRecord): RecordName {
  const { id, owner, reference } = record;
  // Such a reference is made of ids.
  const isOwn = reference === null || reference !== dataset.referenceOf?.(record);
  return { record: dataset.name as Kind, owner, reference: isOwn ? (reference ?? id) : null };
}

const named = new Set(["owner", "reference", "test"]);

/** Its fields as the graph has them, without what the line says beside them. */
export function bodyOf(dataset: Dataset, record: HubRecord): Readonly<Record<string, unknown>> {
  const fields = [...Object.keys(headerShape), ...Object.keys(dataset.content.shape)];
  const shown = fields.filter((field) => !named.has(field) && !Object.hasOwn(dataset.unshown, field));
  const said = record as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(shown.map((field) => [field, said[field] ?? null]));
}

const idForm = /"([A-Z]{3}-[A-Z2-7]{26})"/g;

/** Ids of records that stand in a body, each as the whole of a text. */
export function idsIn(body: Readonly<Record<string, unknown>>): string[] {
  return [
    ...new Set(
      JSON.stringify(body)
        .matchAll(idForm)
        .map(([, id]) => id as string),
    ),
  ];
}
