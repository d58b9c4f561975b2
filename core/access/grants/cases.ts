import type { Filter } from "../../store/port.ts";
import type { Span } from "../spans.ts";

/** What grants are for. What operations are, and when one is over, is the domain's to say: it is handed in. */
export interface Cases {
  /** Whether that operation or deployment goes on at that moment (milliseconds since 1970), with that owner in it. */
  goesOn(id: string, owner: string, now: number): Promise<boolean>;
  /** When it went on, as its kept versions tell: milliseconds since 1970, in order. */
  spans(id: string, owner: string): Promise<readonly Span<number>[]>;
}

/** Of a hub that knows none: nothing under a grant is good. */
export const noCases: Cases = { goesOn: async () => false, spans: async () => [] };

/** Of a kind of records that follow from what is done under grants. */
export interface UnderGrant {
  /**
   * Rows of what was done for a grant's case and at its places, null for anywhere: of its owner's own no others are seen
   * under the grant. Null where a grant bounds none of the kind.
   */
  readonly underGrant: ((named: string, places: readonly string[] | null) => Filter) | null;
}
