import type { Audience, FieldClass } from "./policies/policy.ts";
import type { Collection, StoredRecord } from "../store/port.ts";
import type { Day } from "../lifetime/days.ts";

/** Under which handling somebody's record stood, so that who could see it is told that it is erased. */
export interface Handled {
  readonly owner: string;
  /** Audiences of each policy that it ever went under; in words, as a policy that no version names any more is swept. */
  readonly audiences: readonly Audience[];
}

/**
 * That a record was erased: an entry of the change log for who follows that and could see the record. It says nothing of
 * what the record said. It is erased itself after a while.
 */
export interface Erasure extends StoredRecord, Handled {
  /** The day on which it was erased. */
  readonly on: Day;
  /** Id and kind of the record. */
  readonly record: string;
  readonly kind: string;
  /** The class that it was of as a whole; null where it was of none. */
  readonly recordClass: FieldClass | null;
  /** Of what a link joined, and of what the record was said within, the kinds and handling. */
  readonly ends: readonly (Handled & { readonly kind: string })[];
}

export const erasureCollection: Collection<Erasure> = {
  name: "erasure",
  columns: { on: ({ on }) => on },
  carried: [],
  keys: {},
  indexes: [["on"]],
};

/** **Our rule**: days for which it is told that a record was erased. Who follows and was away for longer begins anew. */
export const erasuresToldFor = 30;
