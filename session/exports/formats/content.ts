import type { Policy } from "../../../core/access/policies/policy.ts";
import type { Dataset, HubRecord } from "../../../core/record.ts";
import { displayNameOf } from "../../../core/display-name.ts";
import { type Kind, wordOfKind } from "../../../records/kinds.ts";
import type { LinkRecord } from "../../../records/links/records.ts";

/** A record that leaves the hub in a file, as far as its reader may have it. */
export interface ExportedRecord {
  readonly dataset: Dataset;
  readonly record: HubRecord;
}

/** What a file holds: every end of its links is among its records. */
export interface ExportContent {
  readonly records: readonly ExportedRecord[];
  readonly links: readonly LinkRecord[];
  /** Texts of the policies that they stand under; none but where the format says how records are handled. */
  readonly policies: ReadonlyMap<string, Policy>;
  readonly manifest: ExportManifest;
}

/** What a file says of itself. It is the caller's own account: nothing in it is about what the caller may not see. */
export interface ExportManifest {
  /** The hub's id of the request. */
  readonly request: string;
  /** RFC 3339. */
  readonly made: string;
  readonly by: string;
  readonly purpose: string | null;
  readonly reason: string;
  /** To whom the file may be handed; nobody beyond the caller's own organisation where it is empty. */
  readonly releasableTo: readonly string[];
  /** How many records of each kind. */
  readonly records: Readonly<Record<string, number>>;
  readonly links: number;
  readonly leftOut: LeftOut;
}

/** Records and links that the caller may see and the file does not hold, by why. */
export interface LeftOut {
  /** Of owners who are neither the caller's nor the only recipient, or not the caller in a format for own records: theirs to hand on. */
  readonly thirdParty: number;
  /** The caller's own, whose handling does not show them to each recipient. */
  readonly handling: number;
  /** The format has no word for it. */
  readonly noSchema: number;
}

/** A form of file. */
export interface ExportFormat {
  readonly contentType: string;
  readonly extension: string;
  /** Whether it holds the caller's own records alone, and says how they are handled. */
  readonly ownAlone?: true;
  /** Whether the format has a word for it. */
  readonly takes: (one: ExportedRecord) => boolean;
  readonly takesLink: (link: LinkRecord) => boolean;
  /** The text of the file, piece by piece. */
  readonly write: (content: ExportContent) => Iterable<string>;
}

/** What the graph shows of a record, under the same names; `recordKind` tells one kind from another. */
export function fieldsOf(dataset: Dataset, record: HubRecord): Readonly<Record<string, unknown>> {
  const stated = record as unknown as Readonly<Record<string, unknown>>;
  const shown = Object.keys(dataset.content.shape).filter((field) => !Object.hasOwn(dataset.unshown, field));
  const { id, owner, reference, test, reliability, credibility, version, created, updated, statements } = record;
  return {
    recordKind: wordOfKind(dataset.name as Kind),
    id,
    displayName: displayNameOf(dataset, record),
    owner,
    reference,
    test,
    reliability,
    credibility,
    version,
    created,
    updated,
    // Whoever holds the file erases the record from it after this day.
    reviewBy: record.due ?? record.reviewBy,
    statements,
    ...Object.fromEntries(shown.map((field) => [field, stated[field] ?? null])),
  };
}

/** A value in one text: lists and objects as JSON; null where there is none. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
