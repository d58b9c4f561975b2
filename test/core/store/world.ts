import type { FirstAnswer } from "../../../core/store/answers.ts";
import type { Collection, Draft, Stamp, StoredRecord } from "../../../core/store/port.ts";

/** A record as small as the store's contract needs it: a thing somebody lost. */
export interface Thing extends StoredRecord {
  readonly kind?: string | number | boolean | null;
  readonly weight?: number;
  readonly words?: readonly string[];
  readonly marks?: readonly string[];
  /** Carried: on which shelf it lies, and whether that is sealed. */
  readonly shelf?: string | null;
  readonly sealed?: boolean | null;
}

export const things: Collection<Thing> = {
  name: "thing",
  columns: { kind: ({ kind }) => kind ?? null, weight: ({ weight }) => weight ?? null },
  carried: ["shelf", "sealed"],
  keys: { word: ({ words = [] }) => words, mark: ({ marks = [] }) => marks },
  indexes: [["kind"], ["kind", "weight"], ["shelf", "kind", "_id", "sealed"], ["weight"], ["updated"]],
};

export const places: Collection = { name: "place", columns: {}, carried: [], keys: {}, indexes: [] };

export function thing(id: string, more: Partial<Thing> = {}): Draft<Thing> {
  return { id, owner: "UTO", policy: "POL-OPEN", test: false, ...more };
}

/** A stamp of its own request; the minute tells one write from the next. */
export function stamp(minute = 0, more: Partial<Stamp> = {}): Stamp {
  const at = `2026-03-01T10:${String(minute).padStart(2, "0")}:00.000Z`;
  return { at, by: "KEY-1", request: `REQ-${minute}`, ...more };
}

export function answer(name: string, contents = "fingerprint"): FirstAnswer {
  return { name, contents, at: stamp().at, outcomes: [{ id: "a" }] };
}
