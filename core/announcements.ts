import { hash } from "node:crypto";
import type { About } from "./lifetime/collections.ts";
import { base32 } from "./record-id.ts";
import { includesCode } from "./standards/countries.ts";
import type { Collection, Draft, Scalar, StoredRecord } from "./store/port.ts";

/**
 * What the hub tells of a record that nobody wrote, such as that a moment has come: an entry of the change log, to which
 * whoever follows that comes in its turn. It is erased with its record.
 */
export interface Announcement extends About {
  /** Kind of the record. */
  readonly kind: string;
  /** What is told, a word in capitals. */
  readonly says: string;
  /** Fields of the record with values, none of them null: see `isNews`. */
  readonly condition: Readonly<Record<string, Scalar>>;
  /** Organisations that are told, as far as they may be; left out, all who are shown the record. */
  readonly to?: readonly string[];
}

export const announcementCollection: Collection<Announcement> = {
  name: "announcement",
  columns: { record: ({ record }) => record },
  // When whoever made it has something to look at again (RFC 3339); null where that is over.
  carried: ["next"],
  keys: {},
  indexes: [["record"], ["next"]],
};

/** Of one step of a record (`at` says which) it has one id, by which it is known where it was announced before. */
export function announcementOf(
  { id: record, owner, test }: Pick<StoredRecord, "id" | "owner" | "test">,
  {
    kind,
    says,
    at,
    condition,
    to,
  }: Pick<Announcement, "kind" | "says" | "condition" | "to"> & { readonly at: string | number },
): Draft<Announcement> {
  const digest = hash("sha256", JSON.stringify([record, says, at]), "buffer");
  const id = `ANN-${base32(digest.subarray(0, 16))}`;
  return { id, owner, test, policy: "", record, kind, says, condition, ...(to && { to }) };
}

/**
 * Whether somebody is told of it who is shown the record so, or not at all: while its fields have these values, as what is so
 * no more is no news; and as far as they are shown, since a field that is withheld is null.
 */
export function isNews(shown: object | null, { condition }: Pick<Announcement, "condition">): boolean {
  const fields = shown as Readonly<Record<string, unknown>> | null;
  return fields !== null && Object.entries(condition).every(([field, value]) => fields[field] === value);
}

/** Whether an organisation is among those that are told. */
export function isTo({ to }: Pick<Announcement, "to">, owner: string): boolean {
  return to?.some((one) => includesCode([one], owner)) ?? true;
}
